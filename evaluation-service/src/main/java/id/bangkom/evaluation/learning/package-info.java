/** Level 2: tests before and after, and what was gained. */
@NullMarked
package id.bangkom.evaluation.learning;

import org.jspecify.annotations.NullMarked;

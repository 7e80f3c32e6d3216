/** Level 3: what is done differently at work. */
@NullMarked
package id.bangkom.evaluation.review;

import org.jspecify.annotations.NullMarked;

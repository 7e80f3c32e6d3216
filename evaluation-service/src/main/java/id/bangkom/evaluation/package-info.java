/** Evaluation: whether it helped. */
@NullMarked
package id.bangkom.evaluation;

import org.jspecify.annotations.NullMarked;

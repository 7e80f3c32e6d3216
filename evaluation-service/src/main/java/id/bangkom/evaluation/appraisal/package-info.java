/** Performance appraisal (SKP): the predicate of a year. */
@NullMarked
package id.bangkom.evaluation.appraisal;

import org.jspecify.annotations.NullMarked;

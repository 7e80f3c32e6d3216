/** Which batches ran and who took part, as training told it. */
@NullMarked
package id.bangkom.evaluation.participation;

import org.jspecify.annotations.NullMarked;

/** What came of a batch, on one page. */
@NullMarked
package id.bangkom.evaluation.result;

import org.jspecify.annotations.NullMarked;

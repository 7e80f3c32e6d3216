/** Training: what is taught, when, by whom, to whom, for how much. */
@NullMarked
package id.bangkom.training;

import org.jspecify.annotations.NullMarked;

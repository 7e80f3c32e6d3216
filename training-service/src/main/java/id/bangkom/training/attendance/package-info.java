/** Who was there, and what the tests said. */
@NullMarked
package id.bangkom.training.attendance;

import org.jspecify.annotations.NullMarked;

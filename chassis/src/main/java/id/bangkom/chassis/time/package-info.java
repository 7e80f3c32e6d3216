/** The one business clock. */
@NullMarked
package id.bangkom.chassis.time;

import org.jspecify.annotations.NullMarked;

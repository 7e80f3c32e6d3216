/** Who did what to which object, append-only. */
@NullMarked
package id.bangkom.chassis.audit;

import org.jspecify.annotations.NullMarked;

/** Who takes part: nomination, seat, waitlist. */
@NullMarked
package id.bangkom.training.enrolment;

import org.jspecify.annotations.NullMarked;

/** Refusals as RFC 9457 problem details in the user's language. */
@NullMarked
package id.bangkom.chassis.problem;

import org.jspecify.annotations.NullMarked;

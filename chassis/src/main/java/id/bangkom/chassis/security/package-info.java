/** Who asks, and what that role may do. */
@NullMarked
package id.bangkom.chassis.security;

import org.jspecify.annotations.NullMarked;

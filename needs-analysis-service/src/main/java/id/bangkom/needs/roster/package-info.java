/** Who works where, as the employee registry told it. */
@NullMarked
package id.bangkom.needs.roster;

import org.jspecify.annotations.NullMarked;

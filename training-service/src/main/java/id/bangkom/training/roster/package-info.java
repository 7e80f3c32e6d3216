/** Who works where, as the employee registry told it. */
@NullMarked
package id.bangkom.training.roster;

import org.jspecify.annotations.NullMarked;

/** Who works where, as the employee registry told it. */
@NullMarked
package id.bangkom.evaluation.roster;

import org.jspecify.annotations.NullMarked;

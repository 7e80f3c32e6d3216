/** The floor under the probe: the same tally with Spring alone. */
@NullMarked
package id.bangkom.bare;

import org.jspecify.annotations.NullMarked;

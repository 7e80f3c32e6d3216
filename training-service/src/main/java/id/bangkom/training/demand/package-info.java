/** What the stipulated plan asks for, and who needs it. */
@NullMarked
package id.bangkom.training.demand;

import org.jspecify.annotations.NullMarked;

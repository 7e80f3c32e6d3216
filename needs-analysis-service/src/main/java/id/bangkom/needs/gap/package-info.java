/** Level against standard: gaps, job person match, the heat map. */
@NullMarked
package id.bangkom.needs.gap;

import org.jspecify.annotations.NullMarked;

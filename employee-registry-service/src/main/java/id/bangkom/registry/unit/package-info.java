/** The tree of units; an OPD stands at the top of each branch. */
@NullMarked
package id.bangkom.registry.unit;

import org.jspecify.annotations.NullMarked;

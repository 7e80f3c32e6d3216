/** A tally that steps, tells of it, and is heard by a copy of itself: every promise of the chassis in the least code. */
@NullMarked
package id.bangkom.probe;

import org.jspecify.annotations.NullMarked;

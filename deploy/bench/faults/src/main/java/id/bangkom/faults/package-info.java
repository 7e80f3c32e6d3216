/** Experiments that break the platform on purpose and count what came of it. */
@NullMarked
package id.bangkom.faults;

import org.jspecify.annotations.NullMarked;

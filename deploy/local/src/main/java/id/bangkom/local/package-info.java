/** The whole platform as ordinary processes on one machine. */
@NullMarked
package id.bangkom.local;

import org.jspecify.annotations.NullMarked;

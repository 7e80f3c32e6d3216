/** Makes workbooks of cities: real structures, made-up people, and the usual faults at known counts. */
@NullMarked
package id.bangkom.samples;

import org.jspecify.annotations.NullMarked;

/** Measures the running platform; nothing here is asserted in a test. */
@NullMarked
package id.bangkom.bench;

import org.jspecify.annotations.NullMarked;

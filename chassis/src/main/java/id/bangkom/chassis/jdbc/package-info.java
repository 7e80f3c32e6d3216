/** Rows as records. */
@NullMarked
package id.bangkom.chassis.jdbc;

import org.jspecify.annotations.NullMarked;

/** Whose data it is: the tenant in scope, in Java and in PostgreSQL. */
@NullMarked
package id.bangkom.chassis.tenancy;

import org.jspecify.annotations.NullMarked;

/** What the tests of every service stand on: a real PostgreSQL, a real broker, tenants of their own, and the isolation kit. */
@NullMarked
package id.bangkom.chassis.testkit;

import org.jspecify.annotations.NullMarked;

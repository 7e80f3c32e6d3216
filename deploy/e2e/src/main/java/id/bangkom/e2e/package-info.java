/** Stories that go through the gateway as people do. */
@NullMarked
package id.bangkom.e2e;

import org.jspecify.annotations.NullMarked;

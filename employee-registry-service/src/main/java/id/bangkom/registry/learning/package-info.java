/** What people have learned, and the ledger of their lesson hours. */
@NullMarked
package id.bangkom.registry.learning;

import org.jspecify.annotations.NullMarked;

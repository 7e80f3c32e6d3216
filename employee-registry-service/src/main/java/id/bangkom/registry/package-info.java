/** Who works where, and what they have learned. */
@NullMarked
package id.bangkom.registry;

import org.jspecify.annotations.NullMarked;

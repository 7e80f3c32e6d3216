/** The positions that people hold, with class and level. */
@NullMarked
package id.bangkom.registry.position;

import org.jspecify.annotations.NullMarked;

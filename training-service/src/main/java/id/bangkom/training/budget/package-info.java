/** Budget lines, ceilings, and what is committed of them. */
@NullMarked
package id.bangkom.training.budget;

import org.jspecify.annotations.NullMarked;

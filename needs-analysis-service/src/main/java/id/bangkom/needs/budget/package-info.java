/** Budget ceilings, as training told them. */
@NullMarked
package id.bangkom.needs.budget;

import org.jspecify.annotations.NullMarked;

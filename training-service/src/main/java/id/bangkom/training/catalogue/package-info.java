/** Courses: what is taught, in which form, to which level. */
@NullMarked
package id.bangkom.training.catalogue;

import org.jspecify.annotations.NullMarked;

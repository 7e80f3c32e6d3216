/** Needs analysis: what people should be able to do, what is missing, and what we plan to do about it. */
@NullMarked
package id.bangkom.needs;

import org.jspecify.annotations.NullMarked;

/** What people can do: dated results from several sources. */
@NullMarked
package id.bangkom.needs.assessment;

import org.jspecify.annotations.NullMarked;

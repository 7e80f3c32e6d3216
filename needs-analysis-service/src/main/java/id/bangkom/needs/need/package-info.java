/** What should be developed, by whom, and how urgently. */
@NullMarked
package id.bangkom.needs.need;

import org.jspecify.annotations.NullMarked;

/** The competencies and what their levels mean. */
@NullMarked
package id.bangkom.needs.dictionary;

import org.jspecify.annotations.NullMarked;

/** What assessments are worth, as data with dates. */
@NullMarked
package id.bangkom.needs.rule;

import org.jspecify.annotations.NullMarked;

/** The annual plan and its approval by four different persons. */
@NullMarked
package id.bangkom.needs.plan;

import org.jspecify.annotations.NullMarked;

/** The starter that every service stands on; no word of the domain lives here. */
@NullMarked
package id.bangkom.chassis;

import org.jspecify.annotations.NullMarked;

/** What every endpoint shares: ETags, cursors, retry safety. */
@NullMarked
package id.bangkom.chassis.web;

import org.jspecify.annotations.NullMarked;

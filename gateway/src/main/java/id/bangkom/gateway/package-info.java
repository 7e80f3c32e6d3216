/** The one door: sessions outside, tokens inside. */
@NullMarked
package id.bangkom.gateway;

import org.jspecify.annotations.NullMarked;

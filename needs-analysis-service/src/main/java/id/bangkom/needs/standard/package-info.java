/** Which level a position asks for (SKJ), dated. */
@NullMarked
package id.bangkom.needs.standard;

import org.jspecify.annotations.NullMarked;

/** Civil servants: who they are, where they work, until when. */
@NullMarked
package id.bangkom.registry.people;

import org.jspecify.annotations.NullMarked;

/** Pages that tell of many dialogues. */
@NullMarked
package entente.web.overview;

import org.jspecify.annotations.NullMarked;

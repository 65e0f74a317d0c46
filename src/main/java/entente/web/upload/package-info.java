/** Moves, events and cases from files. */
@NullMarked
package entente.web.upload;

import org.jspecify.annotations.NullMarked;

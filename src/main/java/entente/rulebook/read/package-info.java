/** Reads the files of a rulebook, and names file, line and word of every fault. */
@NullMarked
package entente.rulebook.read;

import org.jspecify.annotations.NullMarked;

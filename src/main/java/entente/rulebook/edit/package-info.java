/** Changes to the files of a rulebook, place by place, that leave the rest as it was written. */
@NullMarked
package entente.rulebook.edit;

import org.jspecify.annotations.NullMarked;

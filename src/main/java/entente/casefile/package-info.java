/** The format of a case: read strictly, with the place of every fault, and written; requests are read the same way. */
@NullMarked
package entente.casefile;

import org.jspecify.annotations.NullMarked;

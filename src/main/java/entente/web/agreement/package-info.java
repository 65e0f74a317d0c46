/** Entering an agreement with its clauses, and changing one of them later. */
@NullMarked
package entente.web.agreement;

import org.jspecify.annotations.NullMarked;

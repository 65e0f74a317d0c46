/** Agreements: entering them with their clauses, changing a clause, and following how far they are kept. */
@NullMarked
package entente.web.agreement;

import org.jspecify.annotations.NullMarked;

/** Agreements: entering their clauses, and following how far they are kept. */
@NullMarked
package entente.web.agreement;

import org.jspecify.annotations.NullMarked;

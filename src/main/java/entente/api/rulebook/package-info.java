/** Addresses of the rulebook: versions, drafts, tables, impact and sensitivity. */
@NullMarked
package entente.api.rulebook;

import org.jspecify.annotations.NullMarked;

/** Writes down who changed what, around whatever keeps it. */
@NullMarked
package entente.audit;

import org.jspecify.annotations.NullMarked;

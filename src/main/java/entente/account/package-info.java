/** Who uses Entente, what each may do, and what each did. */
@NullMarked
package entente.account;

import org.jspecify.annotations.NullMarked;

/** Logging in, one's own account, those of others, and who did what. */
@NullMarked
package entente.web.account;

import org.jspecify.annotations.NullMarked;

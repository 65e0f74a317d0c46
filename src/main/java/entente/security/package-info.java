/** Who may ask for what: logins, roles, tokens, hosts and rates. */
@NullMarked
package entente.security;

import org.jspecify.annotations.NullMarked;

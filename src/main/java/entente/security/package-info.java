/** Who may ask for what: logins, roles, tokens and hosts. */
@NullMarked
package entente.security;

import org.jspecify.annotations.NullMarked;

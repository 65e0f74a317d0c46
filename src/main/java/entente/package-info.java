/** The application: what is wired to what, and who may ask for what. Nobody uses it. */
@NullMarked
package entente;

import org.jspecify.annotations.NullMarked;

/** The application. Nobody uses it. */
@NullMarked
package entente;

import org.jspecify.annotations.NullMarked;

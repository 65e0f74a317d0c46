/** The application as a whole. */
@NullMarked
package entente;

import org.jspecify.annotations.NullMarked;

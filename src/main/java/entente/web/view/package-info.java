/** Words, figures, days and addresses that all pages write alike, and the dialogue that they are about. */
@NullMarked
package entente.web.view;

import org.jspecify.annotations.NullMarked;

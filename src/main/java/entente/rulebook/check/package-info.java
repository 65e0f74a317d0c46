/** Whether rules do what their examples say, and whether they can. */
@NullMarked
package entente.rulebook.check;

import org.jspecify.annotations.NullMarked;

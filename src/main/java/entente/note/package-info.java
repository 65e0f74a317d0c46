/** What analysts write beside days of a dialogue; it changes no score. */
@NullMarked
package entente.note;

import org.jspecify.annotations.NullMarked;

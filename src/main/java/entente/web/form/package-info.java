/** Fields of a form: what was typed, what is wrong with it, and what somebody else changed meanwhile. */
@NullMarked
package entente.web.form;

import org.jspecify.annotations.NullMarked;

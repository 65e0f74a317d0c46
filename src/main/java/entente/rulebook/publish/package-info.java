/** Versions and drafts: what is in force, what might be, who approved, and which came from where. */
@NullMarked
package entente.rulebook.publish;

import org.jspecify.annotations.NullMarked;

/** From a draft to the rules in force: its impact, what it overtakes, its approval, its publication. */
@NullMarked
package entente.web.draft.publish;

import org.jspecify.annotations.NullMarked;

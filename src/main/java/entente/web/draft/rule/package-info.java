/** One rule of a draft, sentence by sentence. */
@NullMarked
package entente.web.draft.rule;

import org.jspecify.annotations.NullMarked;

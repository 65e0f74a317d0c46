/** Drafts of the rules: the list, one draft, and its files as text. */
@NullMarked
package entente.web.draft;

import org.jspecify.annotations.NullMarked;

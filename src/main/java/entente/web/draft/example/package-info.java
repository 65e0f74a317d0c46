/** Examples of a draft, on their pages. */
@NullMarked
package entente.web.draft.example;

import org.jspecify.annotations.NullMarked;

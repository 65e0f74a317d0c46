/** Numbers of a draft: kinds, weights and parameters, on the page and as sheets. */
@NullMarked
package entente.web.draft.number;

import org.jspecify.annotations.NullMarked;

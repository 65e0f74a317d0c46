/** Fitting numbers of a draft on data. */
@NullMarked
package entente.web.draft.fit;

import org.jspecify.annotations.NullMarked;

/** Proposals: weighed, kept, and laid out in steps. */
@NullMarked
package entente.web.proposal;

import org.jspecify.annotations.NullMarked;

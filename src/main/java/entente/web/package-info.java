/** The pages: what a dialogue and the rules look like to a reader. */
@NullMarked
package entente.web;

import org.jspecify.annotations.NullMarked;

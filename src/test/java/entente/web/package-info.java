/** The pages, from their views to a reader's browser. */
@NullMarked
package entente.web;

import org.jspecify.annotations.NullMarked;

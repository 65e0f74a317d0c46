/** The record-keeper: what is open between the sides, and the occasions that it puts before the rules. */
@NullMarked
package entente.docket;

import org.jspecify.annotations.NullMarked;

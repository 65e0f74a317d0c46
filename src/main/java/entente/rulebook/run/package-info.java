/** Compiled rules: bounded, shared, and closed when nobody needs them. */
@NullMarked
package entente.rulebook.run;

import org.jspecify.annotations.NullMarked;

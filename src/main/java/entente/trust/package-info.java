/** The arithmetic of trust: evidence, opinions that fade, and curves whose causes add up. */
@NullMarked
package entente.trust;

import org.jspecify.annotations.NullMarked;

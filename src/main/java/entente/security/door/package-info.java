/** What every request comes by before any page or answer of ours: connections, rates, and room for costly work. */
@NullMarked
package entente.security.door;

import org.jspecify.annotations.NullMarked;

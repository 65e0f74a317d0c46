/** Requests and answers of what scores, read and written. */
@NullMarked
package entente.exchange.wire;

import org.jspecify.annotations.NullMarked;

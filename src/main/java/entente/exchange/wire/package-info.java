/** Requests and answers of the API, read and written. */
@NullMarked
package entente.exchange.wire;

import org.jspecify.annotations.NullMarked;

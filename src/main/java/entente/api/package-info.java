/** The REST interface: it reads requests, asks the core, and answers in the wire format. */
@NullMarked
package entente.api;

import org.jspecify.annotations.NullMarked;

/** Case files in and assessments out: the wire format, read strictly and written as a stream. */
@NullMarked
package entente.exchange;

import org.jspecify.annotations.NullMarked;

/** What is wrong with a request, as a document (RFC 9457). */
@NullMarked
package entente.problem;

import org.jspecify.annotations.NullMarked;

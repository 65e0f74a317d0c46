/** What every address shares: bodies that are bounded, parameters, revisions, idempotent replies, and problems. */
@NullMarked
package entente.api.http;

import org.jspecify.annotations.NullMarked;

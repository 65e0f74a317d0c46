/** What comes in and goes out: sheets of moves, files of coded events, and the documents of the API. */
@NullMarked
package entente.exchange;

import org.jspecify.annotations.NullMarked;

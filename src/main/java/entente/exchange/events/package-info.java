/** Events that machines coded from the news, as far as they are moves between two sides. */
@NullMarked
package entente.exchange.events;

import org.jspecify.annotations.NullMarked;

/** Sends reminders, by mail and to webhooks; the only one that speaks to other machines of its own accord. */
@NullMarked
package entente.delivery;

import org.jspecify.annotations.NullMarked;

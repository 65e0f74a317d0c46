/** What somebody is told of a dialogue, and where. */
@NullMarked
package entente.web.reminder;

import org.jspecify.annotations.NullMarked;

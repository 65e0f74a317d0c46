/** What can be handed on: the report, its PDF, the calendar, and the dialogue as a file. */
@NullMarked
package entente.web.report;

import org.jspecify.annotations.NullMarked;

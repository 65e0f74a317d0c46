/** What can be handed on: the report, its PDF, and the calendar. */
@NullMarked
package entente.web.report;

import org.jspecify.annotations.NullMarked;

/** Case files in and assessments out, read strictly and written as a stream; spreadsheets both ways; calendars out. */
@NullMarked
package entente.exchange;

import org.jspecify.annotations.NullMarked;

/** Curves of trust as pictures. */
@NullMarked
package entente.web.chart;

import org.jspecify.annotations.NullMarked;

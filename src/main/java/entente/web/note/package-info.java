/** Notes that are pinned to days of a dialogue. */
@NullMarked
package entente.web.note;

import org.jspecify.annotations.NullMarked;

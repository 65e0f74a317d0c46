/** The rules in force and earlier ones, and what versions do. */
@NullMarked
package entente.web.rules;

import org.jspecify.annotations.NullMarked;

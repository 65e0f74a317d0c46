/** Turns checked rules into Drools rules, checks those again, and runs them; the only user of Drools. */
@NullMarked
package entente.drools;

import org.jspecify.annotations.NullMarked;

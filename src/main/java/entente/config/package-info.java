/** What is wired to what, and what happens at the start. */
@NullMarked
package entente.config;

import org.jspecify.annotations.NullMarked;

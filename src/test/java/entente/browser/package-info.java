/** A real browser for tests: found, installed or asked for, and one fresh page a test. */
@NullMarked
package entente.browser;

import org.jspecify.annotations.NullMarked;

/** What can be done from the command line, without a server. */
@NullMarked
package entente.command;

import org.jspecify.annotations.NullMarked;

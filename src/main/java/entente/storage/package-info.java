/** Keeps dialogues and rulebooks in a database. The only package that knows SQL. */
@NullMarked
package entente.storage;

import org.jspecify.annotations.NullMarked;

/** What is acknowledged is kept, and what is deleted stays deleted. */
@NullMarked
package entente.storage;

import org.jspecify.annotations.NullMarked;

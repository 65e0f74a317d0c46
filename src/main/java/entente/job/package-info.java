/** Long work: done once for all who ask, with its progress, and given up when nobody waits. */
@NullMarked
package entente.job;

import org.jspecify.annotations.NullMarked;

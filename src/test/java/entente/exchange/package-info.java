@NullMarked
package entente.exchange;

import org.jspecify.annotations.NullMarked;

@NullMarked
package entente.api;

import org.jspecify.annotations.NullMarked;

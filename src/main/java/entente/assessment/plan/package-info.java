/** Lays a bargain out in steps that neither side needs to trust beyond its trust. */
@NullMarked
package entente.assessment.plan;

import org.jspecify.annotations.NullMarked;

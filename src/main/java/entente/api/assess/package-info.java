/** Addresses that score what they are sent: assessments, batches, what-ifs, searches and plans. Nothing is kept. */
@NullMarked
package entente.api.assess;

import org.jspecify.annotations.NullMarked;

/** What a list tells of each dialogue, kept so that no list has to weigh them. */
@org.jspecify.annotations.NullMarked
package entente.summary;

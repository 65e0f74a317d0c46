package entente.exchange.clauses;

import java.util.List;

/**
 * What was read of a list of clauses.
 *
 * @param table whether it was a table with headings
 * @param notes what is worth knowing of the whole, such as a column that is left out
 * @param problems why nothing could be read; there are no drafts then
 */
public record ReadClauses(List<ClauseDraft> drafts, boolean table, List<String> notes, List<String> problems) {

    public ReadClauses {
        drafts = List.copyOf(drafts);
        notes = List.copyOf(notes);
        problems = List.copyOf(problems);
    }

    static ReadClauses refused(List<String> problems) {
        return new ReadClauses(List.of(), false, List.of(), problems);
    }
}

package entente.exchange.clauses;

import entente.dialogue.Clause;
import entente.dialogue.Extent;
import entente.dialogue.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Drafts that became clauses of an agreement.
 *
 * @param clauses in their order; empty where one of the drafts is wrong
 * @param drafts the same as they came, each with what is wrong with it
 */
public record ParsedClauses(List<Clause> clauses, List<ClauseDraft> drafts) {

    private static final String ID = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}";

    /** Stands for a mark that several clauses have. */
    private static final String SEVERAL = "";

    public ParsedClauses {
        clauses = List.copyOf(clauses);
        drafts = List.copyOf(drafts);
    }

    public boolean isWrong() {
        return drafts.stream().anyMatch(ClauseDraft::isWrong);
    }

    /**
     * Makes clauses of drafts. Those without an id are called by the agreement and their place: {@code m12.1}.
     *
     * @param agreement the id of the move
     * @param known ids on record; a clause that waits may name them, and none may have them
     */
    public static ParsedClauses of(List<ClauseDraft> drafts, String agreement, Set<String> known, ClauseTerms terms) {
        List<String> ids = ids(drafts, agreement, known);
        Map<String, String> byNumber = byNumber(drafts, ids);
        Set<String> taken = new HashSet<>(known);
        List<Clause> clauses = new ArrayList<>();
        List<ClauseDraft> checked = new ArrayList<>();
        for (int i = 0; i < drafts.size(); i++) {
            DraftCheck check = new DraftCheck(drafts.get(i), terms);
            check.id(ids.get(i), taken);
            @Nullable String after = check.after(byNumber, ids, known);
            clauses.add(check.clause(ids.get(i), after));
            checked.add(drafts.get(i).wrong(check.faults));
        }
        boolean wrong = checked.stream().anyMatch(ClauseDraft::isWrong);
        return new ParsedClauses(wrong ? List.of() : clauses, checked);
    }

    private static List<String> ids(List<ClauseDraft> drafts, String agreement, Set<String> known) {
        Set<String> taken = new HashSet<>(known);
        drafts.forEach(draft -> taken.add(draft.value(ClauseField.ID)));
        List<String> ids = new ArrayList<>();
        int number = 0;
        for (ClauseDraft draft : drafts) {
            String id = draft.value(ClauseField.ID);
            number++;
            while (id.isEmpty()) {
                String free = agreement + "." + number;
                if (taken.add(free)) {
                    id = free;
                } else {
                    number++;
                }
            }
            ids.add(id);
        }
        return ids;
    }

    /** The ids by what others call the clauses by. */
    private static Map<String, String> byNumber(List<ClauseDraft> drafts, List<String> ids) {
        Map<String, String> byNumber = new HashMap<>();
        for (int i = 0; i < drafts.size(); i++) {
            byNumber.merge(drafts.get(i).number(), ids.get(i), (one, other) -> SEVERAL);
        }
        return byNumber;
    }

    /** One draft, field by field; what is wrong is told and the rest goes on. */
    private static final class DraftCheck {

        private final ClauseDraft draft;
        private final ClauseTerms terms;
        private final Map<ClauseField, String> faults = new EnumMap<>(ClauseField.class);

        DraftCheck(ClauseDraft draft, ClauseTerms terms) {
            this.draft = draft;
            this.terms = terms;
        }

        void id(String id, Set<String> taken) {
            if (!id.matches(ID)) {
                faults.put(
                        ClauseField.ID,
                        "Expected letters, digits, dots, hyphens or underscores, at most 64. Got \"" + id + "\".");
            } else if (!taken.add(id)) {
                faults.put(ClauseField.ID, "The id \"" + id + "\" is already used. Ids are unique.");
            }
        }

        @Nullable
        String after(Map<String, String> byNumber, List<String> ids, Set<String> known) {
            String after = draft.value(ClauseField.AFTER);
            String number = after.replaceAll("[()\\s]", "");
            if (after.isEmpty() || known.contains(after) || ids.contains(after)) {
                return after.isEmpty() ? null : after;
            }
            String id = byNumber.get(number);
            if (id == null) {
                faults.put(
                        ClauseField.AFTER,
                        "There is no clause \"" + after + "\" here and none on record. Expected the number of a clause,"
                                + " or an id.");
            } else if (id.equals(SEVERAL)) {
                faults.put(
                        ClauseField.AFTER,
                        "Several clauses are numbered \"" + after + "\". Expected a number that one has, or an id.");
            }
            return id;
        }

        Clause clause(String id, @Nullable String after) {
            String by = taken(ClauseField.BY, terms.by(draft.value(ClauseField.BY)), "");
            @Nullable
            Kind kind = terms.promised(draft.value(ClauseField.KIND)).value().orElse(null);
            if (kind == null) {
                faults.put(
                        ClauseField.KIND,
                        terms.promised(draft.value(ClauseField.KIND)).message());
            }
            String due = draft.value(ClauseField.DUE);
            return new Clause(
                    id,
                    by,
                    kind == null ? "" : kind.code(),
                    taken(ClauseField.EXTENT, terms.extent(draft.value(ClauseField.EXTENT)), Extent.FULL),
                    taken(ClauseField.COUNT, terms.count(draft.value(ClauseField.COUNT)), 1.0),
                    optional(ClauseField.SUBJECT),
                    optional(ClauseField.ISSUE),
                    due.isEmpty() ? null : taken(ClauseField.DUE, terms.due(due), LocalDate.EPOCH),
                    after,
                    optional(ClauseField.TEXT));
        }

        private <T> T taken(ClauseField field, ClauseTerms.Told<T> told, T standIn) {
            if (told.value().isEmpty()) {
                faults.put(field, told.message());
            }
            return told.value().orElse(standIn);
        }

        private @Nullable String optional(ClauseField field) {
            String value = draft.value(field);
            return value.isEmpty() ? null : value;
        }
    }
}

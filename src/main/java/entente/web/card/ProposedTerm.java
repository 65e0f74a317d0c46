package entente.web.card;

import entente.assessment.Rules;
import entente.assessment.WeighedTerm;
import entente.dialogue.Extent;
import entente.dialogue.RedLine;
import entente.dialogue.Term;
import entente.web.view.AssessedDialogue;
import entente.web.view.Capitalization;
import entente.web.view.Figures;
import entente.web.view.RecordedMove;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A term with its worth.
 *
 * @param weight where the rules say what its kind is worth
 * @param lasting why it cannot be taken back; null where it can
 * @param redLine what its touches; null for nothing
 */
public record ProposedTerm(
        String words,
        String weight,
        String cost,
        String value,
        @Nullable String lasting,
        @Nullable String redLine) {

    public static ProposedTerm of(WeighedTerm weighed, AssessedDialogue assessed) {
        return new ProposedTerm(
                words(weighed.term(), assessed.rules()),
                "/rules/kinds/" + weighed.term().kind(),
                Figures.tenths(weighed.cost()),
                Figures.tenths(weighed.value()),
                weighed.lasting(),
                assessed.dialogue().redLines().stream()
                        .filter(line -> line.id().equals(weighed.redLine()))
                        .map(RedLine::text)
                        .findFirst()
                        .orElse(null));
    }

    List<String> notes() {
        List<String> notes = new ArrayList<>();
        if (redLine != null) {
            notes.add(Capitalization.capital(words) + " touches a red line: " + redLine);
        }
        if (lasting != null) {
            notes.add(lasting);
        }
        return notes;
    }

    public static List<String> inWords(List<Term> terms, Rules rules) {
        return terms.stream().map(term -> words(term, rules)).toList();
    }

    /** {@code sanctions relief (Belavia), in part}. */
    public static String words(Term term, Rules rules) {
        StringBuilder words = new StringBuilder(rules.kind(term.kind()).noun());
        if (term.subject() != null) {
            words.append(" (").append(term.subject()).append(')');
        }
        if (term.issue() != null && !term.issue().equals(rules.kind(term.kind()).issue())) {
            words.append(" on ").append(term.issue().replace('-', ' '));
        }
        if (!term.extent().equals(Extent.FULL)) {
            words.append(", ").append(RecordedMove.extent(term.extent()));
        }
        if (term.scale() != 1) {
            words.append(", count ").append(Figures.plain(term.scale()));
        }
        return term.summary() == null
                ? words.toString()
                : words.append(": ").append(term.summary()).toString();
    }
}

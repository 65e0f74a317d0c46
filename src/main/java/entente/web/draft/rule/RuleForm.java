package entente.web.draft.rule;

import entente.docket.Scope;
import entente.rulebook.Fault;
import entente.rulebook.edit.RuleBlock;
import entente.rulebook.edit.SentenceCatalogue;
import entente.rulebook.edit.SentenceCatalogue.EditablePiece;
import entente.web.draft.DraftRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * The form of one rule: its sentences with their blanks, its name and its reasons.
 *
 * @param when what it waits for, {@code then} what it concludes
 * @param conditions the sentences that may be added; {@code conclusions} likewise
 */
public record RuleForm(
        String id,
        String name,
        String because,
        String why,
        String source,
        boolean off,
        List<SentenceRow> when,
        List<SentenceRow> then,
        List<String> openings,
        List<String> conditions,
        List<String> conclusions,
        List<String> faults,
        String block) {

    /**
     * A sentence in the form.
     *
     * @param pieces its words and blanks; one blank for all of it where it is no known sentence
     * @param wrong what is wrong with it, if anything
     */
    record SentenceRow(
            String field,
            List<EditablePiece> pieces,
            @Nullable String wrong,
            boolean first) {

        /** As it stands in ids. */
        public String id() {
            return field.replace('.', '-');
        }

        private Stream<String> places() {
            return Stream.concat(
                    Stream.of("#wrong-" + id()),
                    IntStream.range(0, pieces.size())
                            .filter(i -> pieces.get(i).isTyped())
                            .mapToObj(i -> "#means-" + id() + "-" + i));
        }
    }

    static RuleForm of(RuleBlock rule, SentenceCatalogue desk, List<Fault> faults) {
        Optional<Scope> scope = rule.conditions().isEmpty()
                ? Optional.empty()
                : desk.scope(rule.conditions().get(0).text());
        List<Fault> own = faults.stream().filter(rule::holds).toList();
        List<Integer> lines = new ArrayList<>();
        rule.conditions().forEach(line -> lines.add(line.number()));
        rule.conclusions().forEach(line -> lines.add(line.number()));
        return new RuleForm(
                rule.id(),
                rule.name(),
                rule.note("because"),
                rule.note("why"),
                rule.note("source"),
                rule.off(),
                rows("when", rule.conditions(), desk, scope.orElse(null), false, own),
                rows("then", rule.conclusions(), desk, scope.orElse(null), true, own),
                desk.openings(),
                scope.map(desk::conditions).orElse(List.of()),
                scope.map(desk::conclusions).orElse(List.of()),
                own.stream()
                        .filter(fault -> !lines.contains(fault.line()))
                        .map(Fault::message)
                        .toList(),
                mark(rule));
    }

    private static List<SentenceRow> rows(
            String field,
            List<RuleBlock.SourceLine> lines,
            SentenceCatalogue desk,
            @Nullable Scope scope,
            boolean conclusion,
            List<Fault> faults) {
        List<SentenceRow> rows = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            RuleBlock.SourceLine line = lines.get(i);
            List<EditablePiece> pieces = desk.read(line.text(), scope, conclusion)
                    .map(SentenceCatalogue.FilledSentence::pieces)
                    .orElseGet(() -> List.of(EditablePiece.ofLine(line.text())));
            rows.add(new SentenceRow(
                    field + "." + i,
                    pieces,
                    faults.stream()
                            .filter(fault -> fault.line() == line.number())
                            .map(fault -> (fault.word().isEmpty() ? "" : "“" + fault.word() + "”: ") + fault.message())
                            .findFirst()
                            .orElse(null),
                    i == 0 && !conclusion));
        }
        return rows;
    }

    /** What tells whether a rule has changed since it was read. */
    public static String mark(RuleBlock rule) {
        String text = rule.name()
                + rule.notes()
                + DraftRule.texts(rule.conditions())
                + DraftRule.texts(rule.conclusions())
                + rule.off();
        return Integer.toHexString(text.hashCode());
    }

    /** The same, to be put in place of {@code theirs}. */
    RuleForm over(RuleBlock theirs) {
        return new RuleForm(
                id,
                name,
                because,
                why,
                source,
                off,
                when,
                then,
                openings,
                conditions,
                conclusions,
                faults,
                mark(theirs));
    }

    /** What is told at its place after each change, as htmx picks it from a page. */
    public String places() {
        return Stream.concat(
                        Stream.of("#draft-top", "#block", "#form-faults", "#why-asked", "#set-by"),
                        Stream.concat(when.stream(), then.stream()).flatMap(SentenceRow::places))
                .collect(Collectors.joining(","));
    }

    /** The sentences as they stand in the form; a line whose blanks are all gone is left out. */
    static List<String> lines(String field, MultiValueMap<String, String> fields) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; fields.containsKey(field + "." + i); i++) {
            lines.add(String.join(" ", fields.getOrDefault(field + "." + i, List.of()))
                    .strip());
        }
        return lines;
    }
}

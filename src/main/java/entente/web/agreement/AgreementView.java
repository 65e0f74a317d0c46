package entente.web.agreement;

import entente.assessment.Rules;
import entente.dialogue.Dialogue;
import entente.dialogue.Kind;
import entente.dialogue.Revision;
import entente.exchange.clauses.ClauseDraft;
import entente.exchange.clauses.ClauseField;
import entente.web.form.FormField;
import entente.web.form.FormField.Choice;
import entente.web.form.FormValues;
import entente.web.form.KindChoices;
import entente.web.form.MoveFields;
import entente.web.record.MoveInput;
import entente.web.view.Address;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The page on which an agreement is entered.
 *
 * @param blanks of the agreement itself, and {@code source} those that say where it is known from
 * @param text the clauses as they were typed
 * @param looked which text the rows were read of
 * @param corrected what was made of the rows so far, which travels unseen
 * @param wrong what is wrong with none of the blanks
 * @param notes what is worth knowing of the text as a whole
 * @param lookAt the rows that are wrong or in doubt, wrong ones first and then those on the page, and {@code moreToLookAt} how many are not told
 * @param rows those that can be corrected here
 * @param others the rest, as it was understood, and {@code moreOthers} how many are not shown
 */
record AgreementView(
        String title,
        String page,
        String dialogue,
        int revision,
        List<FormField> blanks,
        List<FormField> source,
        List<FormField> signature,
        String text,
        String looked,
        String corrected,
        List<String> wrong,
        List<String> notes,
        List<LookAt> lookAt,
        int moreToLookAt,
        List<ClauseRow> rows,
        List<ReadRow> others,
        int moreOthers) {

    /** So many rows can be corrected at once. */
    static final int MOST_ROWS = 60;

    private static final int MOST_SHOWN = 1000;

    /** One thing to look at, with the row to go to; that is empty where the row is not on the page. */
    record LookAt(String href, String words, boolean wrong) {}

    /** A row as it was understood, in words, by field. */
    record ReadRow(String number, Map<String, String> words) {}

    /**
     * What stands in the form.
     *
     * @param typed the blanks of the agreement and of the signature
     * @param drafts what was read of the text; none where it was not
     */
    record Entered(
            FormValues typed,
            String text,
            Corrections corrections,
            List<ClauseDraft> drafts,
            List<String> notes,
            List<String> wrong) {}

    static AgreementView of(Revision last, Rules rules, Entered entered) {
        Dialogue dialogue = last.dialogue();
        ClauseBlanks blanks = new ClauseBlanks(dialogue, rules);
        List<ClauseDraft> drafts = entered.drafts();
        List<String> lines = Corrections.lines(drafts);
        Set<Integer> editable = editable(drafts, lines, entered.corrections());
        List<LookAt> lookAt = lookAt(drafts, editable);
        List<Integer> others = IntStream.range(0, drafts.size())
                .filter(i -> !editable.contains(i))
                .boxed()
                .toList();
        String address = new Address(last.id(), null).page();
        return new AgreementView(
                dialogue.title(),
                address + "/agreements/new",
                address,
                last.number(),
                blanks(entered.typed(), dialogue, rules),
                source(entered.typed()),
                List.of(
                        FormField.of("author", "Your name", "text", entered.typed(), "who records this"),
                        FormField.of("reason", "Why", "text", entered.typed(), "if there is more to say")),
                entered.text(),
                drafts.isEmpty() ? "" : AgreementRequest.fingerprint(entered.text()),
                entered.corrections().carried(),
                entered.wrong(),
                entered.notes(),
                lookAt.stream().limit(MOST_ROWS).toList(),
                Math.max(0, lookAt.size() - MOST_ROWS),
                editable.stream()
                        .map(i -> ClauseRow.of(i, drafts.get(i), lines.get(i), blanks))
                        .toList(),
                others.stream()
                        .limit(MOST_SHOWN)
                        .map(i -> read(drafts.get(i), blanks))
                        .toList(),
                Math.max(0, others.size() - MOST_SHOWN));
    }

    /** Those that are wrong, then those in doubt that nobody has seen, and whatever there is room for besides. */
    private static Set<Integer> editable(List<ClauseDraft> drafts, List<String> lines, Corrections corrections) {
        Comparator<Integer> first = Comparator.comparingInt(i -> {
            ClauseDraft draft = drafts.get(i);
            if (draft.isWrong()) {
                return 0;
            }
            if (draft.isInDoubt()) {
                return corrections.hasSeen(lines.get(i)) ? 2 : 1;
            }
            return corrections.hasChanged(lines.get(i)) ? 3 : 4;
        });
        return new TreeSet<>(IntStream.range(0, drafts.size())
                .boxed()
                .sorted(first)
                .limit(MOST_ROWS)
                .toList());
    }

    private static List<LookAt> lookAt(List<ClauseDraft> drafts, Set<Integer> editable) {
        List<LookAt> lookAt = new ArrayList<>();
        for (boolean wrong : new boolean[] {true, false}) {
            for (int i = 0; i < drafts.size(); i++) {
                ClauseDraft draft = drafts.get(i);
                String href = editable.contains(i) ? "#row-" + draft.line() : "";
                Map<ClauseField, String> told = wrong ? draft.faults() : draft.doubts();
                for (ClauseField field : ClauseField.values()) {
                    if (told.containsKey(field)) {
                        String words = "Line " + draft.line() + ", " + field.label() + ": " + told.get(field);
                        lookAt.add(new LookAt(href, words, wrong));
                    }
                }
            }
        }
        lookAt.sort(Comparator.comparing((LookAt each) -> !each.wrong())
                .thenComparing(each -> each.href().isEmpty()));
        return lookAt;
    }

    private static ReadRow read(ClauseDraft draft, ClauseBlanks blanks) {
        Map<String, String> words = new LinkedHashMap<>();
        ClauseRow.FIELDS.forEach(field -> words.put(field.label(), blanks.words(field, draft.value(field))));
        return new ReadRow(draft.number(), words);
    }

    private static List<FormField> blanks(FormValues typed, Dialogue dialogue, Rules rules) {
        return List.of(
                FormField.of(
                        "date",
                        "When it was agreed",
                        "text",
                        typed,
                        "11 September 2025, 26.1.2025 or 2025-01-26; periods are counted from it"),
                FormField.choice(
                        "actor",
                        "Who agreed",
                        typed,
                        Stream.concat(
                                        Stream.of(new Choice(MoveFields.BOTH, "both sides, together")),
                                        dialogue.sides().stream().map(side -> new Choice(side.id(), side.name())))
                                .toArray(Choice[]::new)),
                FormField.choice(
                        "kind",
                        "What they did",
                        typed,
                        KindChoices.of(rules.kinds().stream()
                                .filter(Kind::isCooperative)
                                .filter(kind -> !kind.code().equals("promise"))
                                .toList())),
                FormField.of("summary", "In your words", "text", typed, "what it is called, for example"));
    }

    private static List<FormField> source(FormValues typed) {
        Map<String, String> hints = Map.of(
                "source.title",
                "its title; empty for that of the dialogue",
                "source.url",
                "https://…",
                "locator",
                "art. 1 to 9, for example");
        return Stream.of("source.title", "source.url", "locator")
                .map(name ->
                        FormField.of(name, MoveInput.LABELS.getOrDefault(name, name), "text", typed, hints.get(name)))
                .toList();
    }

    /** What was read: {@code 600 clauses are read}. */
    public int count() {
        return rows.size() + others.size() + moreOthers;
    }

    public List<String> headings() {
        return ClauseRow.FIELDS.stream().map(ClauseField::label).toList();
    }
}

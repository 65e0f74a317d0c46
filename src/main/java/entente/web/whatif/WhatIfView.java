package entente.web.whatif;

import entente.assessment.Rules;
import entente.dialogue.Dialogue;
import entente.dialogue.RedLine;
import entente.web.card.WhatIfOutcome;
import entente.web.chart.WhatIfChart;
import entente.web.form.FormField;
import entente.web.form.FormValues;
import entente.web.form.MoveForm;
import entente.web.view.MoveFilter;
import entente.web.view.RecordedMove;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The page of what-ifs.
 *
 * @param page where the form goes
 * @param text the case as a document, where it is not on record and travels in the form
 * @param documents the what-ifs as they travel in the address
 * @param moves recorded and supposed, with what may be done about each: those that are otherwise than recorded, and of
 *     the others the last that say what is looked for
 * @param find what is looked for in them, and {@code moveCount} how many there are
 * @param asOf the day of the what-if that is worked on, as typed
 */
record WhatIfView(
        String title,
        String page,
        @Nullable String dialogueHref,
        @Nullable String text,
        List<String> documents,
        List<WhatIfOutcome> outcomes,
        WhatIfOutcome current,
        WhatIfChart chart,
        MoveForm form,
        List<MoveLine> moves,
        String find,
        int moveCount,
        FormField name,
        FormField asOf,
        String shownAsOf,
        List<RedLineRow> redLines,
        List<FormField> newLine,
        boolean redLinesChanged,
        boolean full,
        List<String> wrong) {

    private static final int MOST_MOVES = 30;

    /**
     * A move in the list.
     *
     * @param state {@code recorded}, {@code changed}, {@code out} or {@code added}
     * @param edit what the button to change it says to the form; null where there is nothing to change
     * @param undo what the button says that takes the change back; null where there is none
     */
    record MoveLine(
            RecordedMove move,
            String state,
            @Nullable String edit,
            @Nullable String undo) {

        boolean isOtherwise() {
            return !state.equals("recorded");
        }
    }

    /** A red line. */
    record RedLineRow(String id, String side, String text) {}

    static WhatIfView of(
            Dialogue dialogue,
            LocalDate own,
            Rules rules,
            WhatIfStep.WhatIfState step,
            String page,
            @Nullable String text) {
        Suppositions suppositions = step.suppositions();
        List<WhatIfOutcome> whatIfOutcomes = new ArrayList<>();
        for (int i = 0; i < suppositions.all().size(); i++) {
            Supposition supposition = suppositions.all().get(i);
            whatIfOutcomes.add(
                    WhatIfOutcome.of(i + 1, supposition.name(), step.whatIfs().get(i), dialogue, rules));
        }
        WhatIfOutcome current = whatIfOutcomes.get(suppositions.at());
        Supposition supposition = suppositions.current();
        String shownAsOf = current.assessed().asOf().toString();
        Map<String, String> values = new HashMap<>(step.typed().values());
        values.putIfAbsent("name", supposition.name());
        values.putIfAbsent("asOf", shownAsOf);
        FormValues head = new FormValues(values, step.typed().wrongs());
        FormValues blanks = new FormValues(
                MoveForm.withDefaults(step.typed().values(), current.assessed()),
                step.typed().wrongs());
        return new WhatIfView(
                dialogue.title(),
                page,
                text == null ? page.replaceAll("/what-if$", "") : null,
                text,
                suppositions.all().stream().map(Supposition::json).toList(),
                whatIfOutcomes,
                current,
                WhatIfChart.of(current.recorded(), current.assessed(), own),
                MoveForm.of(step.of(), blanks, current.assessed(), step.wrong()),
                window(moves(supposition, current), step.typed().value("find")),
                step.typed().value("find"),
                current.assessed().moves().size(),
                FormField.of("name", "Name of this what-if", "text", head, null),
                FormField.of("asOf", "Look at it on", "date", head, "deadlines and fading are seen on a later day"),
                shownAsOf,
                current.assessed().dialogue().redLines().stream()
                        .map(line -> new RedLineRow(
                                line.id(), dialogue.side(line.side()).name(), line.text()))
                        .toList(),
                newLine(dialogue, step.typed()),
                supposition.document().containsKey("redLines"),
                suppositions.isFull(),
                step.wrong());
    }

    private static List<FormField> newLine(Dialogue dialogue, FormValues formValues) {
        return List.of(
                FormField.choice(
                        "lineSide",
                        "Whose",
                        formValues,
                        dialogue.sides().stream()
                                .map(side -> new FormField.Choice(side.id(), side.name()))
                                .toArray(FormField.Choice[]::new)),
                FormField.of("lineIssue", "Issue", "text", formValues, issues(dialogue)),
                FormField.of("lineText", "What it will not trade", "text", formValues, null));
    }

    private static String issues(Dialogue dialogue) {
        return dialogue.redLines().stream()
                .map(RedLine::issue)
                .distinct()
                .reduce((one, other) -> one + ", " + other)
                .map(known -> "such as " + known)
                .orElse("the issue of the kinds that would touch it, such as alliances");
    }

    private static List<MoveLine> moves(Supposition supposition, WhatIfOutcome whatIfOutcome) {
        List<MoveLine> lines = new ArrayList<>();
        List<String> added = supposition.added().stream()
                .map(move -> String.valueOf(move.get("id")))
                .toList();
        for (RecordedMove move : whatIfOutcome.assessed().moves()) {
            int index = added.indexOf(move.id());
            if (index >= 0) {
                lines.add(new MoveLine(move, "added", "edit:+" + index, "drop:" + index));
            } else if (supposition.changed().containsKey(move.id())) {
                lines.add(new MoveLine(move, "changed", "edit:" + move.id(), "restore:" + move.id()));
            } else {
                lines.add(new MoveLine(move, "recorded", "edit:" + move.id(), null));
            }
        }
        supposition
                .without()
                .forEach(id -> whatIfOutcome
                        .recorded()
                        .find(id)
                        .filter(move -> !added.contains(id))
                        .ifPresent(move -> lines.add(new MoveLine(move, "out", null, "restore:" + id))));
        lines.sort(java.util.Comparator.comparing(line -> line.move().move().day()));
        return lines;
    }

    private static List<MoveLine> window(List<MoveLine> all, String words) {
        MoveFilter filter = new MoveFilter(words, null, null);
        List<MoveLine> fitting = all.stream()
                .filter(line -> line.isOtherwise() || filter.takes(line.move()))
                .toList();
        int left = fitting.size() - MOST_MOVES;
        List<MoveLine> shown = new ArrayList<>();
        for (MoveLine line : fitting) {
            if (line.isOtherwise() || left-- <= 0) {
                shown.add(line);
            }
        }
        return shown;
    }

    public boolean isWindowed() {
        return moves.size() < moveCount || !find.isEmpty();
    }

    /** What is supposed, as one sentence. */
    public String question() {
        return current.supposed().isEmpty() ? "" : "If " + String.join(", and ", current.supposed()) + ":";
    }

    public int number() {
        return current.number();
    }
}

package entente.web.record;

import entente.dialogue.Recorded;
import entente.dialogue.Revision;
import entente.web.card.WhatIfOutcome;
import entente.web.form.FormField;
import entente.web.form.FormValues;
import entente.web.form.MoveForm;
import entente.web.view.Address;
import entente.web.view.AssessedDialogue;
import entente.web.view.RecordedMove;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The page on which moves are put on record.
 *
 * @param page its address, and {@code dialogue} that of the dialogue
 * @param revision what it shows; a change is made to that
 * @param form the blanks of a move, and {@code source} those that say where it is known from
 * @param outcome what the move in the blanks does, or the one just recorded did; null where nothing is tried
 * @param lines the moves on record, or those that say the words of {@code find}; the last first, and no more than the last 20
 * @param found how many there are, with those that are not in {@code lines}
 */
record RecordView(
        String title,
        String page,
        String dialogue,
        int revision,
        MoveForm form,
        List<FormField> source,
        List<FormField> signature,
        @Nullable WhatIfOutcome outcome,
        List<RecordRow> lines,
        int found,
        String find,
        boolean undo) {

    private static final int MOST_LINES = 20;

    /**
     * A move on record.
     *
     * @param up the move that goes earlier when this one goes up: the one above it; null where it cannot go up
     * @param down the same when it goes down: this one itself
     */
    record RecordRow(
            RecordedMove move,
            @Nullable String up,
            @Nullable String down) {}

    /** @param find words of the moves to list; the last ones where empty */
    static RecordView of(
            Revision last,
            AssessedDialogue assessed,
            MoveForm form,
            FormValues formValues,
            Map<String, String> signed,
            @Nullable WhatIfOutcome whatIfOutcome,
            String find) {
        String dialogue = new Address(last.id(), null).page();
        FormValues names = new FormValues(signed, Map.of());
        List<RecordRow> lines = lines(assessed.moves()).stream()
                .filter(line -> find.isEmpty() || line.move().says(find))
                .toList();
        return new RecordView(
                last.dialogue().title(),
                dialogue + "/record",
                dialogue,
                last.number(),
                form,
                List.of(
                        FormField.of(
                                "source.title",
                                label("source.title"),
                                "text",
                                formValues,
                                "its title; empty for that of the dialogue"),
                        FormField.of("source.url", label("source.url"), "text", formValues, "https://…"),
                        FormField.of("locator", label("locator"), "text", formValues, "paras. 6 and 8, for example"),
                        FormField.of(
                                "knownFrom",
                                label("knownFrom"),
                                "text",
                                formValues,
                                "where it became known only later")),
                List.of(
                        FormField.of("author", "Your name", "text", names, "who records this"),
                        FormField.of(
                                "reason",
                                "Why",
                                "text",
                                names,
                                form.isNew() ? "if there is more to say" : "what was wrong")),
                whatIfOutcome,
                lines.stream().limit(MOST_LINES).toList(),
                lines.size(),
                find,
                last.number() > 1);
    }

    private static String label(String name) {
        return MoveInput.LABELS.getOrDefault(name, name);
    }

    public boolean isOrderable() {
        return lines.stream().anyMatch(line -> line.up() != null);
    }

    /** The last first. What is weighed later stands higher up, so that it goes up by having the next one go earlier. */
    private static List<RecordRow> lines(List<RecordedMove> moves) {
        List<RecordRow> lines = new ArrayList<>();
        for (int i = 0; i < moves.size(); i++) {
            RecordedMove move = moves.get(i);
            RecordedMove next = i + 1 < moves.size() ? moves.get(i + 1) : null;
            RecordedMove previous = i > 0 ? moves.get(i - 1) : null;
            lines.add(
                    0,
                    new RecordRow(
                            move,
                            next != null && Recorded.mayChangePlaces(move.move(), next.move()) ? next.id() : null,
                            previous != null && Recorded.mayChangePlaces(previous.move(), move.move())
                                    ? move.id()
                                    : null));
        }
        return lines;
    }
}

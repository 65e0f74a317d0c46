package entente.web;

import entente.dialogue.Revision;
import java.util.ArrayList;
import java.util.Collections;
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
 * @param moves the last first
 */
record RecordView(
        String title,
        String page,
        String dialogue,
        int revision,
        MoveForm form,
        List<Blank> source,
        List<Blank> signature,
        @Nullable Outcome outcome,
        List<RecordedMove> moves,
        boolean undo) {

    static RecordView of(
            Revision last,
            Dossier dossier,
            String of,
            Typed typed,
            List<String> wrong,
            Map<String, String> signed,
            @Nullable Outcome outcome) {
        Typed blanks = new Typed(MoveForm.withDefaults(typed.values(), dossier), typed.wrongs());
        MoveForm form = MoveForm.of(of, blanks, dossier, wrong)
                .titled(of.isEmpty() ? "Record a move" : "Correct this move")
                .hinted("date", "11 September 2025, late January 2025, about 26.1.2025 or 2025-01-26");
        List<RecordedMove> moves = new ArrayList<>(dossier.moves());
        Collections.reverse(moves);
        String dialogue = new Address(last.id(), null).page();
        Typed names = new Typed(signed, Map.of());
        return new RecordView(
                last.dialogue().title(),
                dialogue + "/record",
                dialogue,
                last.number(),
                form,
                List.of(
                        Blank.of("source.title", "Source", "text", blanks, "its title; empty for that of the dialogue"),
                        Blank.of("source.url", "Link", "text", blanks, "https://…"),
                        Blank.of("locator", "Where in it", "text", blanks, "paras. 6 and 8, for example"),
                        Blank.of("knownFrom", "Known from", "date", blanks, "where it became known only later")),
                List.of(
                        Blank.of("author", "Your name", "text", names, "who records this"),
                        Blank.of(
                                "reason",
                                "Why",
                                "text",
                                names,
                                of.isEmpty() ? "if there is more to say" : "what was wrong")),
                outcome,
                moves,
                last.number() > 1);
    }
}

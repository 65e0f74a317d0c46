package entente.web;

import entente.casefile.CaseFile;
import entente.casefile.DialogueReader;
import entente.dialogue.StoredDialogue;
import entente.rules.ShippedRules;
import entente.web.view.Address;
import entente.web.view.AssessedDialogue;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Dialogues for tests: the shipped case, and small ones told move by move. */
public final class Stories {

    public static final String MARKUP = "<script>alert('x')</script><b>&amp;\"";

    private final List<Map<String, Object>> moves = new ArrayList<>();

    private Stories() {}

    public static StoredDialogue usBelarus() {
        try (InputStream in = Stories.class.getResourceAsStream("/dialogues/us-belarus-2025.json")) {
            return new StoredDialogue("us-belarus-2025", CaseFile.read(in).dialogue());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public static AssessedDialogue read(StoredDialogue storedDialogue, LocalDate asOf) {
        return AssessedDialogue.read(storedDialogue, ShippedRules.RULES, asOf, new Address(storedDialogue.id(), null));
    }

    public static Stories story() {
        return new Stories();
    }

    public Stories move(String date, String actor, String kind, String... more) {
        Map<String, Object> move = new LinkedHashMap<>();
        move.put("id", "m" + (moves.size() + 1));
        move.put("date", date);
        move.put("actor", actor);
        move.put("kind", kind);
        for (int i = 0; i < more.length; i += 2) {
            move.put(more[i], more[i + 1]);
        }
        moves.add(move);
        return this;
    }

    public StoredDialogue kept() {
        return kept(new HashMap<>());
    }

    /** With the fields of a case that are not its moves. */
    public StoredDialogue kept(Map<String, Object> more) {
        Map<String, Object> document = new HashMap<>();
        document.put("title", "North and South");
        document.put("sides", List.of(Map.of("id", "n", "name", "North"), Map.of("id", "s", "name", "South")));
        document.put("moves", moves);
        document.putAll(more);
        return new StoredDialogue("north-south", DialogueReader.read(document).dialogue());
    }

    /** Markup in every free text that a case can hold. */
    static StoredDialogue hostile() {
        Map<String, Object> source = Map.of(
                "title",
                MARKUP,
                "author",
                MARKUP,
                "publisher",
                MARKUP,
                "url",
                "https://example.org/?a=\"<b>".replace("\"<b>", "%22"));
        return story().move(
                        "2025-01-01",
                        "n",
                        "sanctions-relief",
                        "summary",
                        MARKUP,
                        "subject",
                        MARKUP,
                        "issue",
                        MARKUP,
                        "onBehalfOf",
                        MARKUP,
                        "locator",
                        MARKUP)
                .move("2025-01-05", "s", "prisoner-release", "answers", "m1", "summary", MARKUP)
                .kept(Map.of(
                        "title",
                        MARKUP,
                        "about",
                        MARKUP,
                        "sides",
                        List.of(
                                Map.of("id", "n", "name", MARKUP, "longName", MARKUP),
                                Map.of("id", "s", "name", "South" + MARKUP)),
                        "asOf",
                        "2025-03-01",
                        "source",
                        source,
                        "goals",
                        List.of(Map.of("side", "n", "text", MARKUP)),
                        "redLines",
                        List.of(Map.of("id", "r", "side", "s", "issue", "x", "text", MARKUP)),
                        "background",
                        List.of(Map.of("date", MARKUP, "text", MARKUP, "locator", MARKUP))));
    }
}

package entente.web;

import static entente.dialogue.DialogueFixture.dialogueOf;
import static entente.dialogue.MoveFixture.move;

import entente.dialogue.DialogueFixture;
import entente.dialogue.StoredDialogue;
import entente.rules.ShippedRules;
import entente.web.view.Address;
import entente.web.view.AssessedDialogue;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Dialogues on record for tests of pages: the shipped case, and small ones between North and South. */
public final class SiteDialogues {

    public static final String MARKUP = "<script>alert('x')</script><b>&amp;\"";

    private SiteDialogues() {}

    public static StoredDialogue usBelarus() {
        return new StoredDialogue("us-belarus-2025", ShippedRules.belarus());
    }

    public static AssessedDialogue read(StoredDialogue storedDialogue, LocalDate asOf) {
        return AssessedDialogue.read(storedDialogue, ShippedRules.RULES, asOf, new Address(storedDialogue.id(), null));
    }

    /** Between "n" and "s", with no move yet. */
    public static DialogueFixture northSouth() {
        return dialogueOf("n", "North", "s", "South").titled("North and South");
    }

    /** On record as {@code north-south}. */
    public static StoredDialogue stored(DialogueFixture dialogue) {
        return new StoredDialogue("north-south", dialogue.read());
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
        return new StoredDialogue(
                "hostile",
                northSouth()
                        .titled(MARKUP)
                        .asOf("2025-03-01")
                        .having(
                                "sides",
                                List.of(
                                        Map.of("id", "n", "name", MARKUP, "longName", MARKUP),
                                        Map.of("id", "s", "name", "South" + MARKUP)))
                        .having("about", MARKUP)
                        .having("source", source)
                        .having("goals", List.of(Map.of("side", "n", "text", MARKUP)))
                        .having("redLines", List.of(Map.of("id", "r", "side", "s", "issue", "x", "text", MARKUP)))
                        .having(
                                "expectations",
                                List.of(Map.of(
                                        "observer",
                                        "n",
                                        "subject",
                                        "s",
                                        "date",
                                        "2025-03-01",
                                        "claim",
                                        Map.of("falls-from", "2025-01-06"),
                                        "why",
                                        MARKUP)))
                        .having("background", List.of(Map.of("date", MARKUP, "text", MARKUP, "locator", MARKUP)))
                        .with(
                                move("m1")
                                        .on("2025-01-01")
                                        .by("n")
                                        .kind("sanctions-relief")
                                        .summary(MARKUP)
                                        .having("subject", MARKUP)
                                        .having("issue", MARKUP)
                                        .having("onBehalfOf", MARKUP)
                                        .having(
                                                "clauses",
                                                List.of(Map.of(
                                                        "id",
                                                        "m1.1",
                                                        "by",
                                                        "both",
                                                        "promises",
                                                        "cooperation",
                                                        "subject",
                                                        MARKUP,
                                                        "issue",
                                                        MARKUP,
                                                        "text",
                                                        MARKUP)))
                                        .having("locator", MARKUP),
                                move("m2")
                                        .on("2025-01-05")
                                        .by("s")
                                        .kind("prisoner-release")
                                        .answering("m1")
                                        .summary(MARKUP),
                                move("m3")
                                        .on("2025-02-20")
                                        .by("n")
                                        .kind("detention")
                                        .summary(MARKUP))
                        .read());
    }
}

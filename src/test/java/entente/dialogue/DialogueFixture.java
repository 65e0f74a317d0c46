package entente.dialogue;

import entente.casefile.DialogueReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A small dialogue for a test, told move by move and read as a case file is. */
public final class DialogueFixture {

    private final Map<String, Object> fields = new LinkedHashMap<>();
    private final List<Map<String, Object>> moves = new ArrayList<>();

    private DialogueFixture() {}

    /** Between "a", which is Aland, and "b", which is Borland. */
    public static DialogueFixture dialogue() {
        return dialogueOf("a", "Aland", "b", "Borland");
    }

    /** Between two sides, each an id and a name. */
    public static DialogueFixture dialogueOf(String one, String itsName, String other, String otherName) {
        DialogueFixture dialogue = new DialogueFixture().having("moves", List.of());
        return dialogue.having(
                "sides", List.of(Map.of("id", one, "name", itsName), Map.of("id", other, "name", otherName)));
    }

    public DialogueFixture titled(String title) {
        return having("title", title);
    }

    public DialogueFixture asOf(String date) {
        return having("asOf", date);
    }

    /** After those that it has. */
    public DialogueFixture with(MoveFixture... told) {
        return with(List.of(told));
    }

    public DialogueFixture with(List<MoveFixture> told) {
        told.forEach(move -> moves.add(move.tree()));
        return having("moves", moves);
    }

    /** Any field of a case file. */
    public DialogueFixture having(String field, Object value) {
        fields.put(field, value);
        return this;
    }

    /** As a case file has it. */
    public Map<String, Object> tree() {
        return fields;
    }

    public Dialogue read() {
        return DialogueReader.read(fields).dialogue();
    }
}

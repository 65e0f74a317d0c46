package entente.dialogue;

import entente.casefile.MoveDocument;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A move for a test, with the words of a case file: {@code move("m2").on("2025-01-26").by("b").kind("praise")}. */
public final class MoveFixture {

    private final Map<String, Object> fields = new LinkedHashMap<>();
    private final List<Map<String, ?>> learned = new ArrayList<>();

    private MoveFixture() {}

    public static MoveFixture move(String id) {
        return new MoveFixture().having("id", id);
    }

    public MoveFixture on(String date) {
        return having("date", date);
    }

    public MoveFixture by(String side) {
        return having("actor", side);
    }

    public MoveFixture kind(String kind) {
        return having("kind", kind);
    }

    public MoveFixture answering(String move) {
        return having("answers", move);
    }

    public MoveFixture fulfilling(String move) {
        return having("fulfils", move);
    }

    /** @param kind of the move that is promised */
    public MoveFixture promising(String kind) {
        return having("promises", kind);
    }

    public MoveFixture due(String date) {
        return having("due", date);
    }

    /** Made by both sides together. */
    public MoveFixture jointly() {
        return having("jointly", true);
    }

    /** What came to light later about it, after what did before. */
    public MoveFixture learned(Map<String, ?> finding) {
        learned.add(finding);
        return having("learned", List.copyOf(learned));
    }

    public MoveFixture summary(String summary) {
        return having("summary", summary);
    }

    /** Any field of a move in a case file. */
    public MoveFixture having(String field, Object value) {
        fields.put(field, value);
        return this;
    }

    /** As a case file has it. */
    public Map<String, Object> tree() {
        return fields;
    }

    public Move read() {
        return MoveDocument.read(fields);
    }
}

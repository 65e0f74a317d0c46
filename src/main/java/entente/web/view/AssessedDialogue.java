package entente.web.view;

import entente.assessment.Assessment;
import entente.assessment.Assessor;
import entente.assessment.Rules;
import entente.assessment.Stances;
import entente.dialogue.Dialogue;
import entente.dialogue.Move;
import entente.dialogue.StoredDialogue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A dialogue read on a day: the moves known by then, numbered, and what the rules say of them. */
public final class AssessedDialogue {

    private final Dialogue dialogue;
    private final Assessment assessment;
    private final Rules rules;
    private final Address address;
    private final Map<String, RecordedMove> moves = new LinkedHashMap<>();
    /** By the ids of their clauses too. */
    private final Map<String, RecordedMove> movesById = new HashMap<>();

    private final Map<LocalDate, List<RecordedMove>> movesByDay = new HashMap<>();

    private AssessedDialogue(Dialogue dialogue, Assessment assessment, Rules rules, Address address) {
        this.dialogue = dialogue;
        this.assessment = assessment;
        this.rules = rules;
        this.address = address;
        for (Move move : dialogue.knownOn(assessment.asOf())) {
            RecordedMove recorded = RecordedMove.of(moves.size() + 1, move, dialogue, rules, assessment.asOf());
            moves.put(move.id(), recorded);
            move.ids().forEach(id -> movesById.put(id, recorded));
            movesByDay.computeIfAbsent(move.day(), day -> new ArrayList<>()).add(recorded);
        }
    }

    /** @throws entente.dialogue.InvalidDialogue when the rules do not know a kind of its moves */
    public static AssessedDialogue read(StoredDialogue storedDialogue, Rules rules, LocalDate asOf, Address address) {
        return of(storedDialogue.dialogue(), Assessor.assess(storedDialogue.dialogue(), rules, asOf), rules, address);
    }

    /** The same, with what a reader takes the sides to want. */
    public AssessedDialogue wanting(Stances stances) {
        return new AssessedDialogue(dialogue, Assessor.assess(dialogue, rules, asOf(), stances), rules, address);
    }

    /** A dialogue that has been assessed already. */
    public static AssessedDialogue of(Dialogue dialogue, Assessment assessment, Rules rules, Address address) {
        return new AssessedDialogue(dialogue, assessment, rules, address);
    }

    public Dialogue dialogue() {
        return dialogue;
    }

    public Assessment assessment() {
        return assessment;
    }

    public Rules rules() {
        return rules;
    }

    public Address address() {
        return address;
    }

    public LocalDate asOf() {
        return assessment.asOf();
    }

    public List<RecordedMove> moves() {
        return new ArrayList<>(moves.values());
    }

    public List<RecordedMove> movesOn(LocalDate day) {
        return movesByDay.getOrDefault(day, List.of());
    }

    /** The move with that id, or that has the clause with it. */
    public Optional<RecordedMove> find(String id) {
        return Optional.ofNullable(movesById.get(id));
    }

    /** The same, where it is known to be there. */
    public RecordedMove move(String id) {
        return find(id).orElseThrow();
    }

    public Party party(String id) {
        return Party.of(dialogue, id);
    }

    public Party first() {
        return party(dialogue.sides().get(0).id());
    }

    public Party second() {
        return party(dialogue.sides().get(1).id());
    }
}

package entente.web.view;

import entente.assessment.Assessment;
import entente.assessment.Assessor;
import entente.assessment.Rules;
import entente.assessment.Stances;
import entente.dialogue.Clause;
import entente.dialogue.Dialogue;
import entente.dialogue.Move;
import entente.dialogue.StoredDialogue;
import entente.docket.Commitment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** A dialogue read on a day: the moves known by then, numbered, and what the rules say of them. */
public final class AssessedDialogue {

    private final Dialogue dialogue;
    private final Assessment assessment;
    private final Rules rules;
    private final Address address;
    private final Map<String, RecordedMove> moves = new LinkedHashMap<>();
    private final Map<LocalDate, List<RecordedMove>> movesByDay = new HashMap<>();
    private final Map<String, Clause> clauses = new HashMap<>();
    private final Map<String, List<Commitment>> owed;

    private AssessedDialogue(Dialogue dialogue, Assessment assessment, Rules rules, Address address) {
        this.dialogue = dialogue;
        this.assessment = assessment;
        this.rules = rules;
        this.address = address;
        this.owed = assessment.commitments().stream().collect(Collectors.groupingBy(Commitment::move));
        for (Move move : dialogue.knownOn(assessment.asOf())) {
            RecordedMove recorded = RecordedMove.of(moves.size() + 1, move, dialogue, rules, assessment.asOf());
            moves.put(move.id(), recorded);
            move.clauses().forEach(clause -> clauses.put(clause.id(), clause));
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

    public Optional<RecordedMove> find(String id) {
        return Optional.ofNullable(moves.get(id));
    }

    public RecordedMove move(String id) {
        return Objects.requireNonNull(moves.get(id), id);
    }

    /** The clause of an agreement known by then; empty for any other id. */
    public Optional<Clause> clause(String id) {
        return Optional.ofNullable(clauses.get(id));
    }

    /** What is owed by a promise or a clause; by a clause that obliges both sides, twice. */
    public List<Commitment> owed(String id) {
        return owed.getOrDefault(id, List.of());
    }

    /** The move with an id, or the one that has the clause with it. */
    public Optional<RecordedMove> source(String id) {
        return find(id).or(() -> owed(id).stream().findFirst().flatMap(commitment -> find(commitment.source())));
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

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
import entente.trust.TrustCurve;
import entente.trust.TurningPoint;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A dialogue read on a day: the moves known by then, numbered, and what the rules say of them. Safe for many threads. */
public final class AssessedDialogue {

    private final Findings findings;
    private final Address address;

    private AssessedDialogue(Findings findings, Address address) {
        this.findings = findings;
        this.address = address;
    }

    /**
     * What is the same wherever its moves are explained.
     *
     * @param moves in the order in which they are weighed
     * @param workedOut what else was worked out of it, by type
     */
    private record Findings(
            Dialogue dialogue,
            Assessment assessment,
            Rules rules,
            List<RecordedMove> moves,
            Map<String, RecordedMove> movesById,
            Map<LocalDate, List<RecordedMove>> movesByDay,
            Map<String, Clause> clauses,
            Map<String, List<Commitment>> owed,
            Map<Class<?>, Object> workedOut) {

        static Findings of(Dialogue dialogue, Assessment assessment, Rules rules) {
            List<RecordedMove> moves = new ArrayList<>();
            Map<String, RecordedMove> movesById = new LinkedHashMap<>();
            Map<LocalDate, List<RecordedMove>> movesByDay = new HashMap<>();
            Map<String, Clause> clauses = new HashMap<>();
            for (Move move : dialogue.knownOn(assessment.asOf())) {
                RecordedMove recorded = RecordedMove.of(moves.size() + 1, move, dialogue, rules, assessment.asOf());
                moves.add(recorded);
                movesById.put(move.id(), recorded);
                move.clauses().forEach(clause -> clauses.put(clause.id(), clause));
                movesByDay.computeIfAbsent(move.day(), day -> new ArrayList<>()).add(recorded);
            }
            return new Findings(
                    dialogue,
                    assessment,
                    rules,
                    List.copyOf(moves),
                    movesById,
                    movesByDay,
                    clauses,
                    assessment.commitments().stream().collect(Collectors.groupingBy(Commitment::move)),
                    new ConcurrentHashMap<>());
        }
    }

    /** @throws entente.dialogue.InvalidDialogue when the rules do not know a kind of its moves */
    public static AssessedDialogue read(StoredDialogue storedDialogue, Rules rules, LocalDate asOf, Address address) {
        return of(storedDialogue.dialogue(), Assessor.assess(storedDialogue.dialogue(), rules, asOf), rules, address);
    }

    /** The same, with what a reader takes the sides to want. */
    public AssessedDialogue wanting(Stances stances) {
        return of(dialogue(), Assessor.assess(dialogue(), rules(), asOf(), stances), rules(), address);
    }

    /** The same, with its moves explained elsewhere. */
    public AssessedDialogue at(Address elsewhere) {
        return new AssessedDialogue(findings, elsewhere);
    }

    /** A dialogue that has been assessed already. */
    public static AssessedDialogue of(Dialogue dialogue, Assessment assessment, Rules rules, Address address) {
        return new AssessedDialogue(Findings.of(dialogue, assessment, rules), address);
    }

    /**
     * What follows from it and takes long to work out, once for all that read the same; nothing in it may depend on the
     * address.
     */
    public <T> T once(Class<T> type, Function<AssessedDialogue, T> work) {
        Object known = findings.workedOut().get(type);
        if (known == null) {
            known = work.apply(at(Address.HERE));
            findings.workedOut().putIfAbsent(type, known);
        }
        return type.cast(known);
    }

    /** What was worked out of it before; empty where it was not, or was forgotten. */
    public <T> Optional<T> known(Class<T> type) {
        return Optional.ofNullable(findings.workedOut().get(type)).map(type::cast);
    }

    public Dialogue dialogue() {
        return findings.dialogue();
    }

    public Assessment assessment() {
        return findings.assessment();
    }

    public Rules rules() {
        return findings.rules();
    }

    public Address address() {
        return address;
    }

    public LocalDate asOf() {
        return assessment().asOf();
    }

    public List<RecordedMove> moves() {
        return findings.moves();
    }

    public List<RecordedMove> movesOn(LocalDate day) {
        return findings.movesByDay().getOrDefault(day, List.of());
    }

    /** How many moves were made until the end of a day. */
    public int movesUntil(LocalDate day) {
        List<RecordedMove> moves = moves();
        int from = 0;
        int to = moves.size();
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (moves.get(middle).move().day().isAfter(day)) {
                to = middle;
            } else {
                from = middle + 1;
            }
        }
        return from;
    }

    public Optional<RecordedMove> find(String id) {
        return Optional.ofNullable(findings.movesById().get(id));
    }

    public RecordedMove move(String id) {
        return Objects.requireNonNull(findings.movesById().get(id), id);
    }

    /** The clause of an agreement known by then; empty for any other id. */
    public Optional<Clause> clause(String id) {
        return Optional.ofNullable(findings.clauses().get(id));
    }

    /** What is owed by a promise or a clause; by a clause that obliges both sides, twice. */
    public List<Commitment> owed(String id) {
        return findings.owed().getOrDefault(id, List.of());
    }

    /** The move with an id, or the one that has the clause with it. */
    public Optional<RecordedMove> source(String id) {
        return find(id).or(() -> owed(id).stream().findFirst().flatMap(commitment -> find(commitment.source())));
    }

    /** {@code Minsk’s trust in Washington} */
    public String trust(TrustCurve curve) {
        return party(curve.observer()).trustIn(party(curve.subject()));
    }

    /** The days that moved one of its curves of trust, what moved it most first. */
    public List<TurningPoint> turns(TrustCurve curve) {
        return Objects.requireNonNull(once(Turns.class, Turns::of).byObserver().get(curve.observer()));
    }

    private record Turns(Map<String, List<TurningPoint>> byObserver) {

        static Turns of(AssessedDialogue assessed) {
            return new Turns(assessed.assessment().trust().stream()
                    .collect(Collectors.toMap(TrustCurve::observer, TurningPoint::of)));
        }
    }

    public Party party(String id) {
        return Party.of(dialogue(), id);
    }

    public Party first() {
        return party(dialogue().sides().get(0).id());
    }

    public Party second() {
        return party(dialogue().sides().get(1).id());
    }
}

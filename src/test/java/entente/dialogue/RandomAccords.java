package entente.dialogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * An accord of chance clauses and what came of them: kept whole, in shares, late or not at all, moved, taken back; now and
 * then a side leaves.
 */
public final class RandomAccords {

    private static final LocalDate SIGNED = LocalDate.of(2020, 1, 1);
    private static final List<String> OWED = List.of(
            "troop-withdrawal",
            "disarmament-step",
            "prisoner-release",
            "trade-opening",
            "border-opening",
            "ceasefire",
            "cooperation",
            "embassy-reopening",
            "negotiation-round");
    private static final List<String> HARM = List.of("sanctions-imposed", "armed-attack", "agreement-withdrawal");
    private static final List<String> OTHERS =
            List.of("praise", "criticism", "delegation-visit", "trade-opening", "threat");

    private final Random random;
    private final List<Move> moves = new ArrayList<>();

    private RandomAccords(long seed) {
        this.random = new Random(seed);
    }

    /** Always the same for one seed; read on its last day or a while after or before. */
    public static Dialogue of(long seed) {
        RandomAccords accords = new RandomAccords(seed);
        accords.accord("t1", SIGNED);
        if (accords.chance(0.2)) {
            accords.accord("t2", SIGNED.plusDays(accords.random.nextInt(300)));
        }
        for (int i = accords.random.nextInt(6); i > 0; i--) {
            accords.add(accords.move(
                    "x" + i, SIGNED.plusDays(accords.random.nextInt(900)), accords.side(), accords.one(OTHERS)));
        }
        return dialogue(accords.moves, "a", "b", SIGNED.plusDays(accords.random.nextInt(1_200)));
    }

    private static Dialogue dialogue(List<Move> moves, String one, String other, LocalDate asOf) {
        return new Dialogue(
                "Accord",
                null,
                List.of(new Side(one, "Side " + one, null), new Side(other, "Side " + other, null)),
                moves,
                List.of(),
                List.of(),
                asOf,
                Map.of(),
                null,
                List.of(),
                List.of(),
                null,
                List.of());
    }

    // ---------------------------------------------------------------- the same, but

    /** With other moves. */
    public static Dialogue having(Dialogue dialogue, List<Move> moves) {
        return dialogue(
                moves,
                dialogue.sides().get(0).id(),
                dialogue.sides().get(1).id(),
                Objects.requireNonNull(dialogue.asOf()));
    }

    /** With other ids for its moves, clauses and sides, the sides in the other order, moves and clauses in any. */
    public static Dialogue renamed(Dialogue dialogue, UnaryOperator<String> name, long seed) {
        Random random = new Random(seed);
        List<Move> renamed = new ArrayList<>(dialogue.moves().stream()
                .map(move -> renamed(move, name, random))
                .toList());
        Collections.shuffle(renamed, random);
        return dialogue(
                renamed,
                name.apply(dialogue.sides().get(1).id()),
                name.apply(dialogue.sides().get(0).id()),
                Objects.requireNonNull(dialogue.asOf()));
    }

    private static Move renamed(Move move, UnaryOperator<String> name, Random random) {
        List<Clause> clauses = new ArrayList<>(move.clauses().stream()
                .map(clause -> new Clause(
                        name.apply(clause.id()),
                        clause.by().equals(Clause.BOTH) ? Clause.BOTH : name.apply(clause.by()),
                        clause.promises(),
                        clause.extent(),
                        clause.scale(),
                        clause.subject(),
                        clause.issue(),
                        clause.due(),
                        renamed(clause.after(), name),
                        clause.text()))
                .toList());
        Collections.shuffle(clauses, random);
        Links links = move.links();
        return Move.builder(name.apply(move.id()), move.date(), name.apply(move.actor()), move.kind())
                .extent(move.extent())
                .scale(move.scale())
                .confidence(move.confidence())
                .jointly(move.jointly())
                .due(move.due())
                .learned(move.learned())
                .until(move.until())
                .subject(move.subject())
                .clauses(clauses)
                .links(new Links(
                        renamed(links.answers(), name),
                        renamed(links.completes(), name),
                        renamed(links.fulfils(), name),
                        renamed(links.reverses(), name),
                        renamed(links.concerns(), name),
                        renamed(links.reschedules(), name)))
                .build();
    }

    private static @Nullable String renamed(@Nullable String id, UnaryOperator<String> name) {
        return id == null ? null : name.apply(id);
    }

    // ---------------------------------------------------------------- what is agreed

    private void accord(String id, LocalDate day) {
        List<Clause> clauses = new ArrayList<>();
        for (int count = 1 + random.nextInt(chance(0.2) ? 40 : 8); count > 0; count--) {
            clauses.add(clause(id + ".c" + clauses.size(), day, clauses));
        }
        add(move(id, day, side(), "agreement-signed").jointly(chance(0.7)).clauses(clauses));
        for (Clause clause : clauses) {
            for (String side : clause.by().equals(Clause.BOTH) ? List.of("a", "b") : List.of(clause.by())) {
                carryOut(clause, side, day);
            }
        }
        if (chance(0.1)) {
            String side = side();
            add(move(id + ".left", later(day, 600), side, one(HARM)).links(leaving(id, side)));
        }
    }

    private Links leaving(String accord, String side) {
        return moves.stream().anyMatch(move -> move.id().equals(accord) && move.isBy(side))
                ? Links.reversing(accord)
                : Links.NONE;
    }

    private Clause clause(String id, LocalDate day, List<Clause> before) {
        String kind = one(OWED);
        return new Clause(
                id,
                one(List.of("a", "b", "a", "b", Clause.BOTH)),
                kind,
                one(List.of(Extent.FULL, Extent.FULL, Extent.FULL, Extent.PARTIAL, share(0.3))),
                kind.equals("prisoner-release") ? one(List.of(1.0, 10.0, 60.0)) : 1,
                chance(0.2) ? one(List.of("x", "y")) : null,
                null,
                chance(0.7) ? day.plusDays(random.nextInt(500)) : null,
                chance(0.3) && !before.isEmpty() ? one(before).id() : chance(0.05) ? "t1" : null,
                null);
    }

    // ---------------------------------------------------------------- what came of it

    private void carryOut(Clause clause, String side, LocalDate agreed) {
        String id = clause.id() + "." + side;
        LocalDate due = Optional.ofNullable(clause.due()).orElse(agreed.plusDays(365));
        LocalDate day = chance(0.6)
                ? agreed.plusDays(random.nextInt(1 + (int) (due.toEpochDay() - agreed.toEpochDay())))
                : later(due, 120);
        if (chance(0.1)) {
            reschedule(clause, side, later(agreed, 400));
        }
        switch (random.nextInt(8)) {
            case 0, 1 -> {}
            case 2, 3, 4 -> deed(id + ".d", day, side, clause, clause.extent());
            case 5 -> {
                double first = whole(clause) * one(List.of(0.25, 0.5, 0.75));
                deed(id + ".d1", day, side, clause, share(first));
                LocalDate then = later(day, 200);
                if (chance(0.5)) {
                    deed(id + ".d2", then, side, clause, share(whole(clause) - first));
                } else if (chance(0.5)) {
                    add(move(id + ".d2", then, side, clause.promises())
                            .scale(clause.scale())
                            .subject(clause.subject())
                            .extent(clause.extent())
                            .links(Links.completing(id + ".d1")));
                }
            }
            case 6 -> {
                deed(id + ".d", day, side, clause, clause.extent());
                if (chance(0.5)) {
                    add(move(id + ".u", later(day, 300), side, one(HARM)).links(Links.reversing(id + ".d")));
                }
            }
            default ->
                add(move(id + ".w", later(agreed, 500), side, one(List.of("rejection", "threat", "armed-attack")))
                        .links(Links.reversing(clause.id())));
        }
    }

    private void deed(String id, LocalDate day, String side, Clause clause, Extent extent) {
        add(move(id, day, side, clause.promises())
                .extent(extent)
                .scale(clause.scale())
                .subject(clause.subject())
                .confidence(chance(0.1) ? 0.8 : 1)
                .learned(chance(0.1) ? found(day) : List.of())
                .until(chance(0.1) ? later(day, 300) : null)
                .links(Links.fulfilling(clause.id())));
    }

    /** That it goes less far than was said. */
    private List<Learned> found(LocalDate day) {
        Extent extent = one(List.of(Extent.NONE, share(0.05)));
        return List.of(new Learned(EdtfDate.of(later(day.plusDays(1), 200)), extent, null, null, null));
    }

    private void reschedule(Clause clause, String side, LocalDate day) {
        String id = clause.id() + "." + side + ".r";
        boolean jointly = chance(0.5);
        Links links = new Links(null, null, null, null, null, clause.id());
        LocalDate due = day.plusDays(random.nextInt(400));
        add(move(id, day, side, "negotiation-round")
                .jointly(jointly)
                .links(links)
                .due(due));
        if (!jointly && chance(0.6)) {
            String other = side.equals("a") ? "b" : "a";
            add(move(id + ".yes", later(day, 30), other, one(List.of("praise", "rejection")))
                    .links(Links.answering(id)));
        }
    }

    private static double whole(Clause clause) {
        Double share = clause.extent().share();
        return share != null ? share : clause.extent().equals(Extent.PARTIAL) ? 0.5 : 1;
    }

    private static Extent share(double share) {
        return Extent.of(share).orElseThrow();
    }

    // ---------------------------------------------------------------- chance

    private void add(MoveBuilder move) {
        moves.add(move.build());
    }

    private MoveBuilder move(String id, LocalDate day, String side, String kind) {
        return Move.builder(id, EdtfDate.of(day), side, kind);
    }

    private LocalDate later(LocalDate day, int most) {
        return day.plusDays(random.nextInt(most));
    }

    private String side() {
        return one(List.of("a", "b"));
    }

    private boolean chance(double of) {
        return random.nextDouble() < of;
    }

    private <T> T one(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}

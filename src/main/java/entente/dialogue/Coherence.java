package entente.dialogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Checks that the parts of a dialogue fit each other; the kinds of its moves are the rulebook's to check. */
final class Coherence {

    /** More problems than this nobody reads. */
    private static final int MOST = 100;

    /** So many characters of a circle are told. */
    private static final int MOST_TOLD = 300;

    private static final Set<String> OWN = Set.of("completes", "fulfils", "reverses");
    private static final Set<String> OF_CLAUSES = Set.of("fulfils", "reverses", "concerns", "reschedules");

    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, Named> named = new HashMap<>();
    private final List<Side> sides;
    private final List<Move> moves;

    /**
     * What an id stands for: a move, or a clause of one.
     *
     * @param index of the move
     * @param clause its index; −1 for the move itself
     */
    private record Named(int index, int clause) {
        String place() {
            return "/moves/" + index + (clause < 0 ? "" : "/clauses/" + clause);
        }
    }

    Coherence(
            List<Side> sides,
            List<Move> moves,
            List<RedLine> redLines,
            List<Proposal> proposals,
            List<Goal> goals,
            Map<String, Double> baseRate,
            List<Expectation> expectations) {
        this.sides = sides;
        this.moves = moves;
        if (!checkSides()) {
            return; // without two sides nothing else can be told
        }
        checkBaseRates(baseRate);
        checkMoveIds();
        checkIds(redLines.stream().map(RedLine::id).toList(), "/redLines/");
        checkIds(proposals.stream().map(Proposal::id).toList(), "/proposals/");
        for (int i = 0; i < moves.size(); i++) {
            if (!isSide(moves.get(i).actor())) {
                checkSide(moves.get(i).actor(), "/moves/" + i + "/actor");
            }
            if (!moves.get(i).links().equals(Links.NONE)) {
                checkLinks(i, moves.get(i));
            }
            checkClauses(moves.get(i), "/moves/" + i + "/clauses/");
        }
        for (int i = 0; i < redLines.size(); i++) {
            checkSide(redLines.get(i).side(), "/redLines/" + i + "/side");
        }
        for (int i = 0; i < proposals.size(); i++) {
            checkSide(proposals.get(i).from(), "/proposals/" + i + "/from");
        }
        for (int i = 0; i < goals.size(); i++) {
            checkSide(goals.get(i).side(), "/goals/" + i + "/side");
        }
        if (expectations.size() > Dialogue.MOST_EXPECTATIONS) {
            problem(
                    "/expectations",
                    String.format(
                            Locale.ROOT,
                            "Expected at most %,d of these. Got %,d.",
                            Dialogue.MOST_EXPECTATIONS,
                            expectations.size()));
        }
        for (int i = 0; i < expectations.size(); i++) {
            checkExpectation(expectations.get(i), "/expectations/" + i + "/");
        }
        if (problems.isEmpty()) {
            checkCircles();
            checkWaiting();
        }
    }

    List<Problem> problems() {
        return problems;
    }

    private void problem(String pointer, String message) {
        if (problems.size() < MOST) {
            problems.add(new Problem(pointer, message));
        }
    }

    private boolean checkSides() {
        if (sides.size() != 2) {
            problem("/sides", "A dialogue has exactly two sides; this one has " + sides.size() + ".");
            return false;
        }
        if (sides.get(0).id().equals(sides.get(1).id())) {
            problem("/sides/1/id", "Both sides have the id \"" + sides.get(0).id() + "\". Give each its own.");
        } else if (sides.get(0).name().equals(sides.get(1).name())) {
            problem("/sides/1/name", "Both sides are named \"" + sides.get(0).name() + "\". Give each its own name.");
        }
        return problems.isEmpty();
    }

    private void checkBaseRates(Map<String, Double> baseRate) {
        new TreeMap<>(baseRate).keySet().forEach(side -> checkSide(side, "/baseRate/" + side));
    }

    private void checkIds(List<String> ids, String place) {
        Map<String, Integer> first = new HashMap<>();
        for (int i = 0; i < ids.size(); i++) {
            Integer earlier = first.putIfAbsent(ids.get(i), i);
            if (earlier != null) {
                problem(
                        place + i + "/id",
                        "The id \"" + ids.get(i) + "\" is already used by " + place + earlier + ". Ids are unique.");
            }
        }
    }

    /** Clauses share the name space of moves. */
    private void checkMoveIds() {
        for (int i = 0; i < moves.size(); i++) {
            checkId(moves.get(i).id(), new Named(i, -1));
        }
        for (int i = 0; i < moves.size(); i++) {
            List<Clause> clauses = moves.get(i).clauses();
            for (int j = 0; j < clauses.size(); j++) {
                checkId(clauses.get(j).id(), new Named(i, j));
            }
        }
    }

    private void checkId(String id, Named at) {
        Named earlier = named.putIfAbsent(id, at);
        if (earlier != null) {
            problem(
                    at.place() + "/id",
                    "The id \"" + id + "\" is already used by " + earlier.place() + ". Ids are unique.");
        }
    }

    private boolean isSide(String id) {
        return sides.get(0).id().equals(id) || sides.get(1).id().equals(id);
    }

    private void checkSide(String id, String pointer) {
        if (!isSide(id)) {
            problem(pointer, noSide(id, ""));
        }
    }

    /** @param also what could stand there beside a side */
    private String noSide(String id, String also) {
        return "\"" + id + "\" is no side of this dialogue. Expected one of: "
                + sides.stream().map(Side::id).collect(Collectors.joining(", ")) + also + ".";
    }

    private void checkExpectation(Expectation expectation, String place) {
        boolean compares = expectation.claim() == Expectation.Claim.HIGHER_THAN;
        checkReading(expectation.reading(), place + (compares ? "higher" : "observer"));
        if (!(expectation.standard() instanceof Expectation.Reading than)) {
            return;
        }
        if (compares) {
            checkReading(than, place + "than");
            if (than.equals(expectation.reading())) {
                problem(place + "than", "Expected another score than that which is to be higher.");
            }
        } else if (!than.date().isBefore(expectation.reading().date())) {
            problem(
                    place + "claim/" + expectation.claim().word(),
                    "Expected a day before " + expectation.reading().date() + ". Got " + than.date() + ".");
        }
    }

    private void checkReading(Expectation.Reading reading, String pointer) {
        String observer = reading.observer();
        String subject = reading.subject();
        if (!isSide(observer) || !isSide(subject) || observer.equals(subject)) {
            problem(
                    pointer,
                    "Expected the two sides of the case, "
                            + sides.stream().map(Side::id).collect(Collectors.joining(" and "))
                            + ", as observer and subject. Got " + observer + " and " + subject + ".");
        }
    }

    private void checkLinks(int index, Move move) {
        move.links().byField().forEach((field, id) -> {
            String pointer = "/moves/" + index + "/" + field;
            Named target = named.get(id);
            if (id.equals(move.id())) {
                problem(pointer, "A move cannot refer to itself.");
            } else if (target == null) {
                problem(pointer, "There is no move \"" + id + "\" in this dialogue.");
            } else if (target.index() == index) {
                problem(pointer, "\"" + id + "\" is a clause of this move, which cannot refer to itself.");
            } else {
                checkTarget(pointer, field, move, target);
            }
        });
    }

    private void checkTarget(String pointer, String field, Move move, Named named) {
        Move target = moves.get(named.index());
        if (target.day().isAfter(move.day())) {
            problem(
                    pointer,
                    "\"" + target.id() + "\" of " + target.date() + " is later than this move of " + move.date()
                            + ". A move refers to earlier ones, or to ones of its own date.");
        } else if (named.clause() >= 0) {
            checkClauseNamed(pointer, field, move, target.clauses().get(named.clause()));
        } else if (OWN.contains(field) && !isShared(move, target)) {
            problem(
                    pointer,
                    "\"" + target.id() + "\" is a move of the other side. \"" + field
                            + "\" names a move of the side that acts.");
        } else if (field.equals("fulfils") && target.promises() == null) {
            problem(
                    pointer,
                    "\"" + target.id() + "\" promises nothing. \"fulfils\" names a move that has \"promises\", or a"
                            + " clause of an agreement.");
        } else if (field.equals("reschedules") && target.promises() == null) {
            problem(
                    pointer,
                    "\"" + target.id() + "\" has no date to move. \"reschedules\" names a move that has"
                            + " \"promises\", or a clause of an agreement.");
        }
    }

    private void checkClauseNamed(String pointer, String field, Move move, Clause clause) {
        if (!OF_CLAUSES.contains(field)) {
            problem(pointer, "\"" + clause.id() + "\" is a clause of an agreement. \"" + field + "\" names a move.");
        } else if (OWN.contains(field)
                && !move.jointly()
                && !clause.obliged(sides).contains(move.actor())) {
            problem(
                    pointer,
                    "\"" + clause.id() + "\" is a clause that obliges " + clause.by() + ". \"" + field
                            + "\" names one that obliges the side that acts.");
        }
    }

    private void checkClauses(Move move, String place) {
        for (int i = 0; i < move.clauses().size(); i++) {
            Clause clause = move.clauses().get(i);
            if (!clause.by().equals(Clause.BOTH) && !isSide(clause.by())) {
                problem(place + i + "/by", noSide(clause.by(), ", " + Clause.BOTH));
            }
            if (clause.due() != null && clause.due().isBefore(move.day())) {
                problem(
                        place + i + "/due",
                        "Expected a day on or after that of the agreement, " + move.date() + ". Got " + clause.due()
                                + ".");
            }
            String after = clause.after();
            if (after != null && after.equals(clause.id())) {
                problem(place + i + "/after", "A clause cannot wait for itself.");
            } else if (after != null && !named.containsKey(after)) {
                problem(place + i + "/after", "There is no move or clause \"" + after + "\" in this dialogue.");
            }
        }
    }

    /** Of clauses that wait for each other in a circle, none would ever fall due. */
    private void checkWaiting() {
        Set<String> done = new HashSet<>();
        for (Move move : moves) {
            for (Clause start : move.clauses()) {
                Map<String, Clause> path = new LinkedHashMap<>();
                Clause at = start;
                while (at != null && !done.contains(at.id()) && !path.containsKey(at.id())) {
                    path.put(at.id(), at);
                    at = clause(at.after());
                }
                if (at != null && path.containsKey(at.id())) {
                    String entry = at.id();
                    String circle = path.keySet().stream()
                            .dropWhile(id -> !id.equals(entry))
                            .collect(Collectors.joining(" → "));
                    problem(
                            Objects.requireNonNull(named.get(entry)).place() + "/after",
                            "These clauses wait for each other in a circle: " + shortened(circle) + " → " + entry
                                    + ". One must come first.");
                }
                done.addAll(path.keySet());
            }
        }
    }

    private static String shortened(String circle) {
        return circle.length() > MOST_TOLD ? circle.substring(0, MOST_TOLD) + "…" : circle;
    }

    private @Nullable Clause clause(@Nullable String id) {
        Named at = id == null ? null : named.get(id);
        return at == null || at.clause() < 0
                ? null
                : moves.get(at.index()).clauses().get(at.clause());
    }

    /** Whether one side made both; what both sides did together is a move of each. */
    private static boolean isShared(Move move, Move target) {
        return move.jointly() || target.isBy(move.actor());
    }

    /** References go back in time, so only moves of one date can refer to each other in a circle. */
    private void checkCircles() {
        Set<LocalDate> days = moves.stream()
                .filter(move -> move.links().byField().values().stream()
                        .anyMatch(id -> moveNamed(id).day().equals(move.day())))
                .map(Move::day)
                .collect(Collectors.toSet());
        Map<LocalDate, List<Move>> byDate =
                moves.stream().filter(move -> days.contains(move.day())).collect(Collectors.groupingBy(Move::day));
        for (List<Move> sameDate : new TreeMap<>(byDate).values()) {
            Map<String, Move> circling = new TreeMap<>();
            sameDate.forEach(move -> circling.put(move.id(), move));
            MoveOrder.referredFirst(sameDate).forEach(move -> circling.remove(move.id()));
            circling.values().stream().findFirst().ifPresent(start -> reportCircle(start, circling));
        }
    }

    /** The move that has an id, or the clause with it. */
    private Move moveNamed(String id) {
        return moves.get(Objects.requireNonNull(named.get(id)).index());
    }

    /** Every move left over by the sort refers to another one left over, so a walk along them comes round. */
    private void reportCircle(Move start, Map<String, Move> circling) {
        Map<String, String> fieldTaken = new LinkedHashMap<>();
        Move at = start;
        while (!fieldTaken.containsKey(at.id())) {
            Map.Entry<String, String> link = at.links().byField().entrySet().stream()
                    .filter(to -> circling.containsKey(moveNamed(to.getValue()).id()))
                    .findFirst()
                    .orElseThrow();
            fieldTaken.put(at.id(), link.getKey());
            at = moveNamed(link.getValue());
        }
        String entry = at.id();
        List<String> circle =
                fieldTaken.keySet().stream().dropWhile(id -> !id.equals(entry)).toList();
        problem(
                Objects.requireNonNull(named.get(entry)).place() + "/" + fieldTaken.get(entry),
                "These moves refer to each other in a circle: " + String.join(" → ", circle) + " → " + entry
                        + ". One must come first.");
    }
}

package entente.dialogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Checks that the parts of a dialogue fit each other; the kinds of its moves are the rulebook's to check. */
final class Coherence {

    /** More problems than this nobody reads. */
    private static final int MOST = 100;

    private static final Set<String> OWN = Set.of("completes", "fulfils", "reverses");

    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, Integer> moveIndex = new HashMap<>();
    private final List<Side> sides;
    private final List<Move> moves;

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
        checkIds(moves.stream().map(Move::id).toList(), "/moves/");
        checkIds(redLines.stream().map(RedLine::id).toList(), "/redLines/");
        checkIds(proposals.stream().map(Proposal::id).toList(), "/proposals/");
        for (int i = 0; i < moves.size(); i++) {
            moveIndex.putIfAbsent(moves.get(i).id(), i);
        }
        for (int i = 0; i < moves.size(); i++) {
            if (!isSide(moves.get(i).actor())) {
                checkSide(moves.get(i).actor(), "/moves/" + i + "/actor");
            }
            if (!moves.get(i).links().equals(Links.NONE)) {
                checkLinks(i, moves.get(i));
            }
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

    private boolean isSide(String id) {
        return sides.get(0).id().equals(id) || sides.get(1).id().equals(id);
    }

    private void checkSide(String id, String pointer) {
        if (!isSide(id)) {
            problem(
                    pointer,
                    "\"" + id + "\" is no side of this dialogue. Expected one of: "
                            + sides.stream().map(Side::id).collect(Collectors.joining(", ")) + ".");
        }
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
            Integer target = moveIndex.get(id);
            if (id.equals(move.id())) {
                problem(pointer, "A move cannot refer to itself.");
            } else if (target == null) {
                problem(pointer, "There is no move \"" + id + "\" in this dialogue.");
            } else {
                checkTarget(pointer, field, move, moves.get(target));
            }
        });
    }

    private void checkTarget(String pointer, String field, Move move, Move target) {
        if (target.day().isAfter(move.day())) {
            problem(
                    pointer,
                    "\"" + target.id() + "\" of " + target.date() + " is later than this move of " + move.date()
                            + ". A move refers to earlier ones, or to ones of its own date.");
        } else if (OWN.contains(field) && !isShared(move, target)) {
            problem(
                    pointer,
                    "\"" + target.id() + "\" is a move of the other side. \"" + field
                            + "\" names a move of the side that acts.");
        } else if (field.equals("fulfils") && target.promises() == null) {
            problem(
                    pointer,
                    "\"" + target.id() + "\" promises nothing. \"fulfils\" names a move that has \"promises\".");
        }
    }

    /** Whether one side made both; what both sides did together is a move of each. */
    private static boolean isShared(Move move, Move target) {
        return move.jointly() || target.isBy(move.actor());
    }

    /** References go back in time, so only moves of one date can refer to each other in a circle. */
    private void checkCircles() {
        Set<LocalDate> days = moves.stream()
                .filter(move -> move.links().byField().values().stream()
                        .anyMatch(id ->
                                moves.get(moveIndex.getOrDefault(id, 0)).day().equals(move.day())))
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

    /** Every move left over by the sort refers to another one left over, so a walk along them comes round. */
    private void reportCircle(Move start, Map<String, Move> circling) {
        Map<String, String> fieldTaken = new LinkedHashMap<>();
        Move at = start;
        while (!fieldTaken.containsKey(at.id())) {
            Map.Entry<String, String> link = at.links().byField().entrySet().stream()
                    .filter(to -> circling.containsKey(to.getValue()))
                    .findFirst()
                    .orElseThrow();
            fieldTaken.put(at.id(), link.getKey());
            at = Objects.requireNonNull(circling.get(link.getValue()));
        }
        String entry = at.id();
        List<String> circle =
                fieldTaken.keySet().stream().dropWhile(id -> !id.equals(entry)).toList();
        problem(
                "/moves/" + moveIndex.get(entry) + "/" + fieldTaken.get(entry),
                "These moves refer to each other in a circle: " + String.join(" → ", circle) + " → " + entry
                        + ". One must come first.");
    }
}

package entente.rules;

import entente.assessment.Assessment;
import entente.assessment.Assessor;
import entente.casefile.DialogueReader;
import entente.dialogue.Kind;
import entente.dialogue.Mode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A dialogue of chance moves of all kinds, as a case file has it, and the same with something changed.
 *
 * @param moves the fields of each
 */
record RandomDialogue(List<Map<String, Object>> moves, List<String> sides, LocalDate end) {

    static final List<String> LINKS = List.of("answers", "completes", "fulfils", "reverses", "concerns");

    private static final List<Kind> KINDS = ShippedRules.RULES.kinds();
    private static final List<Kind> COOPERATIVE =
            KINDS.stream().filter(Kind::isCooperative).toList();
    private static final List<Kind> DEEDS =
            KINDS.stream().filter(Kind::isConcession).toList();

    static RandomDialogue of(Random random) {
        List<Map<String, Object>> moves = new ArrayList<>();
        LocalDate day = LocalDate.of(2020, 1, 1);
        int length = 4 + random.nextInt(27);
        for (int i = 0; i < length; i++) {
            day = day.plusDays(any(random, 0, 0, 1, 3, 10, 20, 30, 45, 90, 130));
            moves.add(move(random, "m%03d".formatted(i), day, moves));
        }
        return new RandomDialogue(moves, List.of("a", "b"), day.plusDays(any(random, 0, 10, 150)));
    }

    private static Map<String, Object> move(Random random, String id, LocalDate day, List<Map<String, Object>> before) {
        Kind kind = random.nextBoolean() ? any(random, KINDS) : any(random, DEEDS);
        String actor = random.nextBoolean() ? "a" : "b";
        Map<String, Object> move =
                new LinkedHashMap<>(Map.of("id", id, "date", day.toString(), "actor", actor, "kind", kind.code()));
        maybe(random, 0.3, () -> move.put("extent", any(random, "minimal", "partial", "partial")));
        if (kind.code().equals("prisoner-release")) {
            move.put("scale", any(random, 1, 3, 9, 10, 14, 52, 200));
        }
        maybe(random, 0.2, () -> move.put("confidence", any(random, 0.5, 0.8)));
        maybe(random, 0.15, () -> move.put("subject", any(random, "x", "y")));
        maybe(random, 0.2, () -> move.put("channel", "confidential"));
        if (kind.mode() == Mode.CONTACT) {
            maybe(random, 0.5, () -> move.put("level", any(random, "senior-official", "minister", "head-of-state")));
        }
        if (kind.code().equals("promise")) {
            move.put("promises", any(random, COOPERATIVE).code());
            move.put("extent", "full");
            maybe(
                    random,
                    0.6,
                    () -> move.put("due", day.plusDays(any(random, 10, 60, 200)).toString()));
        }
        if (kind.isDemand()) {
            maybe(random, 0.4, () -> move.putAll(Map.of("disputed", true, "onBehalfOf", "X")));
        }
        List<Map<String, Object>> own =
                before.stream().filter(each -> each.get("actor").equals(actor)).toList();
        link(random, move, kind, own, before);
        if (kind.isConcession() && extent(move).equals("full") && !move.containsKey("completes")) {
            maybe(
                    random,
                    0.1,
                    () -> move.put(
                            "learned",
                            List.of(Map.of(
                                    "from",
                                            day.plusDays(any(random, 5, 30, 100))
                                                    .toString(),
                                    "extent", any(random, "minimal", "partial")))));
        }
        return move;
    }

    private static void link(
            Random random,
            Map<String, Object> move,
            Kind kind,
            List<Map<String, Object>> own,
            List<Map<String, Object>> before) {
        if (kind.isCooperative() && !move.containsKey("promises")) {
            List<Map<String, Object>> theirs = before.stream()
                    .filter(each -> !own.contains(each) && kind(each).isCooperative())
                    .toList();
            List<Map<String, Object>> partial = own.stream()
                    .filter(each -> each.get("kind").equals(kind.code())
                            && !extent(each).equals("full")
                            && !each.containsKey("completes"))
                    .toList();
            List<Map<String, Object>> promised = own.stream()
                    .filter(each -> kind.code().equals(each.get("promises")))
                    .toList();
            double chance = random.nextDouble();
            if (!partial.isEmpty() && chance < 0.5) {
                move.put("completes", id(any(random, partial)));
                move.put("extent", "full");
            } else if (!promised.isEmpty() && chance < 0.8) {
                move.put("fulfils", id(any(random, promised)));
            } else if (!theirs.isEmpty() && chance < 0.5) {
                move.put("answers", id(any(random, theirs.subList(Math.max(0, theirs.size() - 4), theirs.size()))));
            }
        } else if (kind.isHarm()) {
            List<Map<String, Object>> given =
                    own.stream().filter(each -> kind(each).isCooperative()).toList();
            if (!given.isEmpty()) {
                maybe(random, 0.3, () -> move.put("reverses", id(any(random, given))));
            }
        }
    }

    private static void maybe(Random random, double chance, Runnable then) {
        if (random.nextDouble() < chance) {
            then.run();
        }
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    private static <T> T any(Random random, T... of) {
        return any(random, List.of(of));
    }

    private static <T> T any(Random random, List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    // ---------------------------------------------------------------- its moves

    static String id(Map<String, Object> move) {
        return (String) move.get("id");
    }

    static String actor(Map<String, Object> move) {
        return (String) move.get("actor");
    }

    static LocalDate day(Map<String, Object> move) {
        return LocalDate.parse((String) move.get("date"));
    }

    static Kind kind(Map<String, Object> move) {
        return ShippedRules.RULES.kind((String) move.get("kind"));
    }

    static String extent(Map<String, Object> move) {
        return (String) move.getOrDefault("extent", "full");
    }

    boolean isNamed(Map<String, Object> move) {
        return moves.stream().flatMap(each -> LINKS.stream().map(each::get)).anyMatch(id(move)::equals);
    }

    /** One of the moves of which that is so, by chance. */
    Optional<Map<String, Object>> one(Random random, Predicate<Map<String, Object>> which) {
        List<Map<String, Object>> found = moves.stream().filter(which).toList();
        return found.isEmpty() ? Optional.empty() : Optional.of(any(random, found));
    }

    // ---------------------------------------------------------------- the same, but

    RandomDialogue without(Map<String, Object> move) {
        return new RandomDialogue(moves.stream().filter(each -> each != move).toList(), sides, end);
    }

    RandomDialogue with(Map<String, Object> move, List<Map<String, Object>> instead) {
        return new RandomDialogue(
                moves.stream()
                        .flatMap(each -> each == move ? instead.stream() : Stream.of(each))
                        .toList(),
                sides,
                end);
    }

    RandomDialogue until(LocalDate day) {
        return new RandomDialogue(moves, sides, day);
    }

    /** With other names for its sides and moves, and both in another order. */
    RandomDialogue renamed(Map<String, String> names, List<Integer> order) {
        List<Map<String, Object>> renamed = new ArrayList<>();
        for (int from : order) {
            Map<String, Object> move = new LinkedHashMap<>(moves.get(from));
            move.replaceAll((field, value) ->
                    field.equals("id") || field.equals("actor") || LINKS.contains(field) ? names.get(value) : value);
            renamed.add(move);
        }
        return new RandomDialogue(renamed, List.of(names.get(sides.get(1)), names.get(sides.get(0))), end);
    }

    Assessment assess() {
        Map<String, Object> tree = new HashMap<>();
        tree.put(
                "sides",
                sides.stream()
                        .map(side -> Map.of("id", side, "name", "Side " + side))
                        .toList());
        tree.put("moves", moves);
        return Assessor.assess(DialogueReader.read(tree).dialogue(), ShippedRules.RULES, end);
    }

    /** How far {@code observer} trusts the other at the end. */
    double trust(String observer) {
        return assess().trustOf(observer).last().score();
    }

    static String other(String side) {
        return side.equals("a") ? "b" : "a";
    }
}

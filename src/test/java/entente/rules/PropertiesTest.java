package entente.rules;

import static entente.rules.RandomDialogue.actor;
import static entente.rules.RandomDialogue.day;
import static entente.rules.RandomDialogue.id;
import static entente.rules.RandomDialogue.kind;
import static entente.rules.RandomDialogue.other;
import static org.assertj.core.api.Assertions.assertThat;

import entente.trust.TrustCurve;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What holds whatever the dialogue, on many that chance made. */
class PropertiesTest {

    private static final long SEED = 1;
    private static final int DIALOGUES = 150;

    private static final double EXACT = 1e-9;

    /** What is wrong with a dialogue, in words; nothing where all is well. */
    private interface Property {
        Stream<String> faults(RandomDialogue dialogue, Random random);
    }

    private static void holds(Property property) {
        Random random = new Random(SEED);
        List<RandomDialogue> dialogues = Stream.generate(() -> RandomDialogue.of(random))
                .limit(DIALOGUES)
                .toList();
        assertThat(dialogues.stream().flatMap(dialogue -> property.faults(dialogue, random)))
                .isEmpty();
    }

    private static Stream<String> atMost(double score, double than, String what, RandomDialogue dialogue) {
        return score <= than + EXACT
                ? Stream.of()
                : Stream.of("%s: %.4f > %.4f in %s".formatted(what, score, than, dialogue));
    }

    private static Stream<String> same(RandomDialogue one, RandomDialogue other, String what) {
        return Stream.of("a", "b").flatMap(observer -> {
            double before = one.trust(observer);
            double after = other.trust(observer);
            return Math.abs(before - after) <= EXACT
                    ? Stream.of()
                    : Stream.of("%s: %.4f, then %.4f of %s in %s".formatted(what, before, after, observer, one));
        });
    }

    @Test
    void namesAndOrderMeanNothing() {
        holds((dialogue, random) -> {
            List<String> ids = new ArrayList<>(
                    dialogue.moves().stream().map(RandomDialogue::id).toList());
            List<String> numbers = new ArrayList<>(ids);
            Collections.shuffle(numbers, random);
            Map<String, String> names = new HashMap<>(Map.of("a", "zz", "b", "cc"));
            IntStream.range(0, ids.size()).forEach(i -> names.put(ids.get(i), "q" + numbers.get(i)));
            List<Integer> order =
                    new ArrayList<>(IntStream.range(0, ids.size()).boxed().toList());
            Collections.shuffle(order, random);
            RandomDialogue renamed = dialogue.renamed(names, order);
            return Stream.of("a", "b").flatMap(observer -> {
                double before = dialogue.trust(observer);
                double after = renamed.trust(names.get(observer));
                return Math.abs(before - after) <= EXACT
                        ? Stream.of()
                        : Stream.of("%.6f, then %.6f in %s".formatted(before, after, dialogue));
            });
        });
    }

    @Test
    void cooperationNeverLowersTrustInWhoCooperatesNorRaisesTheirsInTheOther() {
        holds((dialogue, random) -> dialogue
                .one(
                        random,
                        move -> kind(move).isCooperative() && !dialogue.isNamed(move) && !move.containsKey("completes"))
                .stream()
                .flatMap(move -> {
                    RandomDialogue with = dialogue.until(day(move));
                    RandomDialogue without = with.without(move);
                    String maker = actor(move);
                    boolean alone = dialogue.moves().stream()
                            .noneMatch(each ->
                                    day(each).equals(day(move)) && !actor(each).equals(maker));
                    return Stream.concat(
                            atMost(without.trust(other(maker)), with.trust(other(maker)), "lowers " + move, dialogue),
                            alone
                                    ? atMost(with.trust(maker), without.trust(maker), "raises " + move, dialogue)
                                    : Stream.of());
                }));
    }

    @Test
    void harmNeverRaisesTrustInWhoHarms() {
        holds((dialogue, random) ->
                dialogue.one(random, move -> kind(move).isHarm() && !dialogue.isNamed(move)).stream()
                        .flatMap(move -> {
                            RandomDialogue with = dialogue.until(day(move));
                            String observer = other(actor(move));
                            return atMost(
                                    with.trust(observer),
                                    with.without(move).trust(observer),
                                    "raises " + move,
                                    dialogue);
                        }));
    }

    @Test
    void splittingACountOnOneDayChangesNothing() {
        holds((dialogue, random) -> dialogue
                .one(
                        random,
                        move -> kind(move).code().equals("prisoner-release")
                                && (int) move.get("scale") >= 3
                                && !dialogue.isNamed(move)
                                && !move.containsKey("completes")
                                && !move.containsKey("learned"))
                .stream()
                .flatMap(move -> {
                    int scale = (int) move.get("scale");
                    int first = 1 + random.nextInt(scale - 1);
                    Map<String, Object> one = new LinkedHashMap<>(move);
                    one.put("scale", first);
                    Map<String, Object> rest = new LinkedHashMap<>(move);
                    rest.put("scale", scale - first);
                    rest.put("id", "zpart");
                    RandomDialogue split = dialogue.with(move, List.of(one, rest));
                    LocalDate day = day(move);
                    return Stream.concat(
                            same(dialogue.until(day), split.until(day), "on the day of " + id(move)),
                            same(dialogue, split, "at the end, " + id(move)));
                }));
    }

    @Test
    void theExplanationAddsUp() {
        holds((dialogue, random) -> dialogue.assess().trust().stream()
                .flatMap(curve -> notAddingUp(curve).map(fault -> fault + " in " + dialogue)));
    }

    private static Stream<String> notAddingUp(TrustCurve curve) {
        double sum = 100 * curve.baseRate();
        for (TrustCurve.Point point : curve.points()) {
            sum += point.causes().stream().mapToDouble(cause -> cause.points()).sum();
            if (Math.abs(sum - point.opinion().score()) > EXACT) {
                return Stream.of(
                        point.date() + ": " + sum + " for " + point.opinion().score());
            }
        }
        return Stream.of();
    }
}

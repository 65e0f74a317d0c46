package entente.rulebook.effect;

import entente.assessment.Assessor;
import entente.assessment.Rules;
import entente.assessment.Stances;
import entente.assessment.ThresholdSearch;
import entente.assessment.ThresholdSearch.Halving;
import entente.dialogue.Dialogue;
import entente.dialogue.Term;
import entente.docket.Says;
import entente.job.Progress;
import entente.rulebook.Compiler;
import entente.rulebook.InvalidRulebook;
import entente.rulebook.RequiredParameters;
import entente.rulebook.Rulebook;
import entente.rulebook.Text;
import entente.rulebook.Tunable;
import entente.rulebook.Tunables;
import entente.rulebook.Weight;
import entente.rulebook.run.BoundedRules;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How sure a verdict is: in how many readings of the case it holds. A reading takes one table of what kinds are worth,
 * the rulebook's own or a published one, and one trust that the side may hold before any evidence, from 0 to 100: that
 * is the part of its trust which rests on no evidence.
 *
 * @param says the verdict; null where no rule gives one
 * @param held in how many readings it is the same
 * @param turns the nearest numbers of the rulebook at which it changes, all else as it is; the nearest first
 * @param whole every table and every number was tried; the listener did not stop it
 */
public record Robustness(
        String proposal,
        String side,
        @Nullable Says says,
        int held,
        List<Tally> tallies,
        List<TunableFlip> turns,
        boolean whole) {

    /** Readings with one table. */
    private static final int POSITIONS = 20;

    private static final int HALVINGS = 20;
    private static final int HALVINGS_OF_LARGE = 6;
    private static final int STEPS = 12;
    private static final int STEPS_OF_LARGE = 3;

    /** As many digits of a number as a sentence gives. */
    private static final int DIGITS = 3;

    /** From so many moves on, fewer values are tried. */
    private static final int LARGE = 500;

    private static final List<String> PARAMETERS = List.of(
            RequiredParameters.BASE_RATE,
            RequiredParameters.PRIOR_WEIGHT,
            RequiredParameters.HALF_LIFE_DAYS,
            RequiredParameters.HALF_LIFE_EXCHANGES,
            RequiredParameters.ANSWER_WINDOW,
            RequiredParameters.WORD_SHARE,
            RequiredParameters.EXTENT_MINIMAL,
            RequiredParameters.EXTENT_PARTIAL);

    /**
     * The readings with one table.
     *
     * @param table its name, {@code source} where it comes from
     * @param says the verdict by this table and the trust held before any evidence as it is
     * @param others how often each other verdict came out
     */
    public record Tally(
            String table, String source, @Nullable Says says, int held, Map<Says, Integer> others) {

        public Tally {
            others = Map.copyOf(others);
        }
    }

    /**
     * A number of the rulebook at which the verdict changes.
     *
     * @param at the nearest such value, {@code falling} whether the number would have to fall to there
     * @param to the verdict there
     * @param words all that in a sentence
     */
    public record TunableFlip(Tunable tunable, double at, boolean falling, Says to, String words) {

        /** How far it is, as a share of what the number may be. */
        double distance() {
            return Math.abs(at - tunable.value()) / (tunable.max() - tunable.min());
        }
    }

    public Robustness {
        tallies = List.copyOf(tallies);
        turns = List.copyOf(turns);
    }

    public int readings() {
        return tallies.size() * POSITIONS;
    }

    /**
     * Counts the readings, and looks for the numbers.
     *
     * @param progress told before each assessment; told to stop, it ends with the table or the number at hand
     * @throws IllegalArgumentException when the dialogue has no such proposal by that day
     * @throws InvalidRulebook when the rules take too long
     */
    public static Robustness of(
            Dialogue dialogue,
            LocalDate day,
            Compiler.CompiledRules rules,
            String proposal,
            String side,
            Stances stances,
            Progress progress) {
        return new TunableFlipSearch(dialogue, day, rules, proposal, side, stances, progress).sureness();
    }

    private static final class TunableFlipSearch {
        private final Dialogue dialogue;
        private final LocalDate day;
        private final Compiler.CompiledRules rules;
        private final String proposal;
        private final String side;
        private final Stances stances;
        private final Progress progress;
        private final int steps;
        private final int halvings;
        private final List<Tunable> tunables;
        private int tried;
        private boolean stopped;

        TunableFlipSearch(
                Dialogue dialogue,
                LocalDate day,
                Compiler.CompiledRules rules,
                String proposal,
                String side,
                Stances stances,
                Progress progress) {
            this.stances = stances;
            this.dialogue = dialogue;
            this.day = day;
            this.rules = rules;
            this.proposal = proposal;
            this.side = side;
            this.progress = progress;
            boolean large = dialogue.moves().size() >= LARGE;
            this.steps = large ? STEPS_OF_LARGE : STEPS;
            this.halvings = large ? HALVINGS_OF_LARGE : HALVINGS;
            this.tunables = tunables();
        }

        Robustness sureness() {
            Says says = says(dialogue, rules);
            List<Tally> tallies = new ArrayList<>();
            tallies.add(tally("The rulebook’s own weights", "rulebook " + rules.version(), rules, says));
            for (WorthTable table : WorthTable.PUBLISHED) {
                if (!stopped) {
                    tallies.add(tally(table.name(), table.source(), table.over(rules), says));
                }
            }
            List<TunableFlip> turns = new ArrayList<>();
            for (Tunable tunable : tunables) {
                turn(tunable, tunable.min(), says).ifPresent(turns::add);
                turn(tunable, tunable.max(), says).ifPresent(turns::add);
            }
            turns.sort(Comparator.comparingDouble(TunableFlip::distance)
                    .thenComparing(turn -> turn.tunable().id()));
            return new Robustness(
                    proposal, side, says, tallies.stream().mapToInt(Tally::held).sum(), tallies, turns, !stopped);
        }

        private Tally tally(String table, String source, Rules by, @Nullable Says says) {
            Map<Says, Integer> others = new HashMap<>();
            int held = 0;
            for (int i = 0; i < POSITIONS; i++) {
                Map<String, Double> baseRate = new HashMap<>(dialogue.baseRate());
                baseRate.put(side, (i + 0.5) / POSITIONS);
                Says here = says(dialogue.trusting(baseRate), by);
                if (Objects.equals(here, says)) {
                    held++;
                } else if (here != null) {
                    others.merge(here, 1, Integer::sum);
                }
            }
            return new Tally(table, source, says(dialogue, by), held, others);
        }

        private @Nullable Says says(Dialogue read, Rules by) {
            stopped |= !progress.goOn(tried, bound());
            tried++;
            return Assessor.assess(read, BoundedRules.of(by), day, stances).verdicts().stream()
                    .filter(verdict -> verdict.proposal().equals(proposal)
                            && verdict.side().equals(side))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("There is no verdict on \"" + proposal + "\"."))
                    .says();
        }

        /** Once as it is, then the tables, then every number to both of its ends. */
        private int bound() {
            int tables = WorthTable.PUBLISHED.size() + 1;
            return 1 + tables * (POSITIONS + 1) + tunables.size() * 2 * (steps + halvings);
        }

        // ------------------------------------------------------------ numbers of the rulebook

        /** Those that a verdict on this proposal hangs on most. */
        private List<Tunable> tunables() {
            List<Tunable> found = new ArrayList<>();
            PARAMETERS.forEach(
                    name -> Tunables.find(rules.rulebook(), "parameter/" + name).ifPresent(found::add));
            var asked = dialogue.proposal(proposal)
                    .orElseThrow(() -> new IllegalArgumentException("There is no proposal \"" + proposal + "\"."));
            boolean proposes = asked.from().equals(side);
            Set<String> ids = new LinkedHashSet<>();
            weights(proposes ? asked.offers() : asked.asks(), "/cost", ids);
            weights(proposes ? asked.asks() : asked.offers(), "/value", ids);
            ids.forEach(id -> Tunables.find(rules.rulebook(), id).ifPresent(found::add));
            return found;
        }

        private void weights(List<Term> terms, String which, Set<String> ids) {
            for (Term term : terms) {
                NavigableMap<Double, Weight> rows = rules.rulebook().weights().get(term.kind());
                if (rows != null && !rows.isEmpty()) {
                    double scale = rows.floorKey(term.scale()) == null ? rows.firstKey() : rows.floorKey(term.scale());
                    ids.add("weight/" + term.kind() + "/" + Text.plain(scale) + which);
                }
            }
        }

        private Optional<TunableFlip> turn(Tunable tunable, double end, @Nullable Says says) {
            ThresholdSearch<Double, Says> search = new ThresholdSearch<>(
                    value -> at(tunable, value), at -> at == says, Halving.ofNumbers(tunable::nearest, halvings));
            Stream<Double> values = ThresholdSearch.steps(tunable.value(), end, steps)
                    .takeWhile(value -> !stopped)
                    .map(tunable::nearest);
            return search.from(tunable.value(), values).map(found -> flip(tunable, found.at(), found.answer()));
        }

        private TunableFlip flip(Tunable tunable, double at, Says to) {
            boolean falling = at < tunable.value();
            return new TunableFlip(tunable, at, falling, to, words(tunable, at, falling, to));
        }

        private @Nullable Says at(Tunable tunable, double value) {
            return rules.with(rules.rulebook().with(tunable, value))
                    .map(turned -> says(dialogue, turned))
                    .orElse(null);
        }

        // ------------------------------------------------------------ in words

        /** {@code Flips to “in steps” if “reopens its embassy” is worth less than 3 points (now 3.5).} */
        private String words(Tunable tunable, double at, boolean falling, Says to) {
            return "Flips to " + Text.quoted(to.word().replace('-', ' ')) + " if " + subject(tunable) + " "
                    + limit(tunable, at, falling) + " (now " + Text.plain(tunable.value()) + ").";
        }

        private String subject(Tunable tunable) {
            if (tunable.target() instanceof Tunable.TunableTarget.WorthTarget of) {
                Rulebook rulebook = rules.rulebook();
                return rulebook.inWords(rulebook.weight(of.kind(), of.fromScale()))
                        + (of.value() ? " is worth" : " costs");
            }
            return tunable.target() instanceof Tunable.TunableTarget.ParameterTarget of
                    ? "the parameter " + Text.quoted(of.name()) + " is"
                    : tunable.words() + " is";
        }

        /** Rounded away from what the number is, so that what is said holds. */
        private static String limit(Tunable tunable, double at, boolean falling) {
            String unit = tunable.target() instanceof Tunable.TunableTarget.WorthTarget ? " " + tunable.unit() : "";
            if (tunable.whole() || at == tunable.min() || at == tunable.max()) {
                return Text.plain(at) + unit + (falling ? " or less" : " or more");
            }
            MathContext digits = new MathContext(DIGITS, falling ? RoundingMode.FLOOR : RoundingMode.CEILING);
            BigDecimal rounded = BigDecimal.valueOf(at).round(digits).stripTrailingZeros();
            return (falling ? "less than " : "more than ") + rounded.toPlainString() + unit;
        }
    }
}

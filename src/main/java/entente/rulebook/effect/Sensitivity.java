package entente.rulebook.effect;

import entente.assessment.Assessment;
import entente.assessment.Assessor;
import entente.assessment.Rules;
import entente.dialogue.Dialogue;
import entente.dialogue.InvalidDialogue;
import entente.job.Progress;
import entente.rulebook.Compiler;
import entente.rulebook.InvalidRulebook;
import entente.rulebook.Tunable;
import entente.rulebook.Tunables;
import entente.rulebook.run.BoundedRules;
import entente.trust.Opinion;
import entente.trust.Prospect;
import entente.trust.TrustCurve;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** How much the scores of a dialogue hang on the numbers of a rulebook. Nothing is compiled anew. */
public final class Sensitivity {

    /** The ends of a bar: half of what a number is, and double of it. */
    private static final double FACTOR = 2;

    /** Enough for a reader to see the course of a sweep. */
    public static final int STEPS = 60;

    /** A sweep assesses at most so often. */
    public static final int MOST_STEPS = 1_000;

    private final Dialogue dialogue;
    private final LocalDate asOf;
    private final Compiler.CompiledRules compiled;

    private Sensitivity(Dialogue dialogue, LocalDate asOf, Compiler.CompiledRules compiled) {
        this.dialogue = dialogue;
        this.asOf = asOf;
        this.compiled = compiled;
    }

    /**
     * A number from one end to the other.
     *
     * @param points by rising value
     * @param flips where an answer or a status changes, by rising value
     */
    public record Sweep(Tunable tunable, List<SweepPoint> points, List<SweepFlip> flips) {

        public Sweep {
            points = List.copyOf(points);
            flips = List.copyOf(flips);
        }
    }

    /**
     * What one value makes of the dialogue.
     *
     * @param opinions by observer, in the order of the dialogue's sides
     */
    public record SweepPoint(double value, Map<String, Opinion> opinions) {

        public SweepPoint {
            opinions = Collections.unmodifiableMap(new LinkedHashMap<>(opinions));
        }
    }

    /**
     * What is otherwise at {@code to} than at {@code from}, two neighbouring values of a sweep.
     *
     * @param prospects by observer; only those whose answer changes
     */
    public record SweepFlip(
            double from, double to, Map<String, ProspectChange> prospects, List<StatusChange> statuses) {

        public SweepFlip {
            prospects = Collections.unmodifiableMap(new LinkedHashMap<>(prospects));
            statuses = List.copyOf(statuses);
        }
    }

    /** An answer to whether the other side can be trusted, on both sides of a flip. */
    public record ProspectChange(Prospect before, Prospect after) {}

    /**
     * The numbers by how far they move the score of one observer.
     *
     * @param score as the rulebook stands, 0 … 100
     * @param bars those that move it most first; numbers that cannot be turned to either side are left out
     * @param whole every number was tried; the listener did not stop it
     */
    public record Tornado(String observer, double score, List<TornadoBar> bars, boolean whole) {

        public Tornado {
            bars = List.copyOf(bars);
        }
    }

    /**
     * What one number does to a score.
     *
     * @param low half of its value, and {@code high} double of it, within its range
     * @param scoreAtLow 0 … 100, as is {@code scoreAtHigh}
     */
    public record TornadoBar(Tunable tunable, double low, double high, double scoreAtLow, double scoreAtHigh) {

        /** How far apart the scores at its ends are, in points. */
        public double swing() {
            return Math.abs(scoreAtHigh - scoreAtLow);
        }
    }

    /**
     * Sets a number to {@code steps} values from its least to its most, and to what it is. A number that takes whole
     * numbers alone may have fewer.
     *
     * @param steps 2 … {@link #MOST_STEPS}
     * @param progress told before each value how many were tried, and of how many; told to stop, the sweep ends there
     * @throws IllegalArgumentException where there are fewer or more
     * @throws InvalidDialogue when a move, promise or term names a kind that the rules do not know
     * @throws InvalidRulebook when the rules take too long
     */
    public static Sweep sweep(
            Dialogue dialogue,
            LocalDate asOf,
            Compiler.CompiledRules compiled,
            Tunable tunable,
            int steps,
            Progress progress) {
        if (steps < 2 || steps > MOST_STEPS) {
            throw new IllegalArgumentException("Expected 2 to " + MOST_STEPS + " steps. Got " + steps + ".");
        }
        return new Sensitivity(dialogue, asOf, compiled).sweep(tunable, steps, progress);
    }

    /**
     * Sets every number to half and to double of its value, one at a time.
     *
     * @param observer whose trust is looked at
     * @param progress told before each number how many were tried, and of how many
     * @throws InvalidDialogue when a move, promise or term names a kind that the rules do not know
     * @throws InvalidRulebook when the rules take too long
     */
    public static Tornado tornado(
            Dialogue dialogue, LocalDate asOf, Compiler.CompiledRules compiled, String observer, Progress progress) {
        return new Sensitivity(dialogue, asOf, compiled).tornado(observer, progress);
    }

    private Sweep sweep(Tunable tunable, int steps, Progress progress) {
        TreeSet<Double> values = new TreeSet<>();
        values.add(tunable.value());
        for (int i = 0; i < steps; i++) {
            values.add(tunable.nearest(tunable.min() + (tunable.max() - tunable.min()) * i / (steps - 1)));
        }
        List<SweepPoint> points = new ArrayList<>();
        List<SweepFlip> flips = new ArrayList<>();
        Assessment earlier = null;
        double from = tunable.min();
        for (double value : values) {
            if (!progress.goOn(points.size(), values.size())) {
                break;
            }
            Assessment assessment = assess(tunable, value);
            points.add(point(value, assessment));
            if (earlier != null) {
                SweepFlip flip = new SweepFlip(
                        from, value, prospects(earlier, assessment), StatusChange.between(earlier, assessment));
                if (!flip.prospects().isEmpty() || !flip.statuses().isEmpty()) {
                    flips.add(flip);
                }
            }
            earlier = assessment;
            from = value;
        }
        return new Sweep(tunable, points, flips);
    }

    private static SweepPoint point(double value, Assessment assessment) {
        Map<String, Opinion> opinions = new LinkedHashMap<>();
        assessment.trust().forEach(curve -> opinions.put(curve.observer(), curve.last()));
        return new SweepPoint(value, opinions);
    }

    private static Map<String, ProspectChange> prospects(Assessment before, Assessment after) {
        Map<String, ProspectChange> changes = new LinkedHashMap<>();
        for (TrustCurve curve : after.trust()) {
            Prospect from = Prospect.of(before.trustOf(curve.observer()).last());
            Prospect to = Prospect.of(curve.last());
            if (from != to) {
                changes.put(curve.observer(), new ProspectChange(from, to));
            }
        }
        return changes;
    }

    private Tornado tornado(String observer, Progress progress) {
        double score = score(Assessor.assess(dialogue, BoundedRules.of(compiled), asOf), observer);
        List<Tunable> tunables = Tunables.of(compiled.rulebook());
        List<TornadoBar> bars = new ArrayList<>();
        int tried = 0;
        while (tried < tunables.size() && progress.goOn(tried, tunables.size())) {
            Tunable tunable = tunables.get(tried++);
            double low = tunable.nearest(tunable.value() / FACTOR);
            double high = tunable.nearest(tunable.value() * FACTOR);
            if (low < high) {
                bars.add(new TornadoBar(
                        tunable, low, high, score(tunable, low, observer), score(tunable, high, observer)));
            }
        }
        bars.sort(Comparator.comparingDouble(TornadoBar::swing).reversed());
        return new Tornado(observer, score, bars, tried == tunables.size());
    }

    private double score(Tunable tunable, double value, String observer) {
        return score(assess(tunable, value), observer);
    }

    private static double score(Assessment assessment, String observer) {
        return assessment.trustOf(observer).last().score();
    }

    private Assessment assess(Tunable tunable, double value) {
        Rules turned = compiled.with(compiled.rulebook().with(tunable, value))
                .orElseThrow(() -> new IllegalStateException("Numbers alone need no compilation: " + tunable.id()));
        return Assessor.assess(dialogue, BoundedRules.of(turned), asOf);
    }
}

package entente.benchmarks;

import entente.assessment.Assessor;
import entente.assessment.WhatIf;
import entente.dialogue.Dialogue;
import entente.dialogue.Hypothesis;
import entente.docket.Cases;
import entente.job.Progress;
import entente.rulebook.Tunable;
import entente.rulebook.Tunables;
import entente.rulebook.effect.Sensitivity;
import entente.rules.ShippedRules;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * The cost of a move as a dialogue grows, as a ratio within one run. Run it by hand:
 * {@code mvn test-compile exec:java -Dexec.classpathScope=test -Dexec.mainClass=entente.benchmarks.Scaling}
 */
public final class Scaling {

    private Scaling() {}

    public static void main(String[] args) {
        Dialogue warmUp = dialogue(20_000);
        time(warmUp);
        time(warmUp);
        double base = 0;
        for (int moves : List.of(1_000, 10_000, 50_000, 100_000)) {
            double each = time(dialogue(moves)) / moves;
            base = base == 0 ? each : base;
            System.out.printf("%,9d moves: %6.1f µs a move, × %.2f of the first%n", moves, each, each / base);
        }
        whatIf();
        variants();
    }

    /** What a thousand rulebooks that differ in one number cost beside as many plain assessments. */
    private static void variants() {
        Dialogue dialogue = ShippedRules.belarus();
        LocalDate day = LocalDate.of(2025, 12, 5);
        Tunable tunable =
                Tunables.find(ShippedRules.RULEBOOK, "parameter/base rate").orElseThrow();
        int count = 1_000;
        double plain = Double.MAX_VALUE;
        double turned = Double.MAX_VALUE;
        for (int i = 0; i < 5; i++) {
            long start = System.nanoTime();
            for (int j = 0; j < count; j++) {
                Assessor.assess(dialogue, ShippedRules.RULES, day);
            }
            plain = Math.min(plain, (System.nanoTime() - start) / 1e6);
            start = System.nanoTime();
            Sensitivity.sweep(dialogue, day, ShippedRules.RULES, tunable, count, Progress.UNHEARD);
            turned = Math.min(turned, (System.nanoTime() - start) / 1e6);
        }
        System.out.printf(
                "%,d variants of the shipped case: %.0f ms, each × %.2f of one assessment (%.2f ms)%n",
                count, turned, turned / plain, plain / count);
    }

    /** What a what-if costs beside the three assessments that it is made of. */
    private static void whatIf() {
        Dialogue dialogue = dialogue(500);
        LocalDate own = LocalDate.of(1950, 1, 1);
        Hypothesis later = new Hypothesis(List.of(), List.of("m499"), Map.of(), dialogue.redLines(), own.plusYears(1));
        double three = Double.MAX_VALUE;
        double whole = Double.MAX_VALUE;
        for (int i = 0; i < 200; i++) {
            long start = System.nanoTime();
            Assessor.assess(dialogue, ShippedRules.RULES, own);
            Assessor.assess(dialogue, ShippedRules.RULES, own.plusYears(1));
            Assessor.assess(dialogue, ShippedRules.RULES, own.plusYears(1));
            three = Math.min(three, (System.nanoTime() - start) / 1e6);
            start = System.nanoTime();
            WhatIf.of(dialogue, own, later, ShippedRules.RULES);
            whole = Math.min(whole, (System.nanoTime() - start) / 1e6);
        }
        System.out.printf(
                "a what-if on 500 moves: %.1f ms, × %.2f of three assessments (%.1f ms)%n",
                whole, whole / three, three);
    }

    private static double time(Dialogue dialogue) {
        double best = Double.MAX_VALUE;
        for (int i = 0; i < 3; i++) {
            long start = System.nanoTime();
            Assessor.assess(dialogue, ShippedRules.RULES, LocalDate.of(2400, 1, 1));
            best = Math.min(best, (System.nanoTime() - start) / 1e3);
        }
        return best;
    }

    static Dialogue dialogue(int count) {
        List<String> kinds = List.of(
                "prisoner-release", "sanctions-relief", "delegation-visit", "demand", "praise", "sanctions-imposed");
        Random random = new Random(1);
        List<String> moves = new ArrayList<>(count);
        LocalDate day = LocalDate.of(1900, 1, 1);
        for (int i = 0; i < count; i++) {
            day = day.plusDays(random.nextInt(3));
            String answers = i > 3 && random.nextInt(4) == 0 ? " concerns=m" + (i - 1 - random.nextInt(3)) : "";
            moves.add("m" + i + " " + day + (random.nextBoolean() ? " a " : " b ")
                    + kinds.get(random.nextInt(kinds.size())) + answers);
        }
        return Cases.of(moves.toArray(String[]::new));
    }
}

package entente.web.card;

import entente.assessment.Difference;
import entente.assessment.Shift;
import entente.assessment.WhatIf;
import entente.dialogue.Extent;
import entente.dialogue.Hypothesis;
import entente.dialogue.Move;
import entente.web.view.AssessedDialogue;
import entente.web.view.Days;
import entente.web.view.Figures;
import entente.web.view.RecordedMove;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** A what-if in sentences: what is supposed, and what that does. */
final class WhatIfWords {

    private static final double SEEN = 0.05;

    private final AssessedDialogue recorded;
    private final AssessedDialogue supposed;
    private final WhatIf whatIf;

    WhatIfWords(AssessedDialogue recorded, AssessedDialogue supposed, WhatIf whatIf) {
        this.recorded = recorded;
        this.supposed = supposed;
        this.whatIf = whatIf;
    }

    /** What is supposed, each change as a phrase that may follow “if”. */
    List<String> supposed() {
        List<String> phrases = new ArrayList<>();
        Hypothesis hypothesis = whatIf.hypothesis();
        hypothesis.add().forEach(move -> added(move.id()).ifPresent(phrases::add));
        for (String id : hypothesis.without()) {
            recorded.dialogue()
                    .move(id)
                    .ifPresent(move -> phrases.add(
                            "“" + sentence(move) + "” of " + Days.brief(move.date()) + " had never happened"));
        }
        hypothesis
                .change()
                .keySet()
                .forEach(id -> recorded.dialogue()
                        .move(id)
                        .ifPresent(move -> phrases.add(
                                changed(move, whatIf.supposed().move(id).orElse(move)))));
        if (!hypothesis.redLines().equals(recorded.dialogue().redLines())) {
            phrases.add("the red lines were otherwise");
        }
        if (phrases.isEmpty() && !isSameDay()) {
            phrases.add("nothing happens until " + Days.full(day()));
        }
        return phrases;
    }

    private java.util.Optional<String> added(String id) {
        return whatIf.supposed().move(id).map(move -> {
            String belief = recordedMove(move).belief();
            String happens = sentence(move)
                    + (belief != null ? ", " + belief + "," : move.extent().equals(Extent.FULL) ? "" : " in part");
            return happens + " " + Days.when(move.date());
        });
    }

    private String sentence(Move move) {
        return recordedMove(move).sentence();
    }

    private RecordedMove recordedMove(Move move) {
        return RecordedMove.of(0, move, recorded.dialogue(), recorded.rules());
    }

    private static boolean isByOthers(Move before, Move after) {
        return before.jointly() != after.jointly() || !before.actor().equals(after.actor());
    }

    private String changed(Move before, Move after) {
        List<String> changes = new ArrayList<>();
        if (!before.date().equals(after.date())) {
            changes.add(Days.when(after.date()));
        }
        if (!before.extent().equals(after.extent())) {
            changes.add(
                    after.extent().equals(Extent.FULL)
                            ? "in full"
                            : "to an extent that is " + after.extent().word());
        }
        if (before.scale() != after.scale()) {
            changes.add("with a count of " + Figures.plain(after.scale()));
        }
        if (!before.learned().equals(after.learned())) {
            String belief = recordedMove(after).belief();
            changes.add(belief == null ? "with nothing more to come to light" : "to be " + belief);
        }
        if (!before.kind().equals(after.kind()) || isByOthers(before, after)) {
            changes.add("“" + sentence(after) + "”");
        }
        if (before.confidence() != after.confidence()) {
            changes.add("with a confidence of " + Figures.plain(after.confidence()));
        }
        if (changes.isEmpty() && !Objects.equals(before.order(), after.order())) {
            changes.add("at another place among the moves of its day");
        }
        if (changes.isEmpty()) {
            changes.add("otherwise than recorded");
        }
        return "“" + sentence(before) + "” of " + Days.brief(before.date()) + " had come " + String.join(", ", changes);
    }

    /** What it does: the greater effect first, with its reason. */
    List<String> effects() {
        if (supposed().isEmpty()) {
            return List.of();
        }
        List<Difference> greaterFirst = whatIf.differences().stream()
                .sorted(Comparator.comparingDouble((Difference difference) -> -Math.abs(points(difference))))
                .toList();
        List<String> effects = new ArrayList<>();
        effects.add(effect(greaterFirst.get(0)) + reason(greaterFirst.get(0)));
        effects.add(effect(greaterFirst.get(1)) + ".");
        return effects;
    }

    private boolean isTimeAlone() {
        return whatIf.differences().stream().allMatch(each -> each.byChange().isEmpty());
    }

    private double points(Difference difference) {
        return difference.after().score() - from(difference);
    }

    private double from(Difference difference) {
        return isTimeAlone()
                ? difference.before().score()
                : difference.otherwise().score();
    }

    private String effect(Difference difference) {
        String name = supposed.party(difference.observer()).trustIn(supposed.party(difference.subject()));
        String to = Figures.tenths(difference.after().score());
        double points = points(difference);
        if (Math.abs(points) < SEEN) {
            return name + " stays at " + to;
        }
        String verb = points > 0 ? " rises" : " falls";
        return name + verb + " from " + Figures.tenths(from(difference)) + " to " + to;
    }

    private String reason(Difference difference) {
        var shifts = isTimeAlone() ? difference.byTime() : difference.byChange();
        boolean up = points(difference) > 0;
        return shifts.stream()
                .filter(shift -> shift.cause().points() > 0 == up)
                .findFirst()
                .map(shift -> shift.how() == Shift.ShiftType.GONE
                        ? ". Most of it is what no longer holds: "
                                + shift.cause().because()
                        : ". Most of it: " + WhatIfOutcome.words(shift))
                .orElse(".");
    }

    private LocalDate day() {
        return whatIf.after().asOf();
    }

    private boolean isSameDay() {
        return Objects.equals(whatIf.before().asOf(), day());
    }
}

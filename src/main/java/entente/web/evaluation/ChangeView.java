package entente.web.evaluation;

import entente.dialogue.Dialogues;
import entente.dialogue.StoredDialogue;
import entente.evaluation.EvaluationChange;
import entente.evaluation.LossChange;
import entente.evaluation.Verdict;
import entente.evaluation.history.ExpectationWords;
import entente.evaluation.history.Held;
import entente.web.view.Figures;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How a rulebook predicts beside another.
 *
 * @param headline in a sentence
 * @param details what it rests on, a sentence each
 * @param turned the expectations that one meets and the other misses
 * @param strategies what goes beyond its bound by one alone
 */
public record ChangeView(String headline, List<String> details, List<TurnedRow> turned, List<String> strategies) {

    /** An expectation that turns. */
    public record TurnedRow(String words, boolean nowMet) {}

    static ChangeView of(EvaluationChange change, String before, Dialogues dialogues) {
        List<String> details = new ArrayList<>();
        change.people()
                .ifPresent(people -> details.add("People: " + loss(people)
                        + " on "
                        + Figures.count(
                                change.after()
                                        .people()
                                        .orElseThrow()
                                        .score()
                                        .together()
                                        .decisions(),
                                "decision",
                                "decisions")
                        + "."));
        details.add("Histories: " + change.histories().inWords() + ". "
                + change.before().histories().met() + " → "
                + change.after().histories().met() + " of "
                + change.after().histories().held().size() + " expectations are met.");
        details.add("Gaming: " + change.before().gaming().met() + " → "
                + change.after().gaming().met() + " of "
                + change.after().gaming().tried().size()
                + " strategies stay within their bounds.");
        LossChange record = change.onRecord();
        details.add("On record: "
                + (record.verdict() == Verdict.TOO_FEW
                        ? Figures.count(change.after().onRecord().outcomes().size(), "outcome", "outcomes")
                                + ", too few to say."
                        : loss(record) + "."));
        return new ChangeView(
                headline(change, before),
                details,
                change.turned().stream()
                        .map(turned -> new TurnedRow(
                                words(turned.after(), dialogues), turned.after().met()))
                        .toList(),
                change.strategiesBroken().stream()
                        .map(tried -> tried.group() + ": " + tried.name() + " reaches "
                                + Figures.tenths(tried.reached()) + "; its bound is " + tried.heldAgainst() + ".")
                        .toList());
    }

    private static String words(Held held, Dialogues dialogues) {
        return dialogues
                .find(held.dialogue())
                .map(StoredDialogue::dialogue)
                .map(dialogue -> dialogue.title() + ": "
                        + ExpectationWords.sentence(held.expectation(), dialogue) + "; it is "
                        + hundredths(held.score()) + ", beside " + hundredths(held.standardScore()) + ".")
                .orElse(held.history());
    }

    /** As exact as it takes to see that a score has just passed what it is held against. */
    private static String hundredths(double score) {
        return String.format(Locale.ROOT, "%.2f", score);
    }

    private static String headline(EvaluationChange change, String before) {
        String people = change.people()
                .map(loss -> "Predicts " + loss.verdict().inWords()
                        + (loss.verdict() == Verdict.SAME ? " as " : " than ") + before + " on people")
                .orElse("Says nothing of people");
        String histories = switch (change.histories()) {
            case BETTER -> ", better on histories";
            case WORSE -> ", worse on histories";
            default -> ", the same on histories";
        };
        return people + histories + ".";
    }

    private static String loss(LossChange change) {
        return change.verdict().inWords() + ". The Brier score goes from " + Forecasts.thousandths(change.before())
                + " to " + Forecasts.thousandths(change.after()) + " (less is better; what is nearer than .0005 is the"
                + " same)";
    }
}

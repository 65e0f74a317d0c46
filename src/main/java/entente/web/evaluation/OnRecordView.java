package entente.web.evaluation;

import entente.dialogue.Dialogue;
import entente.dialogue.Dialogues;
import entente.dialogue.StoredDialogue;
import entente.evaluation.LossChange;
import entente.evaluation.record.OnRecord;
import entente.evaluation.record.Outcome;
import entente.web.view.Address;
import entente.web.view.Days;
import entente.web.view.Figures;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What the score said on the day before each outcome on record.
 *
 * @param summary in a sentence or two
 * @param rows the newest first
 * @param more how many are not shown
 * @param leftOut how many dialogues are too long, or cannot be weighed
 */
record OnRecordView(String summary, List<OutcomeRow> rows, int more, int leftOut) {

    private static final int MOST = 50;

    /** One outcome. */
    record OutcomeRow(String day, String href, String title, String trust, String said, String came) {}

    static OnRecordView of(OnRecord onRecord, Dialogues dialogues) {
        List<OutcomeRow> rows = onRecord.outcomes().stream()
                .sorted(Comparator.comparing(Outcome::date).reversed())
                .limit(MOST)
                .map(outcome -> row(outcome, dialogues))
                .flatMap(Optional::stream)
                .toList();
        return new OnRecordView(
                summary(onRecord),
                rows,
                Math.max(0, onRecord.outcomes().size() - MOST),
                onRecord.leftOut().size());
    }

    static String summary(OnRecord onRecord) {
        int outcomes = onRecord.outcomes().size();
        if (outcomes == 0) {
            return "Nothing has been answered, kept or let lapse in the dialogues on record yet.";
        }
        String kept = onRecord.kept() == outcomes ? "all kept" : onRecord.kept() + " of them kept";
        String told = Figures.count(outcomes, "outcome", "outcomes") + " on record, " + kept
                + ". The Brier score is " + Forecasts.thousandths(onRecord.brier())
                + "; always saying the share that was kept, which nobody knew before, has "
                + Forecasts.thousandths(onRecord.brierOfShare()) + ".";
        if (outcomes < LossChange.ENOUGH) {
            return told + " So few say nothing of a score.";
        }
        return onRecord.brier() > onRecord.brierOfShare() ? told + " The score is worse than that." : told;
    }

    private static Optional<OutcomeRow> row(Outcome outcome, Dialogues dialogues) {
        return dialogues.find(outcome.dialogue()).map(stored -> row(outcome, stored));
    }

    private static OutcomeRow row(Outcome outcome, StoredDialogue stored) {
        Dialogue dialogue = stored.dialogue();
        return new OutcomeRow(
                Days.full(outcome.date()),
                new Address(stored.id(), null).move(outcome.move()),
                dialogue.title(),
                dialogue.side(outcome.observer()).name() + " in "
                        + dialogue.side(outcome.subject()).name(),
                Figures.whole(100 * outcome.said()),
                outcome.kept() ? "Kept" : "Not kept");
    }
}

package entente.command;

import entente.evaluation.Evaluation;
import entente.evaluation.data.EvaluationData;
import entente.evaluation.data.History;
import entente.evaluation.gaming.Gaming;
import entente.evaluation.gaming.Tried;
import entente.evaluation.history.ExpectationWords;
import entente.evaluation.history.Held;
import entente.evaluation.history.Histories;
import entente.evaluation.people.Bin;
import entente.evaluation.people.ForecastLoss;
import entente.evaluation.people.People;
import entente.evaluation.record.OnRecord;
import java.io.PrintStream;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** An evaluation as plain text. */
final class EvaluationText {

    private final Map<String, History> histories;
    private final PrintStream out;

    EvaluationText(EvaluationData data, PrintStream out) {
        this.histories = data.histories().stream().collect(Collectors.toMap(History::name, Function.identity()));
        this.out = out;
    }

    void print(Evaluation evaluation) {
        out.println("Rules " + evaluation.rulebook().version() + ", "
                + evaluation.rulebook().checksum());
        evaluation.people().ifPresent(this::print);
        print(evaluation.histories());
        print(evaluation.gaming());
        print(evaluation.onRecord());
    }

    private void print(People people) {
        line(
                "%nPeople: %,d decisions just after one's own concession",
                people.score().together().decisions());
        line("%n  %-8s %-8s forecast (Brier score and log loss; less is better)", "Brier", "log");
        print(people.score());
        people.baselines().forEach(this::print);
        line("%n  %-6s %9s %6s %6s %9s", "score", "decisions", "said", "came", "range");
        people.reliability().forEach(this::print);
        line(
                "%n  The range holds in %d of %d bins of five points with 50 decisions or more; it is %.1f points wide.",
                people.coverage().covered(),
                people.coverage().bins().size(),
                100 * people.coverage().width());
    }

    private void print(ForecastLoss forecast) {
        line(
                "  %-8.4f %-8.4f %s",
                forecast.together().brier(), forecast.together().log(), forecast.name());
    }

    private void print(Bin bin) {
        line(
                "  %-6s %9d %6.1f %6.1f %4.0f–%.0f",
                10 * bin.number() + "–" + 10 * (bin.number() + 1),
                bin.decisions(),
                100 * bin.said(),
                100 * bin.came(),
                100 * bin.low(),
                100 * bin.high());
    }

    private void print(Histories all) {
        line("%nHistories: %d of %d expectations are met", all.met(), all.held().size());
        all.held().stream().filter(held -> !held.met()).forEach(this::print);
    }

    private void print(Held held) {
        History history = histories.get(held.history());
        String expected = history == null
                ? held.history()
                : history.name() + ": " + ExpectationWords.sentence(held.expectation(), history.dialogue());
        line(
                "  missed by %.1f: %s; it is %.1f, beside %.1f",
                -held.points(), expected, held.score(), held.standardScore());
    }

    private void print(Gaming gaming) {
        line(
                "%nGaming: %d of %d strategies stay within their bounds",
                gaming.met(), gaming.tried().size());
        gaming.tried().stream().filter(tried -> !tried.met()).forEach(this::print);
        gaming.untried().forEach(untried -> line("  not tried: %s: %s", untried.name(), untried.reason()));
    }

    private void print(Tried tried) {
        line("  %s: %s reaches %.1f, %s", tried.group(), tried.name(), tried.reached(), tried.heldAgainst());
    }

    private void print(OnRecord onRecord) {
        line("%nDialogues on record: %d outcomes, %d kept", onRecord.outcomes().size(), onRecord.kept());
        if (!onRecord.outcomes().isEmpty()) {
            line(
                    "  Brier score %.4f; always saying the share that was kept %.4f",
                    onRecord.brier(), onRecord.brierOfShare());
        }
    }

    private void line(String format, Object... figures) {
        out.println(String.format(Locale.ROOT, format, figures));
    }
}

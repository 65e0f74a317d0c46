package entente.web.proposal;

import entente.docket.Says;
import entente.rulebook.effect.Robustness;
import entente.web.card.VerdictCard;
import entente.web.view.AssessedDialogue;
import entente.web.view.Party;
import java.util.List;
import java.util.Map;

/**
 * How sure a verdict is.
 *
 * @param answer in how many readings it holds, in a sentence
 * @param rows the readings by table
 * @param events the single events that would turn it
 * @param turns the numbers of the rulebook that would change it, the nearest first
 */
record RobustnessView(Party party, String answer, List<RobustnessRow> rows, List<String> turns, TurningView events) {

    private static final int MOST_TURNS = 4;

    /** The readings by one table. */
    record RobustnessRow(String table, String source, String verdict, String held, String others) {}

    static RobustnessView of(Robustness sure, TurningView events, AssessedDialogue assessed) {
        Party party = assessed.party(sure.side());
        return new RobustnessView(
                party,
                "“" + VerdictCard.answer(sure.says()) + "” for " + party.name() + " holds in " + sure.held() + " of "
                        + sure.readings() + " readings.",
                sure.tallies().stream()
                        .map(tally -> new RobustnessRow(
                                tally.table(),
                                tally.source(),
                                VerdictCard.answer(tally.says()),
                                tally.held() + " of "
                                        + sure.readings() / sure.tallies().size(),
                                others(tally.others())))
                        .toList(),
                sure.turns().stream()
                        .limit(MOST_TURNS)
                        .map(Robustness.TunableFlip::words)
                        .toList(),
                events);
    }

    private static String others(Map<Says, Integer> others) {
        return String.join(
                ", ",
                others.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(other -> VerdictCard.named(other.getKey()) + " in " + other.getValue())
                        .toList());
    }
}

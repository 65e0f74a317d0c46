package entente.web.rules;

import entente.assessment.Rules;
import entente.dialogue.Problem;
import entente.dialogue.StoredDialogue;
import entente.dialogue.Worded;
import entente.rulebook.effect.DialogueImpact;
import entente.rulebook.effect.Impact;
import entente.rulebook.effect.StatusChange;
import entente.web.card.Headline;
import entente.web.card.ProposalView;
import entente.web.card.Reason;
import entente.web.card.WhatIfOutcome;
import entente.web.chart.WhatIfChart;
import entente.web.view.Address;
import entente.web.view.AssessedDialogue;
import entente.web.view.Days;
import entente.web.view.Figures;
import entente.web.view.Party;
import entente.web.view.RecordedMove;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one rulebook does to the dialogues on record beside another, the most affected first.
 *
 * @param summary in a sentence
 * @param chart the curves of the most affected dialogue; null where none is affected
 */
public record ImpactView(
        String summary,
        List<DialogueImpactRow> items,
        @Nullable WhatIfChart chart,
        @Nullable String chartTitle) {

    /** So many dialogues are told in full; the rest are counted. */
    private static final int MOST = 20;

    private static final double SEEN = 0.05;

    /**
     * What the two are called.
     *
     * @param before as in “by version 2”; so {@code after}
     */
    public record RulebookNames(String before, String after) {}

    /**
     * One dialogue.
     *
     * @param flips the answers to whether a side can be trusted that are otherwise
     */
    public record DialogueImpactRow(
            String title,
            String href,
            String asOf,
            List<DirectionRow> directions,
            List<String> flips,
            List<String> statuses,
            List<String> hindrances) {}

    /** One direction of trust, by both. */
    public record DirectionRow(
            Party observer,
            Party subject,
            String before,
            String after,
            String change,
            List<Reason> reasons,
            boolean differs) {

        public String name() {
            return observer.trustIn(subject);
        }
    }

    static ImpactView of(Impact impact, Rules before, Rules after, RulebookNames names) {
        List<DialogueImpact> affected =
                impact.dialogues().stream().filter(DialogueImpact::isAffected).toList();
        List<DialogueImpactRow> items = new ArrayList<>();
        WhatIfChart chart = null;
        String chartTitle = null;
        for (DialogueImpact each : affected.stream().limit(MOST).toList()) {
            if (!each.isWeighed()) {
                items.add(hindered(each, names));
                continue;
            }
            StoredDialogue storedDialogue = each.kept();
            Address address = new Address(storedDialogue.id(), null);
            AssessedDialogue from = AssessedDialogue.read(storedDialogue, before, each.day(), address);
            AssessedDialogue to = AssessedDialogue.read(storedDialogue, after, each.day(), address);
            items.add(item(each, from, to));
            if (chart == null) {
                chart = WhatIfChart.of(from, to, each.day());
                chartTitle = each.title();
            }
        }
        return new ImpactView(summary(affected.size(), impact.dialogues().size()), items, chart, chartTitle);
    }

    private static String summary(int affected, int of) {
        if (affected == 0) {
            return "Nothing would be otherwise in any of " + Figures.count(of, "dialogue", "dialogues") + " on record.";
        }
        return affected + " of " + Figures.count(of, "dialogue", "dialogues") + " on record would be scored otherwise.";
    }

    private static DialogueImpactRow hindered(DialogueImpact impact, RulebookNames names) {
        return new DialogueImpactRow(
                impact.title(),
                new Address(impact.id(), null).page(),
                Days.full(impact.day()),
                List.of(),
                List.of(),
                List.of(),
                hindrances(impact, names));
    }

    /** Why a dialogue cannot be weighed. */
    public static List<String> hindrances(DialogueImpact impact, RulebookNames names) {
        List<String> hindrances = new ArrayList<>();
        impact.hindrancesBefore().stream()
                .map(Problem::message)
                .forEach(message -> hindrances.add("By " + names.before() + ": " + message));
        impact.hindrancesAfter().stream()
                .map(Problem::message)
                .forEach(message -> hindrances.add("By " + names.after() + ": " + message));
        return hindrances;
    }

    public static DialogueImpactRow item(DialogueImpact impact, AssessedDialogue from, AssessedDialogue to) {
        return new DialogueImpactRow(
                impact.title(),
                to.address().page(),
                Days.full(impact.day()),
                impact.directions().stream()
                        .map(direction -> direction(direction, from, to))
                        .toList(),
                Stream.concat(
                                impact.directions().stream().flatMap(direction -> flip(direction, to).stream()),
                                impact.verdicts().stream().map(change -> ProposalView.words(change, to)))
                        .toList(),
                impact.statuses().stream()
                        .map(change -> words(change, from, to))
                        .toList(),
                List.of());
    }

    private static DirectionRow direction(
            DialogueImpact.DirectionImpact direction, AssessedDialogue from, AssessedDialogue to) {
        return new DirectionRow(
                to.party(direction.observer()),
                to.party(direction.subject()),
                Figures.tenths(direction.before().score()),
                Figures.tenths(direction.after().score()),
                Figures.signed(direction.difference()),
                WhatIfOutcome.reasons(direction.findings(), from, to),
                Math.abs(direction.difference()) >= SEEN
                        || !direction.findings().isEmpty());
    }

    private static Optional<String> flip(DialogueImpact.DirectionImpact direction, AssessedDialogue assessed) {
        Headline.TrustAnswer before = Headline.TrustAnswer.of(direction.before());
        Headline.TrustAnswer after = Headline.TrustAnswer.of(direction.after());
        return before == after
                ? Optional.empty()
                : Optional.of("Can " + assessed.party(direction.subject()).name() + " be trusted to deliver? “"
                        + before.words() + "” becomes “" + after.words() + "”.");
    }

    public static String words(StatusChange change, AssessedDialogue from, AssessedDialogue to) {
        RecordedMove move =
                to.source(change.move()).or(() -> from.source(change.move())).orElseThrow();
        return move.sentence() + ", " + move.briefDate() + " (" + change.what().word() + "): " + status(change.before())
                + " → " + status(change.after());
    }

    private static String status(@Nullable Worded status) {
        return status == null ? "not there" : status.word().replace('-', ' ');
    }
}

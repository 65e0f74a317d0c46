package entente.web.card;

import entente.assessment.Assessor;
import entente.assessment.DeliveryRecord;
import entente.assessment.Flip;
import entente.assessment.Verdict;
import entente.docket.Says;
import entente.web.view.AssessedDialogue;
import entente.web.view.Capitalization;
import entente.web.view.Figures;
import entente.web.view.Party;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether a proposal is worth making for one side, and why.
 *
 * @param status the class that gives the answer its shape and colour
 * @param because the reason of the rule that stands; null where none speaks
 * @param rule where that rule is explained; null where none speaks
 * @param others what milder rules say besides
 * @param reservation the part of the cost that it could have without a bargain; null where that is nothing
 * @param breakEven the trust from which it pays, in words
 * @param low in eight cases of ten the chance lies between this and {@code high}
 * @param anyway what the step of its own changes; null where the other side is to do nothing
 * @param record how the other side has delivered
 * @param flip the nearest number that would change it; null where none would
 */
public record VerdictCard(
        Party party,
        Party other,
        String answer,
        String status,
        @Nullable String because,
        @Nullable String rule,
        List<String> others,
        List<ProposedTerm> gives,
        List<ProposedTerm> gets,
        String cost,
        @Nullable String reservation,
        String value,
        String breakEven,
        String trust,
        String low,
        String high,
        @Nullable String anyway,
        List<String> record,
        @Nullable String flip) {

    private static final int NAMED = 3;

    static VerdictCard of(Verdict verdict, AssessedDialogue assessed) {
        Party party = assessed.party(verdict.side());
        Party other = party.isFirst() ? assessed.second() : assessed.first();
        return new VerdictCard(
                party,
                other,
                answer(verdict.says()),
                status(verdict.says()),
                verdict.reason().map(Verdict.VerdictReason::because).orElse(null),
                verdict.reason().map(reason -> "/rules/rule/" + reason.rule()).orElse(null),
                verdict.reasons().stream()
                        .skip(1)
                        .map(reason -> Capitalization.capital(named(reason.says())) + ": " + reason.because())
                        .toList(),
                verdict.gives().stream()
                        .map(term -> ProposedTerm.of(term, assessed))
                        .toList(),
                verdict.gets().stream()
                        .map(term -> ProposedTerm.of(term, assessed))
                        .toList(),
                Figures.tenths(verdict.cost()),
                verdict.reservation() > 0 ? Figures.tenths(verdict.reservation()) : null,
                Figures.tenths(verdict.value()),
                breakEven(verdict),
                Figures.tenths(verdict.trust()),
                Figures.tenths(verdict.low()),
                Figures.tenths(verdict.high()),
                verdict.gets().isEmpty() || verdict.gives().isEmpty() ? null : anyway(verdict, party, other),
                record(verdict.record(), other, assessed),
                verdict.flip() == null ? null : flip(verdict.flip(), verdict, other));
    }

    /**
     * What it gives, or what it gets.
     *
     * @param own whether the points are costs
     */
    record ProposalHalf(String title, String points, boolean own, List<ProposedTerm> terms) {}

    public List<ProposalHalf> halves() {
        return List.of(
                new ProposalHalf(party.name() + " gives", "Costs it", true, gives),
                new ProposalHalf(party.name() + " gets", "Worth to it", false, gets));
    }

    public String question() {
        return "Is it worth making for " + party.name() + "?";
    }

    /** {@code For Minsk: yes, in steps.} */
    public String inShort() {
        return "For " + party.name() + ": " + Capitalization.small(answer) + ".";
    }

    /** What the rules say, as an answer. */
    public static String answer(@Nullable Says says) {
        if (says == null || says == Says.LASTING) {
            return "The rules do not say";
        }
        return switch (says) {
            case WORTH_MAKING -> "Yes";
            case IN_STEPS -> "Yes, in steps";
            case DELIVERY_FIRST -> "Only against delivery, first or at the same time";
            case NOT_WORTH_MAKING -> "No";
            case RED_LINE -> "No: a red line";
            case LASTING -> throw new IllegalStateException();
        };
    }

    /** A verdict as a part of a sentence. */
    public static String named(Says says) {
        return switch (says) {
            case WORTH_MAKING -> "worth making";
            case IN_STEPS -> "worth making in steps";
            case DELIVERY_FIRST -> "only against delivery";
            case NOT_WORTH_MAKING -> "not worth making";
            case RED_LINE -> "a red line";
            case LASTING -> "it cannot be taken back";
        };
    }

    static String status(@Nullable Says says) {
        if (says == null) {
            return "open";
        }
        return switch (says) {
            case WORTH_MAKING -> "ok";
            case IN_STEPS -> "part";
            case DELIVERY_FIRST -> "open";
            default -> "late";
        };
    }

    private static String breakEven(Verdict verdict) {
        Double from = verdict.breakEven();
        if (from == null) {
            return "no trust, since nothing comes back";
        }
        if (verdict.cost() == 0) {
            return "any trust, since it costs nothing";
        }
        return Figures.tenths(from) + (from > 100 ? ", more than anybody can have" : "");
    }

    /**
     * {@code Where Minsk gives nothing, Washington moves of its own accord in 20 of 100 cases; where Minsk gives, it
     * delivers in 72.}
     */
    private static String anyway(Verdict verdict, Party party, Party other) {
        return "Where " + party.name() + " gives nothing, " + other.name() + " moves of its own accord in "
                + Figures.whole(verdict.readiness()) + " of 100 cases; where " + party.name()
                + " gives, it delivers in "
                + Figures.whole(verdict.trust()) + ".";
    }

    /** {@code It would become “only against delivery” if trust in Washington fell below 57.1.} */
    private static String flip(Flip flip, Verdict verdict, Party other) {
        String to = "It would become “" + named(flip.to()) + "” if ";
        String way = flip.falling() ? "fell below " : "rose to ";
        return switch (flip.what()) {
            case TRUST ->
                to + "trust in " + other.name() + " " + way + beyond(flip) + " (now " + Figures.tenths(verdict.trust())
                        + ").";
            case VALUE ->
                to + "what " + other.name() + " gives were worth " + (flip.falling() ? "less than " : "at least ")
                        + beyond(flip) + " points (now " + Figures.tenths(verdict.value()) + ").";
        };
    }

    /** Rounded away from what the number is, so that what is said holds. */
    private static String beyond(Flip flip) {
        return BigDecimal.valueOf(flip.at())
                .setScale(1, flip.falling() ? RoundingMode.FLOOR : RoundingMode.CEILING)
                .toPlainString();
    }

    // ---------------------------------------------------------------- how the other side has delivered

    /** {@code Of 2 promises by Washington 1 is kept and 1 is open.}, and what became of steps taken in part. */
    private static List<String> record(DeliveryRecord record, Party by, AssessedDialogue assessed) {
        List<String> sentences = new ArrayList<>();
        if (record.promises() == 0) {
            sentences.add(by.name() + " has promised nothing on record.");
        } else {
            List<String> became = new ArrayList<>();
            add(became, record.kept(), "kept");
            add(became, record.late(), "kept late");
            add(became, record.inPart(), "kept in part");
            add(became, record.open(), "still open");
            add(became, record.overdue(), "past " + (record.overdue() == 1 ? "its date" : "their dates"));
            add(became, record.withdrawn(), "withdrawn in time");
            add(became, record.broken(), "broken");
            String first = record.promises() == 1 ? "The one promise by " : "Of " + record.promises() + " promises by ";
            sentences.add(first + by.name()
                    + (record.promises() == 1
                            ? " is " + became.get(0).replaceFirst("^[0-9]+ (is|are) ", "")
                            : ": " + list(became))
                    + ".");
        }
        record.completions().stream()
                .skip(Math.max(0, record.completions().size() - NAMED))
                .forEach(completed -> sentences.add(step(completed.step(), assessed)
                        + ", first given in part, was completed after " + Figures.days(completed.days()) + "."));
        record.unfinished().stream()
                .skip(Math.max(0, record.unfinished().size() - NAMED))
                .forEach(step -> sentences.add(step(step, assessed) + " was given in part and is not completed."));
        return sentences;
    }

    private static void add(List<String> became, int count, String words) {
        if (count > 0) {
            became.add(count + (count == 1 ? " is " : " are ") + words);
        }
    }

    private static String list(List<String> parts) {
        return parts.size() == 1
                ? parts.get(0)
                : String.join(", ", parts.subList(0, parts.size() - 1)) + " and " + parts.get(parts.size() - 1);
    }

    private static String step(String id, AssessedDialogue assessed) {
        return Capitalization.capital(Assessor.phrase(assessed.move(id).move(), assessed.rules()));
    }
}

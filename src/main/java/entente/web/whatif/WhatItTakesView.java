package entente.web.whatif;

import entente.assessment.Assessor;
import entente.assessment.search.Aim;
import entente.assessment.search.MoveSet;
import entente.assessment.search.SearchResult;
import entente.casefile.MoveDocument;
import entente.dialogue.Move;
import entente.docket.Concession;
import entente.job.Jobs.Job;
import entente.web.form.FormField;
import entente.web.form.FormValues;
import entente.web.view.AssessedDialogue;
import entente.web.view.Days;
import entente.web.view.Figures;
import entente.web.view.Party;
import entente.web.view.RecordedMove;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The page that asks what it would take.
 *
 * @param blanks the question
 * @param progress how far the search is, in percent; null where none runs
 * @param verdict the answer in a sentence; null where nothing was asked or the search still runs
 * @param ways the sets of moves found, or the nearest
 * @param how how it was searched
 */
record WhatItTakesView(
        String title,
        String dialogueHref,
        String page,
        List<FormField> blanks,
        @Nullable String question,
        @Nullable Integer progress,
        @Nullable String verdict,
        List<MoveSetRow> ways,
        @Nullable String how) {

    static final String OF_SCORE = "score:";
    static final String OF_EXCHANGE = "exchange:";

    /**
     * A set of moves.
     *
     * @param href the same as a what-if
     */
    record MoveSetRow(String title, String cost, String reached, List<MoveLine> moves, String href) {}

    /**
     * A move of a set.
     *
     * @param without where such a step is ruled out
     */
    record MoveLine(String words, String without) {}

    static WhatItTakesView asking(AssessedDialogue assessed, FormValues formValues) {
        return of(assessed, formValues, null, null, null, List.of(), null);
    }

    static WhatItTakesView searching(
            AssessedDialogue assessed, FormValues formValues, Aim aim, Job<SearchResult> search) {
        return of(assessed, formValues, question(aim, assessed), search.percent(), null, List.of(), null);
    }

    /** @param without where a step is ruled out */
    static WhatItTakesView answered(
            AssessedDialogue assessed,
            FormValues formValues,
            Aim aim,
            SearchResult searchResult,
            Function<Move, String> without) {
        List<MoveSetRow> ways = new ArrayList<>();
        for (MoveSet moveSet : searchResult.ways()) {
            ways.add(found("Way " + (ways.size() + 1), moveSet, aim, searchResult, assessed, without));
        }
        if (!searchResult.isReached()) {
            searchResult
                    .nearest()
                    .ifPresent(
                            moveSet -> ways.add(found("The nearest", moveSet, aim, searchResult, assessed, without)));
        }
        return of(
                assessed,
                formValues,
                question(aim, assessed) + " by " + Days.full(searchResult.horizon()),
                null,
                verdict(aim, searchResult),
                ways,
                how(searchResult));
    }

    private static WhatItTakesView of(
            AssessedDialogue assessed,
            FormValues formValues,
            @Nullable String question,
            @Nullable Integer progress,
            @Nullable String verdict,
            List<MoveSetRow> ways,
            @Nullable String how) {
        return new WhatItTakesView(
                assessed.dialogue().title(),
                assessed.address().plain(),
                assessed.address().plain() + "/what-would-it-take",
                blanks(assessed, formValues),
                question,
                progress,
                verdict,
                ways,
                how);
    }

    private static List<FormField> blanks(AssessedDialogue assessed, FormValues formValues) {
        List<FormField.Choice> directions = assessed.assessment().trust().stream()
                .map(curve -> new FormField.Choice(
                        OF_SCORE + curve.observer(),
                        assessed.trust(curve) + " (now "
                                + Figures.tenths(curve.last().score()) + ")"))
                .toList();
        List<FormField.Choice> exchanges = assessed.assessment().concessions().stream()
                .filter(concession -> concession.status() != Concession.ConcessionStatus.ANSWERED)
                .map(concession -> assessed.move(concession.move()))
                .map(move -> new FormField.Choice(
                        OF_EXCHANGE + move.id(), move.sentence() + ", " + move.briefDate() + ", is answered"))
                .toList();
        List<FormField.ChoiceGroup> groups = new ArrayList<>();
        groups.add(new FormField.ChoiceGroup("Trust reaches a score", directions));
        if (!exchanges.isEmpty()) {
            groups.add(new FormField.ChoiceGroup("An exchange is settled", exchanges));
        }
        return List.of(
                FormField.choice("aim", "What is to be reached", formValues, groups),
                FormField.of("score", "Score, from 0 to 100", "number", formValues, "where trust is the aim"),
                FormField.of("horizon", "By when", "date", formValues, null));
    }

    private static String question(Aim aim, AssessedDialogue assessed) {
        if (aim instanceof Aim.ScoreAim score) {
            Party observer = assessed.party(score.observer());
            Party subject = observer.isFirst() ? assessed.second() : assessed.first();
            return "To bring " + observer.trustIn(subject) + " to " + Figures.plain(score.score());
        }
        RecordedMove move = assessed.move(((Aim.SettlementAim) aim).move());
        return "To have an answer to “" + move.sentence() + "” of " + move.briefDate();
    }

    private static String verdict(Aim aim, SearchResult searchResult) {
        boolean asItIs =
                searchResult.isReached() && searchResult.ways().get(0).moves().isEmpty();
        if (asItIs) {
            return "Nothing is needed: it is reached without a new move.";
        }
        if (searchResult.isReached()) {
            String ways = Figures.count(searchResult.ways().size(), "way was found", "ways were found");
            return ways + "; the cheapest costs "
                    + Figures.tenths(searchResult.ways().get(0).cost()) + " points to the sides that make the moves.";
        }
        return "No set of moves within the bounds of this search reaches it. The nearest comes to "
                + searchResult
                        .nearest()
                        .map(moveSet -> reached(aim, moveSet.reached()))
                        .orElse(reached(aim, searchResult.before()))
                + "; without a new move it is " + reached(aim, searchResult.before()) + ".";
    }

    private static String how(SearchResult searchResult) {
        String tried = Figures.count(searchResult.tried(), "set of moves was", "sets of moves were")
                + " assessed, each by the same rules as the record. ";
        String kinds = searchResult.familiar()
                ? "Kinds of move that this dialogue has seen, been promised or been offered were drawn on. "
                : "Those that this dialogue knows did not suffice, so other kinds of move were drawn on too. ";
        return tried
                + kinds
                + switch (searchResult.ended()) {
                    case EXHAUSTED -> "Of the moves that were considered, no other set is as cheap.";
                    case BUDGET -> "The search stopped at its bound, so a cheaper set may exist.";
                    case CANCELLED -> "You stopped the search, so a cheaper set may exist.";
                };
    }

    private static MoveSetRow found(
            String title,
            MoveSet moveSet,
            Aim aim,
            SearchResult searchResult,
            AssessedDialogue assessed,
            Function<Move, String> without) {
        Supposition supposition =
                Supposition.named(title).on(searchResult.horizon().toString());
        for (Move move : moveSet.moves()) {
            supposition = supposition.adding(MoveDocument.of(move));
        }
        return new MoveSetRow(
                title,
                Figures.tenths(moveSet.cost()),
                reached(aim, moveSet.reached()),
                moveSet.moves().stream()
                        .map(move -> new MoveLine(inWords(move, moveSet, assessed), without.apply(move)))
                        .toList(),
                new Suppositions(List.of(supposition), 0)
                        .address(assessed.address().plain() + "/what-if"));
    }

    private static String inWords(Move move, MoveSet moveSet, AssessedDialogue assessed) {
        StringBuilder words = new StringBuilder(
                RecordedMove.of(0, move, assessed.dialogue(), assessed.rules()).sentence());
        words.append(" on ").append(Days.full(move.day()));
        move.links()
                .byField()
                .forEach((field, id) -> moveSet.moves().stream()
                        .filter(other -> other.id().equals(id))
                        .findFirst()
                        .or(() -> assessed.dialogue().move(id))
                        .ifPresent(other -> words.append(", which ")
                                .append(link(field))
                                .append(" “")
                                .append(RecordedMove.of(0, other, assessed.dialogue(), assessed.rules())
                                        .sentence())
                                .append("”")));
        String kept = move.links().fulfils();
        if (kept != null) {
            assessed.clause(kept)
                    .ifPresent(clause -> words.append(", which keeps the clause “")
                            .append(Assessor.phrase(clause, assessed.rules()))
                            .append("”"));
        }
        return words.append('.').toString();
    }

    private static String link(String field) {
        return switch (field) {
            case "answers" -> "answers";
            case "completes" -> "completes";
            case "fulfils" -> "keeps";
            default -> "is about";
        };
    }

    private static String reached(Aim aim, double reached) {
        return aim instanceof Aim.ScoreAim ? Figures.tenths(reached) : Figures.percent(reached) + " answered";
    }
}

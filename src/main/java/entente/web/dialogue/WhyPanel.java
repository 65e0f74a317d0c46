package entente.web.dialogue;

import entente.assessment.Assessor;
import entente.trust.Cause;
import entente.trust.TrustCurve;
import entente.trust.TrustCurve.Point;
import entente.web.card.Reason;
import entente.web.chart.DayChange;
import entente.web.view.AssessedDialogue;
import entente.web.view.Citation;
import entente.web.view.Days;
import entente.web.view.Figures;
import entente.web.view.RecordedMove;
import entente.web.whatif.WhatIfLinks;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Why trust moved: the explanation of a move or of a day.
 *
 * @param move null where a day is explained
 * @param changes the directions that changed that day
 * @param later what came of the move on later days
 * @param asOf the page as it looked that day
 * @param without the page that supposes that the move had not happened; null where a day is explained
 */
record WhyPanel(
        LocalDate day,
        @Nullable RecordedMove move,
        List<MoveReference> links,
        List<ExplainedChange> changes,
        List<LaterReason> later,
        List<Citation> sources,
        @Nullable String earlier,
        @Nullable String next,
        String asOf,
        @Nullable String without) {

    /** Reasons of fewer points are told in one line. */
    private static final double SEEN = 0.05;

    /** Another move that this one refers to: {@code Answers}, {@code Completes} … */
    record MoveReference(String word, RecordedMove move, String href) {}

    /** A change with its reasons, which add up to it, and what of it can be kept as an example. */
    record ExplainedChange(DayChange change, List<Reason> reasons, List<KeepLink> keeps) {}

    /** Something that can be kept as an example. */
    record KeepLink(String words, String href) {}

    /** A reason on a later day that rests on the same move. */
    record LaterReason(String date, String href, String trust, Reason reason) {}

    static WhyPanel ofMove(RecordedMove move, AssessedDialogue assessed) {
        LocalDate day = move.move().day();
        List<ExplainedChange> changes = explained(day, move, assessed);
        List<LaterReason> later = later(move, assessed);
        List<RecordedMove> all = assessed.moves();
        int at = move.number() - 1;
        return new WhyPanel(
                day,
                move,
                links(move, assessed),
                changes,
                later,
                Citation.of(
                        Stream.concat(
                                Stream.of(move),
                                Stream.concat(
                                                changes.stream().flatMap(change -> change.reasons().stream()),
                                                later.stream().map(LaterReason::reason))
                                        .flatMap(reason -> reason.moves().stream())
                                        .map(Reason.CitedMove::move)),
                        assessed.dialogue()),
                at == 0 ? null : assessed.address().move(all.get(at - 1).id()),
                at + 1 == all.size()
                        ? null
                        : assessed.address().move(all.get(at + 1).id()),
                assessed.address().asOf(day),
                WhatIfLinks.without(move, assessed));
    }

    static WhyPanel ofDay(LocalDate day, AssessedDialogue assessed) {
        List<ExplainedChange> changes = explained(day, null, assessed);
        List<Point> points = assessed.assessment().trust().get(0).points();
        Optional<LocalDate> earlier =
                points.stream().map(Point::date).filter(day::isAfter).reduce((one, other) -> other);
        Optional<LocalDate> next =
                points.stream().map(Point::date).filter(day::isBefore).findFirst();
        return new WhyPanel(
                day,
                null,
                List.of(),
                changes,
                List.of(),
                Citation.of(
                        changes.stream()
                                .flatMap(change -> change.reasons().stream())
                                .flatMap(reason -> reason.moves().stream())
                                .map(Reason.CitedMove::move),
                        assessed.dialogue()),
                earlier.map(assessed.address()::day).orElse(null),
                next.map(assessed.address()::day).orElse(null),
                assessed.address().asOf(day),
                null);
    }

    public String date() {
        return Days.full(day);
    }

    public String earlierWords() {
        return move == null ? "← Day before with news" : "← Earlier move";
    }

    public String nextWords() {
        return move == null ? "Next day with news →" : "Later move →";
    }

    private static List<ExplainedChange> explained(
            LocalDate day, @Nullable RecordedMove move, AssessedDialogue assessed) {
        List<TrustCurve> curves = assessed.assessment().trust();
        double greatest = curves.stream()
                .flatMap(curve -> causes(day, curve).stream())
                .mapToDouble(cause -> Math.abs(cause.points()))
                .max()
                .orElse(0);
        List<ExplainedChange> explained = new ArrayList<>();
        for (TrustCurve curve : curves) {
            List<Cause> causes = causes(day, curve);
            boolean concerned = move == null || causes.stream().anyMatch(cause -> isAbout(cause, move));
            if (concerned) {
                List<Reason> reasons = reasons(day, causes, move, assessed, greatest);
                explained.add(new ExplainedChange(
                        DayChange.on(day, curve, assessed), reasons, keeps(day, curve.observer(), reasons, assessed)));
            }
        }
        return explained;
    }

    private static List<KeepLink> keeps(LocalDate day, String of, List<Reason> reasons, AssessedDialogue assessed) {
        return Stream.concat(
                        Stream.of(Optional.<String>empty()),
                        reasons.stream()
                                .flatMap(reason -> Stream.ofNullable(reason.rule()))
                                .distinct()
                                .map(Optional::of))
                .flatMap(rule -> Stream.ofNullable(assessed.address().keep(day, of, rule.orElse(null)))
                        .map(href -> new KeepLink(rule.orElse("where trust goes"), href)))
                .toList();
    }

    private static List<Reason> reasons(
            LocalDate day,
            List<Cause> causes,
            @Nullable RecordedMove move,
            AssessedDialogue assessed,
            double greatest) {
        List<Reason> reasons = new ArrayList<>();
        double elsewhere = 0;
        boolean isMore = false;
        for (Cause cause : causes) {
            if (move == null || cause.type() == Cause.CauseType.FADING || isAbout(cause, move)) {
                reasons.add(Reason.of(cause, assessed, greatest));
            } else {
                elsewhere += cause.points();
                isMore = true;
            }
        }
        List<Reason> told = withoutCrumbs(reasons, greatest);
        if (isMore) {
            told.add(Reason.elsewhere(elsewhere, assessed.address().day(day), greatest));
        }
        return told;
    }

    /** As they are, the largest first; but those too small to be seen as one, where others are left. */
    private static List<Reason> withoutCrumbs(List<Reason> reasons, double greatest) {
        List<Reason> told = new ArrayList<>(
                reasons.stream().filter(reason -> !isCrumb(reason)).toList());
        List<Reason> crumbs = reasons.stream().filter(WhyPanel::isCrumb).toList();
        if (told.isEmpty() || crumbs.size() == 1) {
            return new ArrayList<>(reasons);
        }
        if (!crumbs.isEmpty()) {
            told.add(Reason.together(
                    crumbs.size() + " smaller reasons together.",
                    crumbs.stream().mapToDouble(Reason::points).sum(),
                    greatest));
        }
        return told;
    }

    private static boolean isCrumb(Reason reason) {
        return Math.abs(reason.points()) < SEEN;
    }

    /** The causes of that day; between two of them, time alone. */
    private static List<Cause> causes(LocalDate day, TrustCurve curve) {
        Optional<Point> held = curve.on(day);
        if (held.isEmpty()) {
            return List.of();
        }
        Point point = held.get();
        if (point.date().equals(day)) {
            return point.causes();
        }
        long days = ChronoUnit.DAYS.between(point.date(), day);
        return List.of(new Cause(
                Cause.CauseType.FADING,
                null,
                Figures.days(days) + " passed since " + Days.full(point.date()) + "; older evidence counts less.",
                List.of(),
                curve.faded(point, day).score() - point.opinion().score()));
    }

    private static List<LaterReason> later(RecordedMove move, AssessedDialogue assessed) {
        List<LaterReason> later = new ArrayList<>();
        for (TrustCurve curve : assessed.assessment().trust()) {
            String trust = assessed.trust(curve);
            for (Point point : curve.points()) {
                if (!point.date().isAfter(move.move().day())) {
                    continue;
                }
                for (Cause cause : point.causes()) {
                    if (isAbout(cause, move)) {
                        later.add(new LaterReason(
                                Days.full(point.date()),
                                assessed.address().day(point.date()),
                                trust,
                                Reason.of(cause, assessed, Math.abs(cause.points()))));
                    }
                }
            }
        }
        return later;
    }

    private static boolean isAbout(Cause cause, RecordedMove move) {
        return cause.moves().contains(move.id());
    }

    private static List<MoveReference> links(RecordedMove move, AssessedDialogue assessed) {
        List<MoveReference> links = new ArrayList<>();
        move.move()
                .links()
                .byField()
                .forEach((field, id) -> assessed.source(id)
                        .ifPresent(other -> links.add(new MoveReference(
                                assessed.clause(id)
                                        .map(clause -> word(field) + " " + Assessor.phrase(clause, assessed.rules())
                                                + " (" + id + "), a clause of")
                                        .orElse(word(field)),
                                other,
                                assessed.address().move(other.id())))));
        return links;
    }

    private static String word(String field) {
        return switch (field) {
            case "answers" -> "Answers";
            case "completes" -> "Completes";
            case "fulfils" -> "Delivers on";
            case "reverses" -> "Takes back";
            case "reschedules" -> "Moves the date of";
            default -> "Is about";
        };
    }
}

package entente.web.dialogue;

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
import entente.web.whatif.WhatIfStart;
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

    /** Another move that this one refers to: {@code Answers}, {@code Completes} … */
    record MoveReference(String word, RecordedMove move, String href) {}

    /** A change with its reasons, which add up to it, and what of it can be kept as an example. */
    record ExplainedChange(DayChange change, List<Reason> reasons, List<KeepLink> keeps) {}

    /** Something that can be kept as an example. */
    record KeepLink(String words, String href) {}

    /** A reason on a later day that rests on the same move. */
    record LaterReason(String date, String href, String trust, Reason reason) {}

    static WhyPanel ofMove(RecordedMove move, AssessedDialogue dossier) {
        LocalDate day = move.move().day();
        List<ExplainedChange> changes = explained(day, move, dossier);
        List<LaterReason> later = later(move, dossier);
        List<RecordedMove> all = dossier.moves();
        int at = move.number() - 1;
        return new WhyPanel(
                day,
                move,
                links(move, dossier),
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
                        dossier.dialogue()),
                at == 0 ? null : dossier.address().move(all.get(at - 1).id()),
                at + 1 == all.size()
                        ? null
                        : dossier.address().move(all.get(at + 1).id()),
                dossier.address().asOf(day),
                WhatIfStart.without(move, dossier));
    }

    static WhyPanel ofDay(LocalDate day, AssessedDialogue dossier) {
        List<ExplainedChange> changes = explained(day, null, dossier);
        List<Point> points = dossier.assessment().trust().get(0).points();
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
                        dossier.dialogue()),
                earlier.map(dossier.address()::day).orElse(null),
                next.map(dossier.address()::day).orElse(null),
                dossier.address().asOf(day),
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
            LocalDate day, @Nullable RecordedMove move, AssessedDialogue dossier) {
        List<TrustCurve> curves = dossier.assessment().trust();
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
                List<Reason> reasons = reasons(day, causes, move, dossier, greatest);
                explained.add(new ExplainedChange(
                        DayChange.on(day, curve, dossier), reasons, keeps(day, curve.observer(), reasons, dossier)));
            }
        }
        return explained;
    }

    private static List<KeepLink> keeps(LocalDate day, String of, List<Reason> reasons, AssessedDialogue dossier) {
        return Stream.concat(
                        Stream.of(Optional.<String>empty()),
                        reasons.stream()
                                .flatMap(reason -> Stream.ofNullable(reason.rule()))
                                .distinct()
                                .map(Optional::of))
                .flatMap(rule -> Stream.ofNullable(dossier.address().keep(day, of, rule.orElse(null)))
                        .map(href -> new KeepLink(rule.orElse("where trust goes"), href)))
                .toList();
    }

    private static List<Reason> reasons(
            LocalDate day, List<Cause> causes, @Nullable RecordedMove move, AssessedDialogue dossier, double greatest) {
        List<Reason> reasons = new ArrayList<>();
        double elsewhere = 0;
        boolean isMore = false;
        List<Reason> fading = new ArrayList<>();
        for (Cause cause : causes) {
            if (cause.type() == Cause.CauseType.FADING) {
                fading.add(Reason.of(cause, dossier, greatest));
            } else if (move == null || isAbout(cause, move)) {
                reasons.add(Reason.of(cause, dossier, greatest));
            } else {
                elsewhere += cause.points();
                isMore = true;
            }
        }
        if (isMore) {
            reasons.add(Reason.elsewhere(elsewhere, dossier.address().day(day), greatest));
        }
        reasons.addAll(fading);
        return reasons;
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

    private static List<LaterReason> later(RecordedMove move, AssessedDialogue dossier) {
        List<LaterReason> later = new ArrayList<>();
        for (TrustCurve curve : dossier.assessment().trust()) {
            String trust = dossier.party(curve.observer()).trustIn(dossier.party(curve.subject()));
            for (Point point : curve.points()) {
                if (!point.date().isAfter(move.move().day())) {
                    continue;
                }
                for (Cause cause : point.causes()) {
                    if (isAbout(cause, move)) {
                        later.add(new LaterReason(
                                Days.full(point.date()),
                                dossier.address().day(point.date()),
                                trust,
                                Reason.of(cause, dossier, Math.abs(cause.points()))));
                    }
                }
            }
        }
        return later;
    }

    private static boolean isAbout(Cause cause, RecordedMove move) {
        return cause.moves().contains(move.id());
    }

    private static List<MoveReference> links(RecordedMove move, AssessedDialogue dossier) {
        List<MoveReference> links = new ArrayList<>();
        move.move()
                .links()
                .byField()
                .forEach((field, id) -> dossier.find(id)
                        .ifPresent(other -> links.add(new MoveReference(
                                word(field), other, dossier.address().move(id)))));
        return links;
    }

    private static String word(String field) {
        return switch (field) {
            case "answers" -> "Answers";
            case "completes" -> "Completes";
            case "fulfils" -> "Delivers on";
            case "reverses" -> "Takes back";
            default -> "Is about";
        };
    }
}

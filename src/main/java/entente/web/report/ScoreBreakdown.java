package entente.web.report;

import entente.trust.Cause;
import entente.trust.TrustCurve;
import entente.trust.TrustCurve.Point;
import entente.web.card.Headline;
import entente.web.card.Reason;
import entente.web.view.AssessedDialogue;
import entente.web.view.Days;
import entente.web.view.Figures;
import entente.web.view.Party;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A score with all its reasons: the trust before any evidence and every row add up to it.
 *
 * @param largest the findings that moved it most, the largest first
 * @param shortened some rows sum up several reasons
 */
record ScoreBreakdown(
        Party observer,
        Party subject,
        Headline.TrustAnswer answer,
        double base,
        double score,
        String low,
        String high,
        List<BreakdownRow> largest,
        List<BreakdownRow> rows,
        boolean shortened) {

    /** So many reasons stand alone, the largest; the others are summed up where they stand. */
    static final int MOST = 300;

    private static final int LARGEST = 5;

    /**
     * A reason on its day.
     *
     * @param after the score after it
     */
    record BreakdownRow(LocalDate day, Reason reason, double after) {

        public String date() {
            return Days.brief(day);
        }

        public String total() {
            return Figures.tenths(after);
        }
    }

    private record ScoredCause(LocalDate day, Cause cause, double after) {

        double size() {
            return Math.abs(cause.points());
        }
    }

    static ScoreBreakdown of(TrustCurve curve, AssessedDialogue assessed) {
        List<ScoredCause> causes = causes(curve);
        List<ScoredCause> bySize = causes.stream()
                .sorted(Comparator.comparingDouble(ScoredCause::size).reversed())
                .toList();
        return new ScoreBreakdown(
                assessed.party(curve.observer()),
                assessed.party(curve.subject()),
                Headline.TrustAnswer.of(curve.last()),
                curve.before().score(),
                curve.last().score(),
                Figures.whole(curve.last().low()),
                Figures.whole(curve.last().high()),
                bySize.stream()
                        .filter(dated -> dated.cause().type() == Cause.CauseType.FINDING)
                        .limit(LARGEST)
                        .map(dated -> row(dated, assessed))
                        .toList(),
                rows(causes, new HashSet<>(bySize.subList(0, Math.min(MOST, bySize.size()))), assessed),
                causes.size() > MOST);
    }

    private static List<ScoredCause> causes(TrustCurve curve) {
        List<ScoredCause> causes = new ArrayList<>();
        double score = curve.before().score();
        for (Point point : curve.points()) {
            for (Cause cause : point.causes()) {
                score += cause.points();
                causes.add(new ScoredCause(point.date(), cause, score));
            }
        }
        return causes;
    }

    private static List<BreakdownRow> rows(
            List<ScoredCause> causes, Set<ScoredCause> alone, AssessedDialogue assessed) {
        List<BreakdownRow> rows = new ArrayList<>();
        List<ScoredCause> small = new ArrayList<>();
        for (ScoredCause dated : causes) {
            if (alone.contains(dated)) {
                sumUp(small, rows);
                rows.add(row(dated, assessed));
            } else {
                small.add(dated);
            }
        }
        sumUp(small, rows);
        return rows;
    }

    private static void sumUp(List<ScoredCause> small, List<BreakdownRow> rows) {
        if (!small.isEmpty()) {
            ScoredCause last = small.get(small.size() - 1);
            double points =
                    small.stream().mapToDouble(dated -> dated.cause().points()).sum();
            String words = Figures.count(small.size(), "smaller reason", "smaller reasons") + " since "
                    + Days.full(small.get(0).day()) + ", summed up.";
            rows.add(new BreakdownRow(last.day(), Reason.together(words, points, 0), last.after()));
            small.clear();
        }
    }

    private static BreakdownRow row(ScoredCause dated, AssessedDialogue assessed) {
        return new BreakdownRow(dated.day(), Reason.of(dated.cause(), assessed, 0), dated.after());
    }

    public String trust() {
        return observer.trustIn(subject);
    }

    public String before() {
        return Figures.tenths(base);
    }

    public String total() {
        return Figures.tenths(score);
    }

    public String whole() {
        return Figures.whole(score);
    }
}

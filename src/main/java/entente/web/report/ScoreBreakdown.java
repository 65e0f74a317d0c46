package entente.web.report;

import entente.trust.Cause;
import entente.trust.TrustCurve;
import entente.trust.TrustCurve.Point;
import entente.web.card.Readiness;
import entente.web.card.Reason;
import entente.web.view.AssessedDialogue;
import entente.web.view.Days;
import entente.web.view.Figures;
import entente.web.view.Party;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A score with all its reasons: what it was before any evidence and every row add up to it.
 *
 * @param title what it is the score of, and {@code start} what it begins with
 * @param largest the findings that moved it most, the largest first
 * @param shortened not all reasons stand alone that would be seen
 */
record ScoreBreakdown(
        Party observer,
        String title,
        String start,
        double base,
        double score,
        String low,
        String high,
        List<BreakdownRow> largest,
        List<BreakdownRow> rows,
        boolean shortened) {

    /** So many reasons stand alone, the largest; the others are summed up where they stand. */
    static final int MOST = 300;

    /** What moves the score by less is summed up where it stands. */
    private static final double SEEN = 0.05;

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

    static ScoreBreakdown ofTrust(TrustCurve curve, AssessedDialogue assessed) {
        Party observer = assessed.party(curve.observer());
        String trust = observer.trustIn(assessed.party(curve.subject()));
        return of(curve, trust, "Trust before any evidence.", assessed);
    }

    static ScoreBreakdown ofReadiness(TrustCurve curve, AssessedDialogue assessed) {
        String question = Readiness.question(assessed.party(curve.observer()), assessed.party(curve.subject()));
        return of(curve, question, "Cases of 100 before any evidence.", assessed);
    }

    private static ScoreBreakdown of(TrustCurve curve, String title, String start, AssessedDialogue assessed) {
        List<ScoredCause> causes = causes(curve);
        List<ScoredCause> bySize = causes.stream()
                .sorted(Comparator.comparingDouble(ScoredCause::size).reversed())
                .toList();
        return new ScoreBreakdown(
                assessed.party(curve.observer()),
                title,
                start,
                curve.before().score(),
                curve.last().score(),
                Figures.whole(curve.last().low()),
                Figures.whole(curve.last().high()),
                bySize.stream()
                        .filter(dated -> dated.cause().type() == Cause.CauseType.FINDING)
                        .limit(LARGEST)
                        .map(dated -> row(dated, assessed))
                        .toList(),
                rows(
                        causes,
                        bySize.stream()
                                .limit(MOST)
                                .filter(dated -> dated.size() >= SEEN)
                                .collect(Collectors.toSet()),
                        assessed),
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
                sumUp(small, rows, assessed);
                rows.add(row(dated, assessed));
            } else {
                small.add(dated);
            }
        }
        sumUp(small, rows, assessed);
        return rows;
    }

    private static void sumUp(List<ScoredCause> small, List<BreakdownRow> rows, AssessedDialogue assessed) {
        if (small.size() == 1) {
            rows.add(row(small.get(0), assessed));
            small.clear();
        } else if (!small.isEmpty()) {
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

package entente.web.card;

import entente.trust.Cause;
import entente.trust.Opinion;
import entente.trust.Prospect;
import entente.trust.TrustCurve;
import entente.trust.TrustCurve.Point;
import entente.trust.TurningPoint;
import entente.web.view.Address;
import entente.web.view.AssessedDialogue;
import entente.web.view.Days;
import entente.web.view.Figures;
import entente.web.view.Party;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether the subject can be trusted to deliver, as the observer has reason to see it, and why now.
 *
 * @param answer from where the middle 80 % of the chance lies about 50
 * @param low the chance is in eight cases of ten between this and {@code high}
 * @param story the biggest recent fall and what restored it; where there is none, the biggest rise
 */
public record Headline(
        Party observer,
        Party subject,
        TrustAnswer answer,
        String score,
        String low,
        String high,
        List<LinkedText> story) {

    /** A fall below this is not worth a headline. */
    private static final double FALL = 1;

    /** Recent, in days. */
    private static final int RECENT = 365;

    private static final int REASONS = 2;

    /** What the range says, in words; the score itself turns none. */
    public enum TrustAnswer {
        YES("Yes"),
        NOT_SHOWN("Not yet shown"),
        NO("No");

        private final String words;

        TrustAnswer(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }

        public static TrustAnswer of(Opinion opinion) {
            return of(Prospect.of(opinion));
        }

        public static TrustAnswer of(Prospect prospect) {
            return valueOf(prospect.name());
        }
    }

    /** A stretch of the story, with the place where it is explained. */
    record LinkedText(String text, @Nullable String href) {}

    /** From a point of the curve down to a later one. */
    private record Fall(int peak, int trough, double depth) {}

    private record TurningDay(double points, LocalDate day) {}

    private record DatedCause(LocalDate day, Cause cause) {}

    public static List<Headline> of(AssessedDialogue assessed) {
        return assessed.assessment().trust().stream()
                .map(curve -> of(curve, assessed))
                .toList();
    }

    static Headline of(TrustCurve curve, AssessedDialogue assessed) {
        Opinion last = curve.last();
        Party observer = assessed.party(curve.observer());
        Party subject = assessed.party(curve.subject());
        List<LinkedText> story = biggestFall(curve, assessed.asOf())
                .map(fall -> fallAndRepair(curve, fall, assessed.address()))
                .orElseGet(() -> rise(curve, assessed.address()));
        return new Headline(
                observer,
                subject,
                TrustAnswer.of(last),
                Figures.whole(last.score()),
                Figures.whole(last.low()),
                Figures.whole(last.high()),
                story);
    }

    /** The day that the stories of both directions turn on: of the deepest fall they tell, or else of the greatest rise. */
    public static Optional<LocalDate> turningDay(AssessedDialogue assessed) {
        List<TrustCurve> curves = assessed.assessment().trust();
        return curves.stream()
                .flatMap(curve -> biggestFall(curve, assessed.asOf())
                        .map(fall -> new TurningDay(
                                fall.depth(),
                                findings(curve.points(), fall.peak() + 1, fall.trough(), Headline::isAgainst)
                                        .get(0)
                                        .day()))
                        .stream())
                .max(Comparator.comparingDouble(TurningDay::points))
                .map(TurningDay::day)
                .or(() -> curves.stream()
                        .flatMap(curve -> assessed.turns(curve).stream())
                        .max(Comparator.comparingDouble(TurningPoint::points))
                        .map(TurningPoint::date));
    }

    public String question() {
        return "Can " + subject.name() + " be trusted to deliver?";
    }

    public String trust() {
        return observer.trustIn(subject);
    }

    /** The biggest fall that ended in the last year, or else ever; only where rules found something against. */
    private static Optional<Fall> biggestFall(TrustCurve curve, LocalDate asOf) {
        List<Point> points = curve.points();
        List<Fall> falls = new ArrayList<>();
        int peak = 0;
        for (int i = 1; i < points.size(); i++) {
            double depth = score(points, peak) - score(points, i);
            if (depth <= 0) {
                peak = i;
            } else if (depth >= FALL && points.get(i).causes().stream().anyMatch(Headline::isAgainst)) {
                falls.add(new Fall(peak, i, depth));
            }
        }
        LocalDate recent = asOf.minusDays(RECENT);
        Comparator<Fall> byDepth = Comparator.comparingDouble(Fall::depth);
        return falls.stream()
                .filter(fall -> points.get(fall.trough()).date().isAfter(recent))
                .max(byDepth)
                .or(() -> falls.stream().max(byDepth));
    }

    private static List<LinkedText> fallAndRepair(TrustCurve curve, Fall fall, Address address) {
        List<Point> points = curve.points();
        List<DatedCause> against = findings(points, fall.peak() + 1, fall.trough(), Headline::isAgainst);
        List<LinkedText> story = new ArrayList<>();
        story.add(words("It fell by " + Figures.points(fall.depth()) + " "));
        story.add(new LinkedText(when(against), address.day(against.get(0).day())));
        story.add(words(":"));
        against.stream()
                .limit(REASONS)
                .forEach(finding -> story.add(words(" " + finding.cause().because())));
        story.addAll(repair(points, fall, address));
        return story;
    }

    private static List<LinkedText> repair(List<Point> points, Fall fall, Address address) {
        double peak = score(points, fall.peak());
        int restored = fall.trough() + 1;
        while (restored < points.size() && score(points, restored) < peak) {
            restored++;
        }
        int until = Math.min(restored, points.size() - 1);
        List<DatedCause> inFavour = findings(points, fall.trough() + 1, until, cause -> !isAgainst(cause));
        if (inFavour.isEmpty()) {
            return List.of(words(" Nothing has restored it since."));
        }
        DatedCause best = inFavour.get(0);
        List<LinkedText> reason = List.of(
                new LinkedText(Days.full(best.day()), address.day(best.day())),
                words(": " + best.cause().because()));
        List<LinkedText> parts = new ArrayList<>();
        if (restored == points.size()) {
            double regained = score(points, until) - score(points, fall.trough());
            parts.add(words(regained(regained, fall.depth())));
            parts.addAll(reason);
            return parts;
        }
        LocalDate restoredOn = points.get(restored).date();
        boolean atOnce = restoredOn.equals(best.day());
        parts.add(words(atOnce ? " What restored it, on " : " What did most to restore it, on "));
        parts.addAll(reason);
        if (!atOnce) {
            parts.add(words(" By "));
            parts.add(new LinkedText(Days.full(restoredOn), address.day(restoredOn)));
            parts.add(words(" it stood as high as before."));
        }
        return parts;
    }

    private static String regained(double points, double of) {
        if (points < FALL) {
            return " It has hardly recovered; the most came back on ";
        }
        return Figures.points(points).equals(Figures.points(of))
                ? " Almost all of that came back, most on "
                : " Of that, " + Figures.points(points) + " came back, most on ";
    }

    private static List<LinkedText> rise(TrustCurve curve, Address address) {
        List<DatedCause> inFavour = findings(curve.points(), 0, curve.points().size() - 1, cause -> !isAgainst(cause));
        if (inFavour.isEmpty()) {
            return List.of(words("Nothing on record speaks for it yet."));
        }
        DatedCause best = inFavour.get(0);
        double risen = curve.last().score() - curve.before().score();
        String sinceTheBeginning = risen >= FALL
                ? "It has risen by " + Figures.points(risen) + " since the dialogue began"
                : "It stands about where it began";
        return List.of(
                words(sinceTheBeginning + "; what did most for it, on "),
                new LinkedText(Days.full(best.day()), address.day(best.day())),
                words(": " + best.cause().because()));
    }

    private static LinkedText words(String text) {
        return new LinkedText(text, null);
    }

    /** The findings of some points, the weightiest first. */
    private static List<DatedCause> findings(
            List<Point> points, int from, int to, java.util.function.Predicate<Cause> wanted) {
        List<DatedCause> findings = new ArrayList<>();
        for (int i = from; i <= to; i++) {
            for (Cause cause : points.get(i).causes()) {
                if (cause.type() == Cause.CauseType.FINDING && wanted.test(cause)) {
                    findings.add(new DatedCause(points.get(i).date(), cause));
                }
            }
        }
        findings.sort(Comparator.comparingDouble(
                (DatedCause finding) -> -Math.abs(finding.cause().points())));
        return findings;
    }

    private static String when(List<DatedCause> findings) {
        LocalDate first = findings.stream()
                .map(DatedCause::day)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        LocalDate last = findings.stream()
                .map(DatedCause::day)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        if (first.equals(last)) {
            return "on " + Days.full(first);
        }
        return Days.month(first).equals(Days.month(last))
                ? "in " + Days.month(first)
                : "between " + Days.full(first) + " and " + Days.full(last);
    }

    private static boolean isAgainst(Cause cause) {
        return cause.type() == Cause.CauseType.FINDING && cause.points() < 0;
    }

    private static double score(List<Point> points, int i) {
        return points.get(i).opinion().score();
    }
}

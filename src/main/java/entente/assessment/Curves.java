package entente.assessment;

import entente.dialogue.Dialogue;
import entente.dialogue.Side;
import entente.docket.Conclusion;
import entente.docket.Conclusion.Quality;
import entente.docket.Entry;
import entente.docket.Occasion;
import entente.docket.Standing;
import entente.trust.CurveTracer;
import entente.trust.Trial;
import entente.trust.TrustCurve;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the rules concluded, folded day by day.
 *
 * @param trust one curve for each direction, with a point on every day on which something happened
 * @param readiness so too, with a point on the days that bear on it
 */
record Curves(List<TrustCurve> trust, List<TrustCurve> readiness) {

    /** What is in question, and of which side. */
    private record Line(Quality quality, String subject) {}

    static Curves of(Dialogue dialogue, Rules rules, Standing standing, Occasion.Naming naming, LocalDate asOf) {
        Map<Line, CurveTracer> tracers = new LinkedHashMap<>();
        for (Side observer : dialogue.sides()) {
            String subject = dialogue.other(observer.id()).id();
            double baseRate = dialogue.baseRate().getOrDefault(observer.id(), rules.baseRate());
            tracers.put(
                    new Line(Quality.TRUST, subject),
                    new CurveTracer(observer.id(), subject, baseRate, rules.fading()));
            tracers.put(
                    new Line(Quality.READINESS, subject),
                    new CurveTracer(observer.id(), subject, rules.baseReadiness(), rules.fading()));
        }
        List<Entry> entries = standing.entries();
        int from = 0;
        while (from < entries.size()) {
            LocalDate day = entries.get(from).date();
            Map<Line, List<Trial>> trials = new HashMap<>();
            int to = from;
            while (to < entries.size() && entries.get(to).date().equals(day)) {
                addTrials(entries.get(to), rules, naming, trials);
                to++;
            }
            tracers.forEach((line, tracer) -> {
                List<Trial> ofLine = trials.getOrDefault(line, List.of());
                if (line.quality() == Quality.TRUST || !ofLine.isEmpty()) {
                    tracer.on(day, ofLine);
                }
            });
            from = to;
        }
        return new Curves(until(asOf, Quality.TRUST, tracers), until(asOf, Quality.READINESS, tracers));
    }

    private static List<TrustCurve> until(LocalDate asOf, Quality quality, Map<Line, CurveTracer> tracers) {
        return tracers.entrySet().stream()
                .filter(entry -> entry.getKey().quality() == quality)
                .map(entry -> entry.getValue().until(asOf))
                .toList();
    }

    /** Adds what an entry says. */
    private static void addTrials(Entry entry, Rules rules, Occasion.Naming naming, Map<Line, List<Trial>> trials) {
        if (entry.conclusions().isEmpty()) {
            return;
        }
        Map<String, String> words = entry.occasion().words(naming);
        Map<Line, Map<Trial.Bearing, List<Trial.Finding>>> findings = new HashMap<>();
        for (Conclusion conclusion : entry.conclusions()) {
            findings.computeIfAbsent(
                            new Line(conclusion.about(), conclusion.subject()),
                            none -> new EnumMap<>(Trial.Bearing.class))
                    .computeIfAbsent(bearing(conclusion, entry), none -> new ArrayList<>(1))
                    .add(new Trial.Finding(
                            conclusion.rule(),
                            rules.because(conclusion.rule(), words),
                            entry.moves(),
                            Math.abs(conclusion.amount()) * entry.confidence()));
        }
        Occasion.Ageing ageing = entry.occasion().ageing();
        findings.forEach((line, byBearing) ->
                byBearing.forEach((bearing, found) -> trials.computeIfAbsent(line, none -> new ArrayList<>())
                        .add(new Trial(
                                bearing,
                                ageing.side().equals(line.subject()) ? ageing.exchanges() * entry.confidence() : 0,
                                found))));
    }

    private static Trial.Bearing bearing(Conclusion conclusion, Entry entry) {
        if (conclusion.mends()) {
            return Trial.Bearing.MENDING;
        }
        if (conclusion.amount() >= 0) {
            return Trial.Bearing.FOR;
        }
        return entry.occasion().isLapse() ? Trial.Bearing.LAPSE : Trial.Bearing.AGAINST;
    }
}

package entente.web;

import entente.trust.Cause;
import entente.trust.TrustCurve;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where each rule found something, over the dialogues on record. */
final class Firings {

    /** So many are listed for each rule; the rest are counted. */
    private static final int LISTED = 12;

    private final Map<String, List<Firing>> byRule = new HashMap<>();
    private final Map<String, Integer> counts = new HashMap<>();

    /** One finding of a rule. */
    record Firing(String dialogue, String date, String href, String trust, String points, String because) {}

    void add(Dossier dossier) {
        for (TrustCurve curve : dossier.assessment().trust()) {
            String trust = dossier.party(curve.observer()).trustIn(dossier.party(curve.subject()));
            for (TrustCurve.Point point : curve.points()) {
                for (Cause cause : point.causes()) {
                    String rule = cause.rule();
                    if (rule != null && counts.merge(rule, 1, Integer::sum) <= LISTED) {
                        byRule.computeIfAbsent(rule, first -> new ArrayList<>())
                                .add(new Firing(
                                        dossier.dialogue().title(),
                                        Days.brief(point.date()),
                                        dossier.address().day(point.date()),
                                        trust,
                                        Figures.signed(cause.points()),
                                        cause.because()));
                    }
                }
            }
        }
    }

    List<Firing> of(String rule) {
        return List.copyOf(byRule.getOrDefault(rule, List.of()));
    }

    int count(String rule) {
        return counts.getOrDefault(rule, 0);
    }
}

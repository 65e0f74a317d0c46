package entente.web.rules;

import entente.assessment.Verdict;
import entente.assessment.WeighedTerm;
import entente.trust.Cause;
import entente.trust.TrustCurve;
import entente.web.card.ProposalView;
import entente.web.card.VerdictCard;
import entente.web.view.AssessedDialogue;
import entente.web.view.Days;
import entente.web.view.Figures;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where each rule found something, over the dialogues on record. */
public final class Firings {

    /** So many are listed for each rule; the rest are counted. */
    private static final int LISTED = 12;

    private final Map<String, List<Firing>> byRule = new HashMap<>();
    private final Map<String, Integer> counts = new HashMap<>();

    /** One finding of a rule, or what it said of a proposal: then {@code points} are in words. */
    public record Firing(String dialogue, String date, String href, String trust, String points, String because) {}

    public void add(AssessedDialogue assessed) {
        addVerdicts(assessed);
        for (TrustCurve curve : assessed.assessment().trust()) {
            String trust = assessed.trust(curve);
            for (TrustCurve.Point point : curve.points()) {
                for (Cause cause : point.causes()) {
                    String rule = cause.rule();
                    if (rule != null && counts.merge(rule, 1, Integer::sum) <= LISTED) {
                        byRule.computeIfAbsent(rule, first -> new ArrayList<>())
                                .add(new Firing(
                                        assessed.dialogue().title(),
                                        Days.brief(point.date()),
                                        assessed.address().day(point.date()),
                                        trust,
                                        Figures.signed(cause.points()),
                                        cause.because()));
                    }
                }
            }
        }
    }

    /** What rules said of proposals. */
    private void addVerdicts(AssessedDialogue assessed) {
        for (Verdict verdict : assessed.assessment().verdicts()) {
            for (Verdict.VerdictReason reason : verdict.reasons()) {
                add(verdict, reason.rule(), reason.because(), VerdictCard.named(reason.says()), assessed);
            }
            for (WeighedTerm term : verdict.gives()) {
                if (term.lastingRule() != null && term.lasting() != null) {
                    add(verdict, term.lastingRule(), term.lasting(), "", assessed);
                }
            }
        }
    }

    private void add(Verdict verdict, String rule, String because, String says, AssessedDialogue assessed) {
        if (counts.merge(rule, 1, Integer::sum) <= LISTED) {
            ProposalView proposal = ProposalView.of(
                    assessed.dialogue().proposal(verdict.proposal()).orElseThrow(), assessed);
            byRule.computeIfAbsent(rule, first -> new ArrayList<>())
                    .add(new Firing(
                            assessed.dialogue().title(),
                            proposal.lead(),
                            proposal.href() == null ? assessed.address().page() : proposal.href(),
                            "For " + assessed.party(verdict.side()).name(),
                            says,
                            because));
        }
    }

    public List<Firing> of(String rule) {
        return List.copyOf(byRule.getOrDefault(rule, List.of()));
    }

    public int count(String rule) {
        return counts.getOrDefault(rule, 0);
    }
}

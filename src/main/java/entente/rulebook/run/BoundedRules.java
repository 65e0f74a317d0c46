package entente.rulebook.run;

import entente.assessment.Rules;
import entente.docket.Conclusion;
import entente.docket.Occasion;
import entente.docket.RuleSession;
import entente.docket.Ruling;
import entente.rulebook.Fault;
import entente.rulebook.InvalidRulebook;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Rules on trial: assessing by them ends soon and fits into memory, or is refused in words with {@link InvalidRulebook}.
 * For one thread, and one assessment at a time.
 */
public final class BoundedRules extends DelegatedRules {

    /** So long they may take for all dialogues that they are tried on. */
    private static final Duration LONGEST = Duration.ofSeconds(10);

    /** So much they may find in one dialogue. */
    private static final int MOST_FINDINGS = 200_000;

    /** Each finding keeps its reason. */
    private static final int MOST_LETTERS = 40_000_000;

    private static final String LESS =
            " Write fewer rules for the same occasion, fewer periods, or examples with fewer moves.";

    private final Rules rules;
    private final Duration longest;
    private final long begun = System.nanoTime();
    private int findings;
    private int letters;

    BoundedRules(Rules rules, Duration longest) {
        this.rules = rules;
        this.longest = longest;
    }

    /** The time begins to run at once. */
    public static BoundedRules of(Rules rules) {
        return new BoundedRules(rules, LONGEST);
    }

    @Override
    public Rules rules() {
        return rules;
    }

    @Override
    public String because(String rule, Map<String, String> words) {
        String because = super.because(rule, words);
        letters += because.length();
        if (letters > MOST_LETTERS) {
            throw refused("These rules give reasons of more than " + MOST_LETTERS
                    + " letters in one dialogue, so trying them was stopped." + LESS);
        }
        return because;
    }

    @Override
    public RuleSession open() {
        findings = 0;
        letters = 0;
        return new BoundedSession(rules.open());
    }

    private void checkTime() {
        if (System.nanoTime() - begun > longest.toNanos()) {
            throw refused("Trying these rules took longer than " + longest.toSeconds() + " seconds, so it was stopped."
                    + LESS);
        }
    }

    private void count(List<Conclusion> conclusions) {
        findings += conclusions.size();
        if (findings > MOST_FINDINGS) {
            throw refused("These rules find more than " + MOST_FINDINGS
                    + " things in one dialogue, so trying them was stopped." + LESS);
        }
    }

    private static InvalidRulebook refused(String message) {
        return new InvalidRulebook(List.of(new Fault("", 0, "", message)));
    }

    private final class BoundedSession extends DelegatedSession {

        private BoundedSession(RuleSession session) {
            super(session);
        }

        @Override
        public List<Conclusion> weigh(Occasion occasion) {
            checkTime();
            List<Conclusion> conclusions = super.weigh(occasion);
            count(conclusions);
            return conclusions;
        }

        @Override
        public List<Ruling> judge(Occasion proposed) {
            checkTime();
            return super.judge(proposed);
        }
    }
}

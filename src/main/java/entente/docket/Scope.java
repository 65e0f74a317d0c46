package entente.docket;

/** The kinds of occasion that a rule can be about. */
public enum Scope {
    MOVE,
    ANSWER,
    UNANSWERED,
    UNFINISHED,
    COMPLETION,
    DELIVERY,
    OVERDUE,
    BREACH,
    REVERSAL,
    SHORTFALL,
    SILENCE,
    STOOD,
    TERM,
    PROPOSAL;

    /** Whether rules judge it, rather than draw evidence about a side from it. */
    public boolean isJudged() {
        return this == TERM || this == PROPOSAL;
    }
}

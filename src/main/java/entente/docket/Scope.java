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
    SILENCE;
}

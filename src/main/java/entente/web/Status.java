package entente.web;

import entente.docket.Commitment;
import entente.docket.Concession;

/**
 * Where something stands: a word, and a class that gives it colour and shape.
 *
 * @param css {@code ok}, {@code part}, {@code open} or {@code late}
 */
record Status(String words, String css) {

    static Status of(Concession concession) {
        return switch (concession.status()) {
            case ANSWERED -> new Status("Answered", "ok");
            case ANSWERED_IN_PART ->
                new Status("Answered in part (" + Figures.percent(concession.settled()) + ")", "part");
            case AWAITING -> new Status("Awaiting an answer", "open");
            case UNANSWERED -> new Status("Left unanswered", "late");
        };
    }

    static Status of(Commitment commitment) {
        return switch (commitment.status()) {
            case OPEN -> new Status("Open", "open");
            case KEPT -> new Status("Kept", "ok");
            case KEPT_LATE -> new Status("Kept late", "ok");
            case KEPT_IN_PART -> new Status("Kept in part (" + Figures.percent(commitment.delivered()) + ")", "part");
            case OVERDUE -> new Status("Overdue", "late");
            case WITHDRAWN -> new Status("Withdrawn", "late");
            case BROKEN -> new Status("Broken", "late");
        };
    }
}

package entente.web.view;

import entente.docket.Commitment;
import entente.docket.Concession;

/**
 * Where something stands: a word, and a class that gives it colour and shape.
 *
 * @param css {@code ok}, {@code part}, {@code open} or {@code late}
 */
public record StatusBadge(String words, String css) {

    public static StatusBadge of(Concession concession) {
        return switch (concession.status()) {
            case ANSWERED -> new StatusBadge("Answered", "ok");
            case ANSWERED_IN_PART ->
                new StatusBadge("Answered in part (" + Figures.percent(concession.settled()) + ")", "part");
            case AWAITING -> new StatusBadge("Awaiting an answer", "open");
            case UNANSWERED -> new StatusBadge("Left unanswered", "late");
        };
    }

    public static StatusBadge of(Commitment commitment) {
        return switch (commitment.status()) {
            case OPEN -> new StatusBadge("Open", "open");
            case WAITING -> new StatusBadge("Waiting", "open");
            case KEPT -> new StatusBadge("Kept", "ok");
            case KEPT_LATE -> new StatusBadge("Kept late", "ok");
            case KEPT_IN_PART ->
                new StatusBadge("Kept in part (" + Figures.percent(commitment.delivered()) + ")", "part");
            case OVERDUE -> new StatusBadge("Overdue", "late");
            case WITHDRAWN -> new StatusBadge("Withdrawn", "late");
            case BROKEN -> new StatusBadge("Broken", "late");
        };
    }
}

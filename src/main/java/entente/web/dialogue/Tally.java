package entente.web.dialogue;

import entente.assessment.AgreementKept.Part;
import entente.assessment.StatusCounts;
import entente.docket.Commitment;
import entente.docket.Concession.ConcessionStatus;
import entente.web.card.AgreementCard;
import entente.web.view.AssessedDialogue;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;

/** How many concessions and commitments there are of each kind, in words: {@code 12 answered, 2 left unanswered}. */
record Tally(String exchanges, String pledges) {

    static Tally of(AssessedDialogue assessed) {
        return new Tally(exchanges(assessed), pledges(assessed));
    }

    private static String exchanges(AssessedDialogue assessed) {
        return StatusCounts.of(assessed.assessment()).concessions().entrySet().stream()
                .map(entry -> entry.getValue() + " " + words(entry.getKey()))
                .collect(Collectors.joining(", "));
    }

    private static String words(ConcessionStatus status) {
        return switch (status) {
            case ANSWERED -> "answered";
            case ANSWERED_IN_PART -> "answered in part";
            case AWAITING -> "awaiting an answer";
            case UNANSWERED -> "left unanswered";
        };
    }

    private static String pledges(AssessedDialogue assessed) {
        Map<Part, Integer> counts = new EnumMap<>(Part.class);
        for (Commitment commitment : assessed.assessment().commitments()) {
            counts.merge(Part.of(commitment), 1, Integer::sum);
        }
        return counts.entrySet().stream()
                .map(entry -> entry.getValue() + " " + AgreementCard.name(entry.getKey()))
                .collect(Collectors.joining(", "));
    }
}

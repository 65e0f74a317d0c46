package entente.web.card;

import entente.dialogue.Goal;
import entente.dialogue.RedLine;
import entente.docket.RedLineTouched;
import entente.web.view.AssessedDialogue;
import entente.web.view.Party;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What one side wants, and what it will not trade. */
public record SideInterests(Party party, List<String> goals, List<RedLineCard> redLines) {

    /** A red line and the moves that touched it. */
    public record RedLineCard(String text, List<Exchange.LinkedMove> touchedBy) {}

    public static SideInterests of(Party party, AssessedDialogue assessed) {
        Map<String, List<String>> touches = assessed.assessment().redLines().stream()
                .collect(Collectors.toMap(RedLineTouched::id, RedLineTouched::touchedBy));
        return new SideInterests(
                party,
                assessed.dialogue().goals().stream()
                        .filter(goal -> goal.side().equals(party.id()))
                        .map(Goal::text)
                        .toList(),
                assessed.dialogue().redLines().stream()
                        .filter(line -> line.side().equals(party.id()))
                        .map(line -> limit(line, touches, assessed))
                        .toList());
    }

    private static RedLineCard limit(RedLine line, Map<String, List<String>> touches, AssessedDialogue assessed) {
        return new RedLineCard(
                line.text(),
                touches.getOrDefault(line.id(), List.of()).stream()
                        .map(id -> Exchange.LinkedMove.of(id, assessed))
                        .toList());
    }
}

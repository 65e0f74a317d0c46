package entente.web.overview;

import entente.assessment.Rules;
import entente.assessment.RulesInForce;
import entente.dialogue.Archive;
import entente.dialogue.StoredDialogue;
import entente.evaluation.data.History;
import entente.evaluation.history.ExpectationWords;
import entente.evaluation.history.Histories;
import entente.web.view.Address;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The dialogues of the past that come with Entente. */
@Controller
final class HistoriesPages {

    private final Archive archive;
    private final RulesInForce rulesInForce;
    private volatile WeighedHistories last = new WeighedHistories("", List.of(), List.of());

    HistoriesPages(Archive archive, RulesInForce rulesInForce) {
        this.archive = archive;
        this.rulesInForce = rulesInForce;
    }

    /** What some rules say of the histories: worked out once, as neither changes. */
    private record WeighedHistories(String checksum, List<StoredDialogue> histories, List<HistoryCard> cards) {}

    /**
     * A history in the list.
     *
     * @param about the first sentence of what it says of itself
     * @param met how many expectations are met, in words
     */
    record HistoryCard(String title, String about, String href, String met) {

        static HistoryCard of(StoredDialogue stored, Rules rules) {
            String about = stored.dialogue().about();
            return new HistoryCard(
                    stored.dialogue().title(),
                    about == null ? "" : about.replaceFirst("(?s)(?<=[.]) .*", ""),
                    new Address(stored.id(), null).page(),
                    ExpectationWords.met(Histories.heldOf(History.onRecord(stored), rules)));
        }
    }

    @GetMapping("/histories")
    String histories(Model model) {
        Rules rules = rulesInForce.published();
        List<StoredDialogue> histories = archive.readOnly();
        WeighedHistories weighed = last;
        if (!weighed.checksum().equals(rules.checksum()) || !weighed.histories().equals(histories)) {
            weighed = new WeighedHistories(
                    rules.checksum(),
                    histories,
                    histories.stream()
                            .map(history -> HistoryCard.of(history, rules))
                            .toList());
            last = weighed;
        }
        model.addAttribute("cards", weighed.cards());
        model.addAttribute("version", rules.version());
        return "overview/histories";
    }
}

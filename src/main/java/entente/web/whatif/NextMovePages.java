package entente.web.whatif;

import entente.assessment.search.NextMove;
import entente.assessment.search.Outlook;
import entente.dialogue.Dialogues;
import entente.dialogue.StoredDialogue;
import entente.job.Jobs.Job;
import entente.web.history.ReadingContexts;
import entente.web.view.Address;
import entente.web.view.AssessedDialogue;
import entente.web.view.Days;
import entente.web.view.Figures;
import entente.web.view.NotFoundOnPage;
import entente.web.view.Party;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What each side might do next by itself, and what it had better not. */
@Controller
public final class NextMovePages {

    private static final Duration PATIENCE = Duration.ofMillis(700);

    private final Dialogues dialogues;
    private final ReadingContexts reader;
    private final Outlooks outlooks;

    NextMovePages(Dialogues dialogues, ReadingContexts reader, Outlooks outlooks) {
        this.dialogues = dialogues;
        this.reader = reader;
        this.outlooks = outlooks;
    }

    /**
     * What a side might do.
     *
     * @param best what gains most for its cost; none where nothing small would help
     * @param others the next best of other kinds
     * @param worst none where nothing would do harm
     */
    public record SideMoves(
            Party party, Party other, List<NextMoveRow> best, List<NextMoveRow> others, List<NextMoveRow> worst) {}

    /**
     * A move.
     *
     * @param gain in points of the other side's trust
     * @param href the same as a what-if
     */
    record NextMoveRow(String words, String cost, String gain, List<String> because, String href) {}

    @GetMapping("/dialogues/{id}/next-move")
    String next(@PathVariable String id, Model model) {
        StoredDialogue storedDialogue = dialogues.find(id).orElseThrow(() -> NotFoundOnPage.dialogue(id));
        AssessedDialogue assessed = reader.opening(storedDialogue);
        Job<Outlook> job = outlooks.of(assessed);
        Optional<List<NextMove>> found = job.within(PATIENCE).map(Outlook::steps);
        model.addAttribute("title", storedDialogue.dialogue().title());
        model.addAttribute("dialogue", new Address(id, null).page());
        model.addAttribute("asOf", Days.full(assessed.asOf()));
        if (found.isPresent()) {
            model.addAttribute(
                    "sides",
                    found.get().stream().map(next -> of(next, assessed)).toList());
        } else {
            model.addAttribute("refreshAfter", job.askAgainAfter());
        }
        return "whatif/next-move";
    }

    /** Of both sides, reckoned at once. */
    public static List<SideMoves> of(AssessedDialogue assessed) {
        return NextMove.of(assessed.dialogue(), assessed.rules(), assessed.asOf()).stream()
                .map(next -> of(next, assessed))
                .toList();
    }

    private static SideMoves of(NextMove next, AssessedDialogue assessed) {
        Party party = assessed.party(next.side());
        return new SideMoves(
                party,
                party.isFirst() ? assessed.second() : assessed.first(),
                next.best().map(step -> choice(step, assessed)).stream().toList(),
                next.others().stream().map(step -> choice(step, assessed)).toList(),
                next.worst().map(step -> choice(step, assessed)).stream().toList());
    }

    private static NextMoveRow choice(NextMove.SingleMove step, AssessedDialogue assessed) {
        SupposedMove move = SupposedMove.of(step.move(), assessed);
        return new NextMoveRow(
                move.words(), Figures.tenths(step.cost()), Figures.signed(step.gain()), step.because(), move.href());
    }
}

package entente.web.whatif;

import entente.assessment.search.NextMove;
import entente.assessment.search.Outlook;
import entente.assessment.search.StepAssumptions;
import entente.dialogue.Dialogues;
import entente.dialogue.Move;
import entente.dialogue.StoredDialogue;
import entente.job.Jobs.Job;
import entente.web.history.ReadingContexts;
import entente.web.view.Address;
import entente.web.view.AssessedDialogue;
import entente.web.view.Days;
import entente.web.view.Figures;
import entente.web.view.NotFoundOnPage;
import entente.web.view.Party;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

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
     * @param without where it is ruled out; empty where that is not offered
     */
    record NextMoveRow(String words, String cost, String gain, List<String> because, String href, String without) {}

    @GetMapping("/dialogues/{id}/next-move")
    String next(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletResponse response) {
        StoredDialogue storedDialogue = dialogues.find(id).orElseThrow(() -> NotFoundOnPage.dialogue(id));
        AssessedDialogue assessed = reader.opening(storedDialogue);
        String page = assessed.address().leaf("next-move");
        if (StepsForm.isUntidy(fields)) {
            return "redirect:" + StepsForm.tidy(page, fields);
        }
        StepsForm stepsForm = StepsForm.of(fields, assessed);
        if (!stepsForm.wrongs().isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        Job<Outlook> job = outlooks.of(assessed, stepsForm.assumptions());
        Optional<List<NextMove>> found = job.within(PATIENCE).map(Outlook::steps);
        model.addAttribute("page", page);
        model.addAttribute("steps", stepsForm);
        model.addAttribute("title", storedDialogue.dialogue().title());
        model.addAttribute("dialogue", new Address(id, null).page());
        model.addAttribute("asOf", Days.full(assessed.asOf()));
        if (found.isPresent()) {
            model.addAttribute(
                    "sides",
                    found.get().stream()
                            .map(next -> of(next, assessed, step -> StepsForm.without(page, fields, step)))
                            .toList());
        } else {
            model.addAttribute("refreshAfter", job.askAgainAfter());
        }
        return "whatif/next-move";
    }

    /** Of both sides, reckoned at once. */
    public static List<SideMoves> of(AssessedDialogue assessed) {
        return NextMove.of(assessed.dialogue(), assessed.rules(), assessed.asOf(), StepAssumptions.NONE).stream()
                .map(next -> of(next, assessed, step -> ""))
                .toList();
    }

    /** @param without where a step is ruled out */
    private static SideMoves of(NextMove next, AssessedDialogue assessed, Function<Move, String> without) {
        Party party = assessed.party(next.side());
        return new SideMoves(
                party,
                party.isFirst() ? assessed.second() : assessed.first(),
                next.best().map(step -> choice(step, assessed, without)).stream()
                        .toList(),
                next.others().stream()
                        .map(step -> choice(step, assessed, without))
                        .toList(),
                next.worst().map(step -> choice(step, assessed, without)).stream()
                        .toList());
    }

    private static NextMoveRow choice(
            NextMove.SingleMove step, AssessedDialogue assessed, Function<Move, String> without) {
        SupposedMove move = SupposedMove.of(step.move(), assessed);
        return new NextMoveRow(
                move.words(),
                Figures.tenths(step.cost()),
                Figures.signed(step.gain()),
                step.because(),
                move.href(),
                without.apply(step.move()));
    }
}

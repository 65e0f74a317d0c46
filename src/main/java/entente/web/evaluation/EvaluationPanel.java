package entente.web.evaluation;

import entente.dialogue.Dialogues;
import entente.evaluation.Evaluation;
import entente.evaluation.EvaluationChange;
import entente.evaluation.Evaluations;
import entente.job.Jobs.Job;
import entente.rulebook.Rulebook;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Shows how good the score of a rulebook is, as soon as it is known. */
@Component
public final class EvaluationPanel {

    /** So long a page waits before it shows the progress instead. */
    private static final Duration PATIENCE = Duration.ofMillis(900);

    private final Evaluations evaluations;
    private final Dialogues dialogues;

    EvaluationPanel(Evaluations evaluations, Dialogues dialogues) {
        this.evaluations = evaluations;
        this.dialogues = dialogues;
    }

    /** Everything. */
    public void show(Rulebook rulebook, Model model) {
        Job<Evaluation> job = evaluations.of(rulebook);
        Optional<Evaluation> told = job.within(PATIENCE);
        if (told.isEmpty()) {
            model.addAttribute("evaluating", job);
            model.addAttribute("refreshAfter", job.askAgainAfter());
        } else {
            model.addAttribute("evaluation", EvaluationView.of(told.get(), dialogues));
        }
    }

    /**
     * Whether {@code after} predicts better than {@code before}.
     *
     * @param name what {@code before} is called, as in “than version 2”
     * @param here the address of the page, a part of which asks again for what is still missing
     */
    public void showChange(Rulebook before, Rulebook after, String name, String here, Model model) {
        if (before.checksum().equals(after.checksum())) {
            return;
        }
        Job<Evaluation> from = evaluations.of(before);
        Job<Evaluation> to = evaluations.of(after);
        Optional<Evaluation> first = from.within(PATIENCE);
        Optional<Evaluation> second = first.flatMap(known -> to.within(PATIENCE));
        if (second.isEmpty()) {
            model.addAttribute("predicting", first.isEmpty() ? from : to);
            model.addAttribute("predictsHere", here);
        } else {
            model.addAttribute(
                    "predicts",
                    ChangeView.of(new EvaluationChange(first.orElseThrow(), second.get()), name, dialogues));
        }
    }
}

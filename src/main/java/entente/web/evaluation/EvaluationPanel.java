package entente.web.evaluation;

import entente.dialogue.Dialogues;
import entente.evaluation.Evaluation;
import entente.evaluation.EvaluationChange;
import entente.evaluation.Evaluations;
import entente.job.Jobs.Job;
import entente.rulebook.Rulebook;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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

    /**
     * A part of the evaluation, or all of it in short.
     *
     * @param part its word; null for the sum
     * @param page the address of the sum
     */
    public void show(Rulebook rulebook, @Nullable String part, String page, Model model) {
        EvaluationPart shown = EvaluationPart.named(part);
        model.addAttribute("part", part);
        model.addAttribute("parts", EvaluationPart.links(page, shown));
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
     * Whether {@code after} predicts better than {@code before}, which takes some seconds to work out.
     *
     * @param name what {@code before} is called, as in “than version 2”
     */
    public void showChange(Rulebook before, Rulebook after, String name, Model model) {
        if (!before.checksum().equals(after.checksum())) {
            show(evaluations.of(before), evaluations.of(after), name, model);
        }
    }

    /** The same as far as somebody has asked for it already; a page then offers to ask. */
    public void showKnownChange(Rulebook before, Rulebook after, String name, Model model) {
        if (before.checksum().equals(after.checksum())) {
            return;
        }
        Optional<Job<Evaluation>> from = evaluations.find(before);
        Optional<Job<Evaluation>> to = evaluations.find(after);
        if (from.isPresent() && to.isPresent()) {
            show(from.get(), to.get(), name, model);
        } else {
            model.addAttribute("unasked", true);
        }
    }

    private void show(Job<Evaluation> from, Job<Evaluation> to, String name, Model model) {
        Optional<Evaluation> before = from.within(PATIENCE);
        Optional<Evaluation> after = before.flatMap(known -> to.within(PATIENCE));
        if (after.isEmpty()) {
            model.addAttribute("predicting", before.isEmpty() ? from : to);
        } else {
            model.addAttribute(
                    "predicts",
                    ChangeView.of(new EvaluationChange(before.orElseThrow(), after.get()), name, dialogues));
        }
    }
}

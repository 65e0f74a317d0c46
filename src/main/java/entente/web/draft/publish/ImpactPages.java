package entente.web.draft.publish;

import entente.assessment.Rules;
import entente.assessment.RulesInForce;
import entente.dialogue.Dialogues;
import entente.dialogue.Side;
import entente.dialogue.StoredDialogue;
import entente.dialogue.UtcClock;
import entente.job.Jobs.Job;
import entente.rulebook.Compiler;
import entente.rulebook.Rulebook;
import entente.rulebook.Rulebooks;
import entente.rulebook.Tunable;
import entente.rulebook.Tunables;
import entente.rulebook.effect.Sensitivities;
import entente.rulebook.effect.Sensitivity.Sweep;
import entente.rulebook.effect.Sensitivity.Tornado;
import entente.rulebook.publish.Draft;
import entente.rulebook.publish.Publishing;
import entente.summary.Summaries;
import entente.summary.Summaries.DialogueTitle;
import entente.web.draft.DraftEditor;
import entente.web.draft.DraftView;
import entente.web.evaluation.EvaluationPanel;
import entente.web.rules.ImpactPanel;
import entente.web.rules.ImpactView.RulebookNames;
import entente.web.view.NotFoundOnPage;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What a draft would do to every dialogue on record, before anybody publishes it. */
@Controller
public final class ImpactPages {

    static final String IN_FORCE = "the version in force";

    public static final RulebookNames BOTH = new RulebookNames(IN_FORCE, "this draft");

    private final DraftEditor draftEditor;
    private final RulesInForce rulesInForce;
    private final ImpactPanel impactPanel;
    private final EvaluationPanel evaluationPanel;
    private final Rulebooks rulebooks;
    private final Publishing publishing;
    private final Sensitivities sensitivities;
    private static final int MOST_OFFERED = 100;

    private final Dialogues dialogues;
    private final Summaries summaries;
    private final UtcClock clock;

    ImpactPages(
            DraftEditor draftEditor,
            RulesInForce rulesInForce,
            ImpactPanel impactPanel,
            EvaluationPanel evaluationPanel,
            Rulebooks rulebooks,
            Publishing publishing,
            Sensitivities sensitivities,
            Dialogues dialogues,
            Summaries summaries,
            UtcClock clock) {
        this.draftEditor = draftEditor;
        this.rulesInForce = rulesInForce;
        this.impactPanel = impactPanel;
        this.evaluationPanel = evaluationPanel;
        this.rulebooks = rulebooks;
        this.publishing = publishing;
        this.sensitivities = sensitivities;
        this.dialogues = dialogues;
        this.summaries = summaries;
        this.clock = clock;
    }

    @GetMapping("/drafts/{id}/impact")
    String impact(@PathVariable String id, Model model) {
        Draft draft = draftEditor.draft(id);
        Rules before = rulesInForce.published();
        Optional<Rulebook> read = draftEditor.show(draft, model);
        model.addAttribute("version", before.version());
        read.ifPresent(after -> {
            String here = DraftView.href(id) + "/impact";
            impactPanel.show(before, after, BOTH, here, model);
            evaluationPanel.showKnownChange(rulebooks.of(before), after, IN_FORCE, model);
        });
        return "draft/publish/impact";
    }

    /** Whether it predicts better. */
    @GetMapping("/drafts/{id}/predicts")
    String predicts(@PathVariable String id, Model model) {
        Draft draft = draftEditor.draft(id);
        Optional<Rulebook> read = draftEditor.show(draft, model);
        read.ifPresent(after -> evaluationPanel.showChange(rulebooks.published(), after, IN_FORCE, model));
        return "draft/publish/predicts";
    }

    /** How good its score is. */
    @GetMapping("/drafts/{id}/evaluation")
    String evaluation(@PathVariable String id, @RequestParam @Nullable String part, Model model) {
        Draft draft = draftEditor.draft(id);
        Optional<Rulebook> read = draftEditor.show(draft, model);
        read.ifPresent(rulebook -> evaluationPanel.show(rulebook, part, DraftView.href(id) + "/evaluation", model));
        return "evaluation/evaluation";
    }

    /** Which numbers of the draft matter for a dialogue. */
    @GetMapping("/drafts/{id}/sensitivity")
    String sensitivity(
            @PathVariable String id,
            @RequestParam @Nullable String dialogue,
            @RequestParam @Nullable String observer,
            @RequestParam @Nullable String dial,
            Model model) {
        Draft draft = draftEditor.draft(id);
        List<DialogueTitle> offered = summaries.latest("", MOST_OFFERED);
        Optional<Rulebook> read = draftEditor.show(draft, model);
        model.addAttribute("dialogues", offered);
        if (offered.isEmpty() || read.isEmpty()) {
            return "draft/publish/sensitivity";
        }
        String of = dialogue == null ? offered.get(0).id() : dialogue;
        StoredDialogue storedDialogue = dialogues.find(of).orElseThrow(() -> NotFoundOnPage.dialogue(of));
        List<Side> sides = storedDialogue.dialogue().sides();
        String looking = sides.stream()
                .map(Side::id)
                .filter(side -> side.equals(observer))
                .findFirst()
                .orElse(sides.get(1).id());
        LocalDate day = clock.openingDayOf(storedDialogue.dialogue());
        model.addAttribute("dialogue", storedDialogue);
        model.addAttribute("observer", looking);
        Rulebook rulebook = read.get();
        Optional<Tunable> chosen = Optional.ofNullable(dial).flatMap(wanted -> Tunables.find(rulebook, wanted));
        String page =
                DraftView.href(id) + "/sensitivity?dialogue=" + storedDialogue.id() + "&observer=" + looking + "&dial=";
        try {
            show(storedDialogue, day, rulebook, looking, chosen, page, model);
        } catch (IllegalArgumentException refused) {
            model.addAttribute("faults", List.of(String.valueOf(refused.getMessage())));
        }
        return "draft/publish/sensitivity";
    }

    private void show(
            StoredDialogue storedDialogue,
            LocalDate day,
            Rulebook rulebook,
            String observer,
            Optional<Tunable> chosen,
            String page,
            Model model) {
        Job<Tornado> ranking = sensitivities.tornado(storedDialogue, day, rulebook, observer);
        Optional<Job<Sweep>> sweeping =
                chosen.map(tunable -> sensitivities.sweep(storedDialogue, day, rulebook, tunable));
        Optional<Tornado> tornado = ranking.within(ImpactPanel.PATIENCE);
        Optional<Sweep> sweep = sweeping.flatMap(job -> job.within(ImpactPanel.PATIENCE));
        if (tornado.isEmpty() || sweep.isPresent() != chosen.isPresent()) {
            Job<?> progress = tornado.isEmpty() ? ranking : sweeping.orElseThrow();
            model.addAttribute("progress", progress);
            model.addAttribute("refreshAfter", progress.askAgainAfter());
            return;
        }
        try (Compiler.CompiledRules compiled = publishing.compile(rulebook)) {
            model.addAttribute("view", SensitivityView.of(storedDialogue, day, compiled, tornado.get(), sweep, page));
        }
    }
}

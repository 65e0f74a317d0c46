package entente.web.draft.rule;

import entente.assessment.Rules;
import entente.assessment.RulesInForce;
import entente.dialogue.Dialogues;
import entente.dialogue.InvalidDialogue;
import entente.dialogue.StoredDialogue;
import entente.dialogue.UtcClock;
import entente.job.Progress;
import entente.rulebook.Compiler.CompiledRules;
import entente.rulebook.InvalidRulebook;
import entente.rulebook.Rulebook;
import entente.rulebook.check.ExampleResult;
import entente.rulebook.check.Remark;
import entente.rulebook.check.Review;
import entente.rulebook.effect.DialogueImpact;
import entente.rulebook.effect.Impact;
import entente.rulebook.publish.Draft;
import entente.rulebook.run.BoundedRules;
import entente.rulebook.run.CompilerCache;
import entente.summary.Summaries;
import entente.web.draft.DraftEditor;
import entente.web.draft.DraftView;
import entente.web.draft.DraftView.ParsedDraft;
import entente.web.draft.example.ExampleCard;
import entente.web.draft.publish.ImpactPages;
import entente.web.rules.Firings;
import entente.web.rules.ImpactView;
import entente.web.view.Address;
import entente.web.view.AssessedDialogue;
import entente.web.view.Days;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tries a rule of a draft after each change: at once where numbers alone differ, else as soon as it is compiled. */
@Component
final class RulePreview {

    private final CompilerCache compilerCache;
    private final RulesInForce rulesInForce;
    private final Dialogues dialogues;
    private final Summaries summaries;
    private final UtcClock clock;

    RulePreview(
            CompilerCache compilerCache,
            RulesInForce rulesInForce,
            Dialogues dialogues,
            Summaries summaries,
            UtcClock clock) {
        this.compilerCache = compilerCache;
        this.rulesInForce = rulesInForce;
        this.dialogues = dialogues;
        this.summaries = summaries;
        this.clock = clock;
    }

    /**
     * @param read the draft as it is tried
     * @param dialogue the one to try it on; the first one where it is null
     */
    RulePanel look(Draft draft, ParsedDraft read, String rule, @Nullable String dialogue) {
        if (read.rulebook().isEmpty()) {
            return RulePanel.unreadable(read.faults());
        }
        Rulebook rulebook = read.rulebook().get();
        RulePanel panel = reviewed(rulebook, rule);
        Optional<CompiledRules> compiled = compilerCache.atOnce(rulebook);
        if (compiled.isEmpty()) {
            return preparing(rulebook, panel);
        }
        try (CompiledRules rules = compiled.get()) {
            BoundedRules bounded = BoundedRules.of(rules);
            List<ExampleResult> results = rulebook.examples().stream()
                    .map(example -> ExampleResult.of(example, bounded))
                    .toList();
            return panel.showing(
                    RulePanel.ExampleSummary.of(
                            DraftEditor.rule(draft, rule), ExampleCard.of(draft, results), DraftView.href(draft.id())),
                    subject(dialogue)
                            .map(storedDialogue -> effect(storedDialogue, rule, rules))
                            .orElse(null));
        } catch (InvalidRulebook tooMuch) {
            return panel.refused(String.valueOf(tooMuch.getMessage()));
        }
    }

    private static RulePanel reviewed(Rulebook rulebook, String rule) {
        List<Remark> own = Review.of(rulebook).stream()
                .filter(remark -> remark.rule().equals(rule))
                .toList();
        return RulePanel.reviewed(said(own, Remark.Severity.STOP), said(own, Remark.Severity.HINT));
    }

    private static List<String> said(List<Remark> remarks, Remark.Severity severity) {
        return remarks.stream()
                .filter(remark -> remark.severity() == severity)
                .map(Remark::message)
                .toList();
    }

    private RulePanel preparing(Rulebook rulebook, RulePanel panel) {
        CompletableFuture<Void> done = compilerCache.prepare(rulebook);
        return done.isCompletedExceptionally()
                ? panel.refused(done.handle((nothing, refused) -> String.valueOf(refused.getMessage()))
                        .join())
                : panel.waitingFor();
    }

    private Optional<StoredDialogue> subject(@Nullable String dialogue) {
        return Optional.ofNullable(dialogue)
                .flatMap(dialogues::find)
                .or(() -> summaries.latest("", 1).stream()
                        .flatMap(first -> dialogues.find(first.id()).stream())
                        .findFirst());
    }

    private RulePanel.Effect effect(StoredDialogue storedDialogue, String rule, CompiledRules rules) {
        Rules before = rulesInForce.published();
        LocalDate day = clock.openingDayOf(storedDialogue.dialogue());
        Address address = new Address(storedDialogue.id(), null);
        AssessedDialogue from;
        AssessedDialogue to;
        try {
            from = AssessedDialogue.read(storedDialogue, before, day, address);
            to = AssessedDialogue.read(storedDialogue, BoundedRules.of(rules), day, address);
        } catch (InvalidDialogue unknownKind) {
            return unweighable(storedDialogue, before, rules, day);
        }
        DialogueImpact impact = DialogueImpact.of(storedDialogue, from.assessment(), to.assessment());
        ImpactView.DialogueImpactRow item = ImpactView.item(impact, from, to);
        Firings firings = new Firings();
        firings.add(to);
        List<Firings.Firing> fired = firings.of(rule);
        return new RulePanel.Effect(
                storedDialogue.id(),
                item.title(),
                item.asOf(),
                item.directions(),
                item.flips(),
                fired,
                firings.count(rule) - fired.size());
    }

    private static RulePanel.Effect unweighable(
            StoredDialogue storedDialogue, Rules before, Rules after, LocalDate day) {
        DialogueImpact impact = Impact.of(List.of(storedDialogue), before, after, day, Progress.UNHEARD)
                .dialogues()
                .get(0);
        return new RulePanel.Effect(
                storedDialogue.id(),
                impact.title(),
                Days.full(impact.day()),
                List.of(),
                ImpactView.hindrances(impact, ImpactPages.BOTH),
                List.of(),
                0);
    }
}

package entente.web.rules;

import entente.assessment.Rules;
import entente.assessment.RulesInForce;
import entente.dialogue.Kind;
import entente.job.Jobs.Job;
import entente.rulebook.Parameter;
import entente.rulebook.Rule;
import entente.rulebook.Rulebook;
import entente.rulebook.Rulebooks;
import entente.rulebook.publish.Provenance;
import entente.rulebook.publish.Version;
import entente.rulebook.publish.Versions;
import entente.web.rules.FiringsOnRecord.FoundFirings;
import entente.web.view.NotFoundOnPage;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The rulebook in force, and where each rule fired; older ones as they were. An index, and a page for each rule and each
 * kind of move. Every page takes {@code rulebook}, the number of a version (the one in force where none is named), and
 * {@code q}, what to look for.
 */
@Controller
final class RulebookPages {

    /** So long a page waits for where its rule fired, before it shows the progress instead. */
    private static final Duration PATIENCE = Duration.ofMillis(700);

    private final Rulebooks rulebooks;
    private final RulesInForce rulesInForce;
    private final Versions versions;
    private final FiringsOnRecord firingsOnRecord;
    private final Provenance provenance;

    RulebookPages(
            Rulebooks rulebooks,
            RulesInForce rulesInForce,
            Versions versions,
            FiringsOnRecord firingsOnRecord,
            Provenance provenance) {
        this.rulebooks = rulebooks;
        this.rulesInForce = rulesInForce;
        this.versions = versions;
        this.firingsOnRecord = firingsOnRecord;
        this.provenance = provenance;
    }

    /**
     * A rulebook that a page is about.
     *
     * @param rules what weighs by it; null where another one is in force
     */
    private record OpenRulebook(Rulebook rulebook, @Nullable Rules rules, RulebookAddress address) {}

    @GetMapping("/rules")
    String rules(@RequestParam(defaultValue = "") String q, @RequestParam @Nullable Integer rulebook, Model model) {
        OpenRulebook open = open(rulebook, q, model);
        model.addAttribute("index", RulebookIndex.of(open.rulebook(), open.address()));
        return "rules/rules";
    }

    @GetMapping("/rules/rule/{id}")
    String rule(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String q,
            @RequestParam @Nullable Integer rulebook,
            Model model) {
        OpenRulebook open = open(rulebook, q, model);
        Rule rule = open.rulebook().rules().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> missing("rule", id, open));
        model.addAttribute("rule", RuleCard.of(rule, open.rulebook(), open.address(), provenance));
        if (open.rules() != null) {
            showFirings(id, open.rules(), model);
        }
        return "rules/rule";
    }

    @GetMapping("/rules/kinds")
    String kinds(@RequestParam(defaultValue = "") String q, @RequestParam @Nullable Integer rulebook, Model model) {
        OpenRulebook open = open(rulebook, q, model);
        model.addAttribute("index", RulebookIndex.ofKinds(open.rulebook(), open.address()));
        return "rules/kinds";
    }

    @GetMapping("/rules/kinds/{code}")
    String kind(
            @PathVariable String code,
            @RequestParam(defaultValue = "") String q,
            @RequestParam @Nullable Integer rulebook,
            Model model) {
        OpenRulebook open = open(rulebook, q, model);
        Kind kind = Optional.ofNullable(open.rulebook().kinds().get(code))
                .orElseThrow(() -> missing("kind of move", code, open));
        model.addAttribute("view", KindPage.of(kind, open.rulebook(), open.address(), provenance));
        return "rules/kind";
    }

    @GetMapping("/rules/parameters")
    String parameters(
            @RequestParam(defaultValue = "") String q, @RequestParam @Nullable Integer rulebook, Model model) {
        OpenRulebook open = open(rulebook, q, model);
        Rulebook read = open.rulebook();
        List<Parameter> found = RulebookIndex.parameters(read, open.address());
        model.addAttribute(
                "found", RulebookIndex.found(found, read.parameters().values(), "parameters", open.address()));
        model.addAttribute(
                "parameters",
                found.stream()
                        .map(parameter -> ParameterRow.of(parameter, read, open.address(), provenance))
                        .toList());
        return "rules/parameters";
    }

    private OpenRulebook open(@Nullable Integer number, String q, Model model) {
        Rules rules = rulesInForce.published();
        String wanted = q.isBlank() ? null : q.strip();
        OpenRulebook open = number == null || rules.version().equals(Integer.toString(number))
                ? new OpenRulebook(rulebooks.of(rules), rules, new RulebookAddress(null, wanted))
                : new OpenRulebook(old(number, model), null, new RulebookAddress(number, wanted));
        model.addAttribute("rulebook", open.rulebook());
        model.addAttribute("at", open.address());
        return open;
    }

    private Rulebook old(int number, Model model) {
        Version old = versions.find(number)
                .orElseThrow(() -> new NotFoundOnPage("There is no version " + number + " of the rules."));
        model.addAttribute("old", old);
        return old.read()
                .orElseThrow(() -> new NotFoundOnPage(
                        "Version " + number + " of the rules is so old that it cannot be read any more."));
    }

    private static NotFoundOnPage missing(String what, String id, OpenRulebook open) {
        return new NotFoundOnPage("Version " + open.rulebook().version() + " of the rules has no " + what + " “" + id
                + "”. Another version may have it.");
    }

    /** A rule can be read also while nobody has time to look where it fired. */
    private void showFirings(String rule, Rules rules, Model model) {
        try {
            Job<FoundFirings> job = firingsOnRecord.of(rules);
            Optional<FoundFirings> found = job.within(PATIENCE);
            if (found.isPresent()) {
                model.addAttribute("fired", FiredRule.of(rule, found.get()));
            } else {
                model.addAttribute("looking", job);
                model.addAttribute("refreshAfter", job.askAgainAfter());
            }
        } catch (RejectedExecutionException busy) {
            model.addAttribute("busy", busy.getMessage());
        }
    }

    /**
     * Where a rule fired.
     *
     * @param more how many firings are not listed
     * @param where it was looked for, in a sentence
     */
    record FiredRule(List<Firings.Firing> firings, int more, String where) {

        static FiredRule of(String rule, FoundFirings found) {
            List<Firings.Firing> listed = found.firings().of(rule);
            return new FiredRule(listed, found.firings().count(rule) - listed.size(), found.where());
        }
    }
}

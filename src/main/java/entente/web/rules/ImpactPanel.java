package entente.web.rules;

import entente.assessment.Rules;
import entente.job.Jobs.Job;
import entente.rulebook.Compiler;
import entente.rulebook.Rulebook;
import entente.rulebook.effect.DistinguishingCase;
import entente.rulebook.effect.Impact;
import entente.rulebook.effect.Impacts;
import entente.web.rules.ImpactView.RulebookNames;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Shows what one rulebook does beside another. */
@Component
public final class ImpactPanel {

    /** So long a page waits before it shows the progress instead. */
    public static final Duration PATIENCE = Duration.ofMillis(900);

    private final Impacts impacts;
    private final Compiler compiler;

    ImpactPanel(Impacts impacts, Compiler compiler) {
        this.impacts = impacts;
        this.compiler = compiler;
    }

    /**
     * Shows as much as is known by now, and how far the rest is.
     *
     * @param here the address of the page, which asks again for what is still missing
     */
    public void show(Rules before, Rulebook after, RulebookNames names, String here, Model model) {
        model.addAttribute("names", names);
        model.addAttribute("here", here);
        Job<Impact> impact = impacts.onRecord(before, after);
        Optional<Impact> told = impact.within(PATIENCE);
        if (told.isEmpty()) {
            model.addAttribute("progress", impact);
            model.addAttribute("refreshAfter", impact.askAgainAfter());
            return;
        }
        try (Compiler.CompiledRules compiled = compiler.compile(after)) {
            model.addAttribute("view", ImpactView.of(told.get(), before, compiled, names));
            simplest(before, compiled, names, model);
        }
    }

    private void simplest(Rules before, Compiler.CompiledRules after, RulebookNames names, Model model) {
        Job<Optional<DistinguishingCase>> search = impacts.inSmall(before, after.rulebook());
        Optional<Optional<DistinguishingCase>> found = search.within(PATIENCE);
        if (found.isEmpty()) {
            model.addAttribute("searching", search);
        } else {
            model.addAttribute(
                    "simplest",
                    found.get()
                            .map(each -> DistinguishingView.of(each, after, names))
                            .orElse(null));
        }
    }
}

package entente.web.draft;

import entente.assessment.RulesNotReady;
import entente.rulebook.Fault;
import entente.rulebook.InvalidRulebook;
import entente.rulebook.Rulebook;
import entente.rulebook.RulebookFiles;
import entente.rulebook.Rulebooks;
import entente.rulebook.Text;
import entente.rulebook.diff.MissingReasons;
import entente.rulebook.edit.RuleBlock;
import entente.rulebook.edit.RuleEdits;
import entente.rulebook.edit.SentenceCatalogue;
import entente.rulebook.publish.Draft;
import entente.rulebook.publish.Drafts;
import entente.rulebook.publish.EditConflict;
import entente.rulebook.publish.Provenance;
import entente.rulebook.publish.Publishing;
import entente.rulebook.publish.Version;
import entente.rulebook.publish.Versions;
import entente.web.draft.DraftView.ParsedDraft;
import entente.web.view.NotFoundOnPage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Finds drafts for the pages, and keeps what is changed on them. */
@Component
public final class DraftEditor {

    /** Until there are accounts, nobody has a name before publishing. */
    public static final String NAME = "an editor";

    /** For htmx: what saves itself shows a part of the page; a clash shows all of it. */
    public static final Map<String, String> WHOLE_PAGE =
            Map.of("HX-Retarget", "#main", "HX-Reselect", "#main", "HX-Reswap", "outerHTML");

    private static final int TRIES = 5;
    private static final int LONGEST_TITLE = 100;

    private final Drafts drafts;
    private final Versions versions;
    private final Rulebooks rulebooks;
    private final Provenance provenance;
    private final Publishing publishing;

    DraftEditor(Drafts drafts, Versions versions, Rulebooks rulebooks, Provenance provenance, Publishing publishing) {
        this.drafts = drafts;
        this.versions = versions;
        this.rulebooks = rulebooks;
        this.provenance = provenance;
        this.publishing = publishing;
    }

    /** @throws NotFoundOnPage when there is none of that id */
    public Draft draft(String id) {
        return drafts.find(id).orElseThrow(() -> NotFoundOnPage.draft(id));
    }

    /** The draft as it was at a revision; as it is where there is no such revision. */
    public Draft draft(String id, int revision) {
        return drafts.find(id, revision).orElseGet(() -> draft(id));
    }

    /**
     * Begins a draft.
     *
     * @param title empty for one that says from which version it is
     * @param base null for the version in force
     */
    public Draft begin(String title, @Nullable Integer base) {
        Version from = base == null
                ? newest()
                : versions.find(base).orElseThrow(() -> new NotFoundOnPage("There is no version " + base + "."));
        return begin(title, "Draft of version " + from.number(), from, from.files());
    }

    /**
     * Begins a draft of the version in force with other files, whether or not they make sense yet.
     *
     * @throws InvalidRulebook when they speak another vocabulary than was deployed
     */
    Draft beginWith(RulebookFiles files, String title) {
        return begin(title, "Uploaded rules", newest(), publishing.admit(files));
    }

    private Draft begin(String title, String otherwise, Version base, RulebookFiles files) {
        String name = title.isBlank() || !Text.isReadable(title) ? otherwise : title.strip();
        return drafts.begin(name.substring(0, Math.min(name.length(), LONGEST_TITLE)), base.number(), files, NAME);
    }

    private Version newest() {
        return versions.find(versions.newest()).orElseThrow(RulesNotReady::new);
    }

    public List<Draft> drafts() {
        return drafts.all();
    }

    /** @throws NotFoundOnPage when the draft has no such rule, switched off or not */
    public static RuleBlock rule(Draft draft, String id) {
        return RuleEdits.find(draft.files(), id)
                .orElseThrow(() -> new NotFoundOnPage("This draft has no rule “" + id + "”."));
    }

    /** A draft as far as it may be compiled. */
    public ParsedDraft read(RulebookFiles files) {
        return ParsedDraft.by(publishing::read, files);
    }

    /** The draft as far as it may be compiled, and what every page of it shows: itself, its address, and what is wrong. */
    public Optional<Rulebook> show(Draft draft, Model model) {
        ParsedDraft read = read(draft.files());
        model.addAttribute("draft", draft);
        model.addAttribute("href", DraftView.href(draft.id()));
        model.addAttribute("faults", read.faults().stream().map(Fault::inWords).toList());
        return read.rulebook();
    }

    /** The sentences that may stand in the draft. */
    public SentenceCatalogue desk(Draft draft) {
        Rulebook known = draft.isOfThisEdition() ? rulebooks.published() : readable(draft);
        return SentenceCatalogue.of(draft.files(), known);
    }

    /** The version that the draft was begun from; the one in force where that cannot be read any more. */
    Rulebook base(Draft draft) {
        return known(draft).orElseGet(rulebooks::published);
    }

    /** The same; empty where it cannot be read any more. Mostly it is the one in force, which is read already. */
    private Optional<Rulebook> known(Draft draft) {
        Rulebook published = rulebooks.published();
        return published.version().equals(Integer.toString(draft.base()))
                ? Optional.of(published)
                : versions.find(draft.base()).flatMap(Version::read);
    }

    /** The draft where it can be read, or else what it was begun from. */
    public Rulebook readable(Draft draft) {
        return ParsedDraft.of(draft.files()).rulebook().orElseGet(() -> base(draft));
    }

    /** Where each number of the draft comes from, in words, by the field of its row. */
    public Map<String, String> origins(Draft draft, Rulebook rulebook) {
        return Origins.of(rulebook, draft, base(draft), provenance);
    }

    /** Which version set a rule of the draft before it; empty for one that is new in it. */
    public Optional<Version> setBy(Draft draft, String rule) {
        return before(draft, rule).flatMap(known -> provenance.ofRule(draft.base(), rule));
    }

    /** A rule as the draft found it; empty where it is new. */
    public Optional<RuleBlock> before(Draft draft, String rule) {
        return versions.find(draft.base()).map(Version::files).flatMap(files -> RuleEdits.find(files, rule));
    }

    /** What the draft, read as {@code rulebook}, changed without saying why. */
    public List<Fault> unexplained(Draft draft, Rulebook rulebook) {
        return known(draft)
                .map(base -> MissingReasons.missing(base, rulebook, draft.files()))
                .orElse(List.of());
    }

    /** Keeps other files for the draft as it was read; a change that somebody else made meanwhile is in the way. */
    Draft save(Draft draft, RulebookFiles changed) {
        return drafts.save(draft.with(changed, NAME));
    }

    /** Keeps a change to one place of the draft; a change that somebody else made elsewhere meanwhile stays. */
    public Draft change(String id, UnaryOperator<RulebookFiles> edit) {
        for (int i = 1; ; i++) {
            Draft draft = draft(id);
            RulebookFiles changed;
            try {
                changed = edit.apply(draft.files());
            } catch (InvalidRulebook tooMuch) {
                throw tooMuch;
            } catch (IllegalArgumentException unknown) {
                throw new NotFoundOnPage(String.valueOf(unknown.getMessage()));
            }
            if (changed.checksum().equals(draft.files().checksum())) {
                return draft;
            }
            try {
                return save(draft, changed);
            } catch (EditConflict meanwhile) {
                if (i == TRIES) {
                    throw meanwhile;
                }
            }
        }
    }
}

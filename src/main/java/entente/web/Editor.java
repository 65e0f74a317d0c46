package entente.web;

import entente.assessment.RulesNotReady;
import entente.rulebook.Draft;
import entente.rulebook.Drafts;
import entente.rulebook.Overtaken;
import entente.rulebook.RuleBlock;
import entente.rulebook.RuleEdits;
import entente.rulebook.Rulebook;
import entente.rulebook.RulebookFiles;
import entente.rulebook.Rulebooks;
import entente.rulebook.SentenceDesk;
import entente.rulebook.Version;
import entente.rulebook.Versions;
import entente.web.DraftView.Read;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** Finds drafts for the pages, and keeps what is changed on them. */
@Component
final class Editor {

    /** Until there are accounts, nobody has a name before publishing. */
    static final String NAME = "an editor";

    private static final int TRIES = 5;
    private static final int LONGEST_TITLE = 100;

    private final Drafts drafts;
    private final Versions versions;
    private final Rulebooks rulebooks;

    Editor(Drafts drafts, Versions versions, Rulebooks rulebooks) {
        this.drafts = drafts;
        this.versions = versions;
        this.rulebooks = rulebooks;
    }

    /** @throws UnknownDraft when there is none of that id */
    Draft draft(String id) {
        return drafts.find(id).orElseThrow(() -> UnknownDraft.named(id));
    }

    /**
     * Begins a draft.
     *
     * @param title empty for one that says from which version it is
     * @param base null for the version in force
     */
    Draft begin(String title, @Nullable Integer base) {
        Version from = base == null
                ? versions.all().stream().findFirst().orElseThrow(RulesNotReady::new)
                : versions.find(base).orElseThrow(() -> new UnknownDraft("There is no version " + base + "."));
        String name = title.isBlank() ? "Draft of version " + from.number() : title.strip();
        return drafts.begin(
                name.substring(0, Math.min(name.length(), LONGEST_TITLE)), from.number(), from.files(), NAME);
    }

    List<Draft> drafts() {
        return drafts.all();
    }

    /** @throws UnknownDraft when the draft has no such rule, switched off or not */
    static RuleBlock rule(Draft draft, String id) {
        return RuleEdits.find(draft.files(), id)
                .orElseThrow(() -> new UnknownDraft("This draft has no rule “" + id + "”."));
    }

    /** The sentences that may stand in the draft. */
    SentenceDesk desk(Draft draft) {
        return SentenceDesk.of(draft.files(), rulebooks.published());
    }

    /** The version that the draft was begun from; the one in force where that cannot be read any more. */
    Rulebook base(Draft draft) {
        return versions.find(draft.base())
                .flatMap(version -> Read.of(version.files()).rulebook())
                .orElseGet(rulebooks::published);
    }

    /** Keeps other files for the draft as it was read; a change that somebody else made meanwhile is in the way. */
    Draft save(Draft draft, RulebookFiles changed) {
        return drafts.save(draft.with(changed, NAME));
    }

    /** Keeps a change to one place of the draft; a change that somebody else made elsewhere meanwhile stays. */
    Draft change(String id, UnaryOperator<RulebookFiles> edit) {
        for (int i = 1; ; i++) {
            Draft draft = draft(id);
            RulebookFiles changed;
            try {
                changed = edit.apply(draft.files());
            } catch (IllegalArgumentException unknown) {
                throw new UnknownDraft(String.valueOf(unknown.getMessage()));
            }
            if (changed.checksum().equals(draft.files().checksum())) {
                return draft;
            }
            try {
                return save(draft, changed);
            } catch (Overtaken meanwhile) {
                if (i == TRIES) {
                    throw meanwhile;
                }
            }
        }
    }

    /** What a form brought in that blank; empty where it has none. */
    static String value(MultiValueMap<String, String> fields, String name) {
        String value = fields.getFirst(name);
        return value == null ? "" : value;
    }
}

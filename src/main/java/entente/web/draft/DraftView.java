package entente.web.draft;

import entente.rulebook.Fault;
import entente.rulebook.InvalidRulebook;
import entente.rulebook.Rulebook;
import entente.rulebook.RulebookFiles;
import entente.rulebook.check.Remark;
import entente.rulebook.check.Review;
import entente.rulebook.edit.RuleBlock;
import entente.rulebook.publish.Draft;
import entente.rulebook.read.RulebookReader;
import entente.web.view.Capitalization;
import entente.web.view.Days;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A draft of the rulebook, as its editors see it.
 *
 * @param faults what keeps it from being read, apart from what stands beside a rule
 * @param rulebook what it says; null where it cannot be read
 * @param files the paths of its files
 */
public record DraftView(
        Draft draft,
        String href,
        List<DraftRuleGroup> concerns,
        List<String> faults,
        boolean sound,
        @Nullable Rulebook rulebook,
        List<String> files) {

    /** The rules of one file. */
    record DraftRuleGroup(String id, String title, List<DraftRule> rules) {}

    /** A draft, read: a rulebook, or what is wrong with it. */
    public record ParsedDraft(Optional<Rulebook> rulebook, List<Fault> faults) {

        public static ParsedDraft of(RulebookFiles files) {
            return by(draft -> RulebookReader.read("draft", draft), files);
        }

        static ParsedDraft by(Function<RulebookFiles, Rulebook> reader, RulebookFiles files) {
            try {
                return new ParsedDraft(Optional.of(reader.apply(files)), List.of());
            } catch (InvalidRulebook invalid) {
                return new ParsedDraft(Optional.empty(), invalid.faults());
            }
        }
    }

    public static String href(String draft) {
        return "/drafts/" + draft;
    }

    static DraftView of(Draft draft, RulebookFiles base) {
        ParsedDraft read = ParsedDraft.of(draft.files());
        List<RuleBlock> before = RuleBlock.of(base);
        List<Remark> remarks = read.rulebook().map(Review::of).orElse(List.of());
        Map<String, List<DraftRule>> byConcern = new LinkedHashMap<>();
        List<RuleBlock> rules = RuleBlock.of(draft.files());
        for (RuleBlock rule : rules) {
            byConcern
                    .computeIfAbsent(rule.concern(), none -> new ArrayList<>())
                    .add(DraftRule.of(rule, before, read.faults(), remarks, href(draft.id())));
        }
        return new DraftView(
                draft,
                href(draft.id()),
                byConcern.entrySet().stream()
                        .map(concern -> new DraftRuleGroup(
                                concern.getKey(), Capitalization.capital(concern.getKey()), concern.getValue()))
                        .toList(),
                read.faults().stream()
                        .filter(fault -> rules.stream().noneMatch(rule -> rule.holds(fault)))
                        .map(Fault::inWords)
                        .toList(),
                read.faults().isEmpty(),
                read.rulebook().orElse(null),
                List.copyOf(draft.files().textByPath().keySet()));
    }

    public String changedAt() {
        return Days.full(draft.changedAt().toLocalDate());
    }
}

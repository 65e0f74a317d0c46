package entente.web.draft;

import entente.rulebook.Fault;
import entente.rulebook.check.Remark;
import entente.rulebook.edit.RuleBlock;
import entente.web.view.Capitalization;
import java.util.ArrayList;
import java.util.List;

/**
 * A rule of a draft, as it stands, sound or not.
 *
 * @param state {@code new}, {@code changed}, {@code off} or empty
 * @param lines its sentences with what leads them
 * @param faults what is wrong with it, by line
 * @param remarks what a review says of it
 */
public record DraftRule(
        String id,
        String name,
        String state,
        List<String> lines,
        List<String> faults,
        List<String> remarks,
        String href) {

    static DraftRule of(RuleBlock rule, List<RuleBlock> base, List<Fault> faults, List<Remark> remarks, String draft) {
        return new DraftRule(
                rule.id(),
                rule.name(),
                state(rule, base),
                lines(rule),
                faults.stream()
                        .filter(rule::holds)
                        .map(fault -> "Line " + fault.line()
                                + (fault.word().isEmpty() ? "" : ", “" + fault.word() + "”") + ": " + fault.message())
                        .toList(),
                remarks.stream()
                        .filter(remark ->
                                remark.rule().equals(rule.id()) && remark.file().equals(rule.file()))
                        .map(Remark::message)
                        .toList(),
                draft + "/rules/" + rule.id());
    }

    private static String state(RuleBlock rule, List<RuleBlock> base) {
        if (rule.off()) {
            return "off";
        }
        return base.stream()
                .filter(other -> other.id().equals(rule.id()))
                .findFirst()
                .map(other -> isSame(rule, other) ? "" : "changed")
                .orElse("new");
    }

    private static boolean isSame(RuleBlock one, RuleBlock other) {
        return one.name().equals(other.name())
                && one.notes().equals(other.notes())
                && one.off() == other.off()
                && texts(one.conditions()).equals(texts(other.conditions()))
                && texts(one.conclusions()).equals(texts(other.conclusions()));
    }

    public static List<String> texts(List<RuleBlock.SourceLine> lines) {
        return lines.stream().map(RuleBlock.SourceLine::text).toList();
    }

    private static List<String> lines(RuleBlock rule) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < rule.conditions().size(); i++) {
            String text = rule.conditions().get(i).text();
            lines.add(i == 0 ? "When " + Capitalization.small(text) : text.replaceFirst("^-\\s*", "and "));
        }
        rule.conclusions().forEach(line -> lines.add("then " + Capitalization.small(line.text())));
        return lines;
    }
}

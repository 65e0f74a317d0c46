package entente.web.draft.publish;

import entente.rulebook.Fault;
import entente.rulebook.edit.ExampleBlock;
import entente.rulebook.edit.RuleBlock;
import entente.rulebook.edit.RuleTable;
import entente.rulebook.publish.Draft;
import entente.web.draft.DraftView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Something that is wrong with a draft, and the page on which it is mended.
 *
 * @param place what the link says: a rule, an example, the numbers, or a line of a file
 */
record FaultLink(String place, String href, String message) {

    static List<FaultLink> of(Draft draft, List<Fault> faults) {
        List<RuleBlock> rules = RuleBlock.of(draft.files());
        List<ExampleBlock> examples = ExampleBlock.of(draft.files());
        List<FaultLink> faultLinks = new ArrayList<>();
        for (Fault fault : faults) {
            faultLinks.add(of(fault, rules, examples, DraftView.href(draft.id())));
        }
        return faultLinks;
    }

    private static FaultLink of(Fault fault, List<RuleBlock> rules, List<ExampleBlock> examples, String href) {
        Optional<FaultLink> rule = rules.stream()
                .filter(each -> each.holds(fault) || each.id().equals(fault.word()))
                .findFirst()
                .filter(each -> !each.id().isEmpty())
                .map(each -> new FaultLink(each.name(), href + "/rules/" + each.id(), told(fault, each)));
        Optional<FaultLink> example = examples.stream()
                .filter(each -> each.holds(fault))
                .findFirst()
                .map(each -> new FaultLink(each.text("example"), href + "/examples/" + each.id(), fault.inWords()));
        return Stream.of(example, rule).flatMap(Optional::stream).findFirst().orElseGet(() -> elsewhere(fault, href));
    }

    /** The page of a rule needs no file, line and id of it. */
    private static String told(Fault fault, RuleBlock rule) {
        return fault.word().isEmpty() || fault.word().equals(rule.id())
                ? fault.message()
                : "“" + fault.word() + "”: " + fault.message();
    }

    private static FaultLink elsewhere(Fault fault, String href) {
        if (fault.file().equals("parameters.yaml")) {
            return new FaultLink("Numbers", href + "/numbers", fault.inWords());
        }
        Optional<RuleTable> table = Stream.of(RuleTable.values())
                .filter(each -> each.file().equals(fault.file()))
                .findFirst();
        if (table.isPresent()) {
            return new FaultLink(
                    "Numbers", href + "/numbers?table=" + table.get().word(), fault.inWords());
        }
        if (fault.file().startsWith("examples/")) {
            return new FaultLink("Examples", href + "/examples", fault.inWords());
        }
        return new FaultLink(
                "Text", href + "/text" + (fault.file().isEmpty() ? "" : "?file=" + fault.file()), fault.inWords());
    }
}

package entente.rulebook.publish;

import entente.rulebook.ArithmeticEdition;
import entente.rulebook.Example;
import entente.rulebook.InvalidRulebook;
import entente.rulebook.Parameter;
import entente.rulebook.Rule;
import entente.rulebook.Rulebook;
import entente.rulebook.RulebookFiles;
import entente.rulebook.Text;
import entente.rulebook.Weight;
import entente.rulebook.diff.RulebookChange;
import entente.rulebook.diff.RulebookChange.ChangeType;
import entente.rulebook.diff.RulebookDiff;
import entente.rulebook.edit.ExampleBlock;
import entente.rulebook.edit.ExampleEdits;
import entente.rulebook.edit.NumberEdits;
import entente.rulebook.edit.RuleBlock;
import entente.rulebook.edit.RuleEdits;
import entente.rulebook.edit.RuleTable;
import entente.rulebook.read.RulebookReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What was changed in rules of one edition of the arithmetic, taken over into rules of another. A rule goes in where all
 * its sentences still exist, a number where what it is the number of still exists and counts the same, an example where
 * it can still be read. The rest is left out, and told.
 *
 * @param files those that it was taken over into, with what went in
 * @param leftOut what did not, in words; nothing where everything did
 */
record CarriedOver(RulebookFiles files, List<String> leftOut) {

    CarriedOver {
        leftOut = List.copyOf(leftOut);
    }

    /**
     * @param before what was changed, and {@code after} what it became
     * @param onto rules of another edition, which can be read
     */
    static CarriedOver of(RulebookFiles before, RulebookFiles after, RulebookFiles onto) {
        try {
            return new Carrying(read(before), read(after), after, onto).all();
        } catch (InvalidRulebook unreadable) {
            return new CarriedOver(
                    onto,
                    List.of("Nothing was taken over, since the rules that were changed cannot be read: "
                            + unreadable.faults().get(0).inWords()));
        }
    }

    /** Whether there is anything to look at, beside the rules that it was taken over into. */
    boolean tellsOfAnything(RulebookFiles onto) {
        return !leftOut.isEmpty() || !files.equals(onto);
    }

    private static Rulebook read(RulebookFiles files) {
        return RulebookReader.readKept("draft", files);
    }

    private record PlaceOfChange(RulebookChange.RulebookPart part, String file, String id) {}

    /** All that is to be said of one place. */
    private record Change(RulebookChange.RulebookPart part, ChangeType how, String file, String id, String words) {

        static Change of(List<RulebookChange> ofOne) {
            RulebookChange first = ofOne.get(0);
            return new Change(
                    first.part(),
                    first.how(),
                    first.file(),
                    first.id(),
                    ofOne.stream().map(RulebookChange::words).collect(Collectors.joining(" ")));
        }
    }

    private static final class Carrying {

        private static final String NOT_HERE = "There is no such thing here any more.";
        private static final String ELSE_HERE = "It counts something else here.";
        private static final String OWN_HERE = "It is here already, with reasons of its own.";
        private static final String STAYS = "It stays here.";
        private static final String WORDS_ALONE = "The number is the same, so it stays here as it is.";

        private final Rulebook before;
        private final Rulebook after;
        private final RulebookFiles source;
        private RulebookFiles files;
        private Rulebook onto;
        private final List<String> leftOut = new ArrayList<>();

        private Carrying(Rulebook before, Rulebook after, RulebookFiles source, RulebookFiles onto) {
            this.before = before;
            this.after = after;
            this.source = source;
            this.files = onto;
            this.onto = read(onto);
        }

        CarriedOver all() {
            Map<PlaceOfChange, List<RulebookChange>> byPlace = RulebookDiff.between(before, after).stream()
                    .collect(Collectors.groupingBy(
                            change -> new PlaceOfChange(change.part(), change.file(), change.id()),
                            LinkedHashMap::new,
                            Collectors.toList()));
            List<Change> changes = byPlace.values().stream().map(Change::of).toList();
            // numbers and kinds first: rules name them, and examples name rules
            carry(changes, RulebookChange.RulebookPart.PARAMETER, this::parameter);
            carry(changes, RulebookChange.RulebookPart.KIND, this::kind);
            carry(changes, RulebookChange.RulebookPart.WEIGHT, this::weight);
            carry(changes, RulebookChange.RulebookPart.RULE, this::rule);
            carry(changes, RulebookChange.RulebookPart.EXAMPLE, this::example);
            return new CarriedOver(files, leftOut);
        }

        /** @param how takes one over; tells why not, or nothing where it went in or is of no concern here */
        private void carry(
                List<Change> changes, RulebookChange.RulebookPart part, Function<Change, Optional<String>> how) {
            changes.stream()
                    .filter(change -> change.part() == part)
                    .forEach(change ->
                            how.apply(change).ifPresent(why -> leftOut.add(Text.oneLine(change.words() + " " + why))));
        }

        /** Keeps other files where they can be read. */
        private Optional<String> keep(RulebookFiles changed) {
            try {
                onto = read(changed);
                files = changed;
                return Optional.empty();
            } catch (InvalidRulebook unreadable) {
                return Optional.of("It cannot be said here any more: "
                        + unreadable.faults().get(0).inWords());
            }
        }

        private static Optional<String> removed(boolean here) {
            return here ? Optional.of(STAYS) : Optional.empty();
        }

        // ---------------------------------------------------------------- numbers

        private Optional<String> parameter(Change change) {
            Parameter here = onto.parameters().get(change.id());
            if (change.how() == ChangeType.REMOVED) {
                return removed(here != null);
            }
            Parameter from = before.parameters().get(change.id());
            Parameter to = Objects.requireNonNull(after.parameters().get(change.id()));
            if (from == null) {
                return here == null ? keep(NumberEdits.addParameter(files, to)) : Optional.of(OWN_HERE);
            }
            if (here == null) {
                return Optional.of(NOT_HERE);
            }
            if (here.unit() != from.unit() || here.unit() != to.unit()) {
                return Optional.of(ELSE_HERE);
            }
            if (from.value() == to.value()) {
                return Optional.of(WORDS_ALONE);
            }
            return keep(NumberEdits.parameter(
                    files, to.name(), Map.of("value", Text.plain(to.value()), "why", to.why(), "source", to.source())));
        }

        private Optional<String> kind(Change change) {
            boolean here = onto.kinds().containsKey(change.id());
            if (change.how() == ChangeType.REMOVED) {
                return removed(here);
            }
            if (change.how() == ChangeType.CHANGED) {
                return here ? keep(NumberEdits.kind(files, change.id(), kindRow(change.id()))) : Optional.of(NOT_HERE);
            }
            return here
                    ? Optional.of(OWN_HERE)
                    : keep(NumberEdits.addKind(files, kindRow(change.id()), weightRow(change.id(), 1)));
        }

        private Optional<String> weight(Change change) {
            if (change.how() == ChangeType.REMOVED) {
                return removed(weight(onto, change) != null);
            }
            Weight to = Objects.requireNonNull(weight(after, change));
            Weight from = weight(before, change);
            Weight here = weight(onto, change);
            Map<String, String> row = weightRow(to.kind(), to.fromScale());
            if (from == null) {
                return here != null
                        ? says(here, to) ? Optional.empty() : Optional.of(OWN_HERE)
                        : onto.kinds().containsKey(to.kind())
                                ? keep(NumberEdits.addWeight(files, row))
                                : Optional.of(NOT_HERE);
            }
            if (here == null) {
                return Optional.of(NOT_HERE);
            }
            if (says(from, to)) {
                return Optional.of(WORDS_ALONE);
            }
            row.keySet().retainAll(List.of("value", "cost", "stake", "why", "source"));
            if (from.stake() == to.stake()) {
                row.remove("stake");
            }
            return keep(NumberEdits.weight(files, to.kind(), Text.plain(to.fromScale()), row));
        }

        private static boolean says(Weight one, Weight other) {
            return one.value() == other.value() && one.cost() == other.cost() && one.stake() == other.stake();
        }

        private static @Nullable Weight weight(Rulebook in, Change change) {
            return in.weights().values().stream()
                    .map(NavigableMap::values)
                    .flatMap(rows -> rows.stream())
                    .filter(weight -> RulebookChange.weight(weight.kind(), weight.fromScale())
                            .equals(change.id()))
                    .findFirst()
                    .orElse(null);
        }

        private Map<String, String> kindRow(String code) {
            return row(RuleTable.KINDS, row -> code.equals(row.get("code")));
        }

        private Map<String, String> weightRow(String kind, double fromScale) {
            return row(
                    RuleTable.WEIGHTS,
                    row -> kind.equals(row.get("kind"))
                            && Double.parseDouble(row.getOrDefault("from_scale", "0")) == fromScale);
        }

        private Map<String, String> row(RuleTable table, Function<Map<String, String>, Boolean> meant) {
            return table.rows(source).values().stream()
                    .filter(meant::apply)
                    .findFirst()
                    .map(HashMap::new)
                    .orElseThrow();
        }

        // ---------------------------------------------------------------- rules and examples

        private Optional<String> rule(Change change) {
            if (change.how() == ChangeType.REMOVED) {
                return removed(onto.rules().stream().map(Rule::id).anyMatch(change.id()::equals));
            }
            RuleBlock rule = RuleEdits.find(source, change.id()).orElseThrow();
            return keep(RuleEdits.put(files, rule));
        }

        private Optional<String> example(Change change) {
            List<Example> meant = examples(after, change);
            if (change.how() == ChangeType.REMOVED || meant.isEmpty()) {
                return removed(!examples(onto, change).isEmpty());
            }
            Optional<String> wrong = Optional.empty();
            for (Example example : meant) {
                ExampleBlock block = ExampleBlock.of(source).stream()
                        .filter(each -> each.is(example))
                        .findFirst()
                        .orElseThrow();
                Optional<Example> here = onto.examples().stream()
                        .filter(each ->
                                each.name().equals(example.name()) && Objects.equals(each.rule(), example.rule()))
                        .findFirst();
                RulebookFiles changed = here.flatMap(this::block)
                        .map(old -> ExampleEdits.replace(files, old.id(), block.fields()))
                        .orElseGet(() -> ExampleEdits.add(files, block.concern(), block.fields()));
                wrong = wrong.or(() -> keep(changed));
            }
            return wrong;
        }

        private Optional<ExampleBlock> block(Example example) {
            return ExampleBlock.of(files).stream()
                    .filter(each -> each.is(example))
                    .findFirst();
        }

        private static List<Example> examples(Rulebook in, Change change) {
            return in.examples().stream()
                    .filter(example -> example.file().equals(change.file())
                            && example.name().equals(change.id()))
                    .toList();
        }
    }

    /** Whether what was changed in {@code files} can only be taken over, since another edition weighs. */
    static boolean isNeeded(RulebookFiles files, RulebookFiles onto) {
        ArithmeticEdition written = RulebookReader.edition(files);
        return !written.equals(RulebookReader.edition(onto));
    }
}

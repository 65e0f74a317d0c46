package entente.rulebook.diff;

import entente.rulebook.Example;
import entente.rulebook.Fault;
import entente.rulebook.Parameter;
import entente.rulebook.Rule;
import entente.rulebook.Rulebook;
import entente.rulebook.RulebookFiles;
import entente.rulebook.Text;
import entente.rulebook.Weight;
import entente.rulebook.read.RulebookReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

/** What was changed in a rulebook without saying why: numbers, and what examples expect. */
public final class MissingReasons {

    private static final String OLD = ", and its reason is still the old one. Say why.";

    private final Rulebook before;
    private final Rulebook after;
    private final RulebookFiles files;
    private final List<Fault> missing = new ArrayList<>();

    private MissingReasons(Rulebook before, Rulebook after, RulebookFiles files) {
        this.before = before;
        this.after = after;
        this.files = files;
    }

    /**
     * A fault for each change whose reason is missing. A number asks for another {@code why} than it had; so does an
     * example that tells another case or expects something else. An example that is gone while its rule stays asks for
     * a new one, with a {@code why}, in its place.
     *
     * @param files those of {@code after}
     */
    public static List<Fault> missing(Rulebook before, Rulebook after, RulebookFiles files) {
        MissingReasons missingReasons = new MissingReasons(before, after, files);
        missingReasons.rules();
        missingReasons.parameters();
        missingReasons.weights();
        missingReasons.examples();
        return List.copyOf(missingReasons.missing);
    }

    private void rules() {
        for (Rule to : after.rules()) {
            before.rules().stream()
                    .filter(from -> from.id().equals(to.id()) && from.why().equals(to.why()))
                    .flatMap(from -> RuleDiff.renumbered(from, to, before.numbers(), after.numbers()).stream())
                    .forEach(words -> missing.add(
                            new Fault(to.file(), to.line(), to.id(), words.replaceFirst("[.]$", "") + OLD)));
        }
    }

    private void parameters() {
        after.parameters().forEach((name, to) -> {
            Parameter from = before.parameters().get(name);
            if (from != null && from.value() != to.value() && from.why().equals(to.why())) {
                missing.add(new Fault(
                        RulebookReader.PARAMETERS,
                        line(RulebookReader.PARAMETERS, name + ":"),
                        name,
                        "The " + name + " is " + Text.instead(to.value(), from.value()) + OLD));
            }
        });
    }

    private void weights() {
        after.weights()
                .forEach((kind, rows) -> rows.forEach((scale, to) -> {
                    Weight from = before.weights().containsKey(kind)
                            ? Objects.requireNonNull(before.weights().get(kind)).get(scale)
                            : null;
                    if (from != null
                            && (from.value() != to.value() || from.cost() != to.cost())
                            && from.why().equals(to.why())) {
                        missing.add(new Fault(
                                RulebookReader.WEIGHTS,
                                line(RulebookReader.WEIGHTS, kind + "," + Text.plain(scale) + ","),
                                kind,
                                after.inWords(to) + " " + otherwise(from, to) + OLD));
                    }
                }));
    }

    private static String otherwise(Weight from, Weight to) {
        List<String> words = new ArrayList<>();
        if (from.value() != to.value()) {
            words.add("is worth " + Text.instead(to.value(), from.value()) + " points");
        }
        if (from.cost() != to.cost()) {
            words.add("costs " + Text.instead(to.cost(), from.cost()) + " points");
        }
        return String.join(" and ", words);
    }

    // ---------------------------------------------------------------- examples

    private void examples() {
        List<Example> gone = new ArrayList<>(before.examples());
        List<Example> come = new ArrayList<>(after.examples());
        for (Example to : after.examples()) {
            first(gone, from -> isSame(from, to) && says(from, to)).ifPresent(from -> {
                gone.remove(from);
                come.remove(to);
            });
        }
        for (Example to : List.copyOf(come)) {
            first(gone, from -> isSame(from, to)).ifPresent(from -> {
                gone.remove(from);
                come.remove(to);
                changed(from, to);
            });
        }
        for (Example to : List.copyOf(come)) { // called otherwise, and else the same
            first(gone, from -> Objects.equals(from.rule(), to.rule()) && says(from, to))
                    .ifPresent(from -> {
                        gone.remove(from);
                        come.remove(to);
                    });
        }
        gone.stream().filter(this::isMissed).forEach(from -> removed(from, come));
    }

    private static Optional<Example> first(List<Example> examples, Predicate<Example> wanted) {
        return examples.stream().filter(wanted).findFirst();
    }

    private static boolean isSame(Example from, Example to) {
        return from.name().equals(to.name()) && Objects.equals(from.rule(), to.rule());
    }

    /** Whether both expect the same of the same case. */
    private static boolean says(Example from, Example to) {
        return from.fires() == to.fires()
                && Objects.equals(from.trust(), to.trust())
                && from.asOf().equals(to.asOf())
                && RulebookDiff.isSameCase(from.dialogue(), to.dialogue());
    }

    private void changed(Example from, Example to) {
        if (to.why().isEmpty() || to.why().equals(from.why())) {
            missing.add(new Fault(
                    to.file(),
                    to.line(),
                    word(to),
                    "The example " + Text.quoted(to.inSentence()) + " says something else than before, and "
                            + (to.why().isEmpty() ? "not why." : "its \"why\" is still the old one.")
                            + " Say why in its \"why\"."));
        }
    }

    /** An example of a rule that is gone goes with it. */
    private boolean isMissed(Example example) {
        return example.rule() == null || after.rules().stream().anyMatch(example::isOf);
    }

    private void removed(Example from, List<Example> come) {
        Optional<Example> instead = first(
                come, to -> Objects.equals(from.rule(), to.rule()) && !to.why().isEmpty());
        instead.ifPresent(come::remove);
        if (instead.isEmpty()) {
            missing.add(new Fault(
                    from.file(),
                    0,
                    word(from),
                    "The example " + Text.quoted(from.inSentence()) + " is removed. Keep it, or put another "
                            + (from.rule() == null ? "about trust" : "of the same rule")
                            + " in its place and say there why, in \"why\"."));
        }
    }

    private static String word(Example example) {
        return example.rule() == null ? "" : example.rule();
    }

    /** The line of a file that begins so, from 1; 0 where none does. */
    private int line(String file, String beginning) {
        List<String> lines =
                Arrays.asList(files.textByPath().getOrDefault(file, "").split("\n", -1));
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith(beginning)) {
                return i + 1;
            }
        }
        return 0;
    }
}

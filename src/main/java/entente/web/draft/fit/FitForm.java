package entente.web.draft.fit;

import entente.dialogue.Worded;
import entente.evaluation.fit.FittedOn;
import entente.evaluation.fit.Fitting;
import entente.rulebook.Rulebook;
import entente.rulebook.Text;
import entente.rulebook.Tunable;
import entente.rulebook.Tunable.TunableTarget.ParameterTarget;
import entente.rulebook.Tunable.TunableTarget.SlotsTarget;
import entente.rulebook.Tunables;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What may be fitted, and what was chosen.
 *
 * @param chosen in the order of the rulebook
 * @param wrong what is wrong with the choice; null where nothing is
 */
record FitForm(
        List<NumberGroup> groups,
        List<DataChoice> data,
        FittedOn on,
        List<Tunable> chosen,
        @Nullable String wrong) {

    /** Numbers of one sort. */
    record NumberGroup(String title, boolean open, List<NumberChoice> numbers) {}

    /** A number that may be fitted, and its range. */
    record NumberChoice(String id, String words, String value, String range, boolean chosen) {}

    /** What to fit on. */
    record DataChoice(String word, String inWords, boolean chosen) {}

    static FitForm of(Rulebook rulebook, List<String> numbers, String on) {
        Set<String> wanted = Set.copyOf(numbers);
        List<Tunable> all = Tunables.of(rulebook).stream()
                .filter(tunable -> tunable.min() < tunable.max())
                .toList();
        List<Tunable> chosen =
                all.stream().filter(tunable -> wanted.contains(tunable.id())).toList();
        FittedOn fittedOn = Worded.of(FittedOn.class, on).orElse(FittedOn.PEOPLE);
        return new FitForm(
                Stream.of(
                                group("Parameters", all, wanted, target -> target instanceof ParameterTarget),
                                group("Numbers of rules", all, wanted, target -> target instanceof SlotsTarget),
                                group(
                                        "Weights",
                                        all,
                                        wanted,
                                        target -> target instanceof Tunable.TunableTarget.WorthTarget))
                        .toList(),
                Arrays.stream(FittedOn.values())
                        .map(data -> new DataChoice(data.word(), data.inWords(), data == fittedOn))
                        .toList(),
                fittedOn,
                chosen,
                wrong(wanted.size(), chosen.size(), on));
    }

    private static @Nullable String wrong(int wanted, int chosen, String on) {
        if (!on.isBlank() && Worded.of(FittedOn.class, on).isEmpty()) {
            return "Fit on one of " + Worded.list(FittedOn.class) + ". Got “" + on + "”.";
        }
        if (chosen < wanted) {
            return "This draft does not have all of the numbers that were chosen. Choose again.";
        }
        return chosen < 1 || chosen > Fitting.MOST_NUMBERS
                ? "Choose 1 to " + Fitting.MOST_NUMBERS + " numbers. Got " + chosen + "."
                : null;
    }

    private static NumberGroup group(
            String title, List<Tunable> all, Set<String> wanted, Predicate<Tunable.TunableTarget> sort) {
        List<NumberChoice> numbers = all.stream()
                .filter(tunable -> sort.test(tunable.target()))
                .map(tunable -> new NumberChoice(
                        tunable.id(),
                        tunable.words(),
                        Text.plain(tunable.value()),
                        Text.plain(tunable.min()) + " to " + Text.plain(tunable.max()),
                        wanted.contains(tunable.id())))
                .toList();
        boolean open = numbers.stream().anyMatch(NumberChoice::chosen) || title.equals("Parameters");
        return new NumberGroup(title, open, numbers);
    }
}

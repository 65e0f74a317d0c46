package entente.web.whatif;

import entente.assessment.search.StepAssumptions;
import entente.assessment.search.StepAssumptions.Feasible;
import entente.assessment.search.StepAssumptions.Step;
import entente.assessment.search.StepAssumptions.StepAssumption;
import entente.assessment.search.World;
import entente.assessment.search.World.ThinkableStep;
import entente.dialogue.Move;
import entente.web.form.FormField;
import entente.web.form.FormField.Choice;
import entente.web.form.FormFields;
import entente.web.form.FormValues;
import entente.web.view.AssessedDialogue;
import entente.web.view.Figures;
import entente.web.view.Party;
import entente.web.view.QueryString;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * What each side can do and what that costs it, as the record tells and as the reader says. The latter stands in the
 * address of the page and nowhere else.
 *
 * @param said what stands in the blanks, by their names
 * @param wrongs what is wrong in which blank, in sentences
 */
record StepsForm(List<SideSteps> sides, Map<String, String> said, List<String> wrongs, StepAssumptions assumptions) {

    private static final String CAN = "can.";
    private static final String PRICE = "price.";
    private static final String YES = "yes";
    private static final String NO = "no";

    /** The steps of one side. */
    record SideSteps(Party party, List<StepRow> steps) {}

    /**
     * A step.
     *
     * @param cost of one, by the rules, in points
     * @param hindrance why the side cannot take it, as the record tells; null where it can
     * @param can whether it can after all, or cannot
     * @param price what one would cost instead
     */
    record StepRow(String words, String cost, @Nullable String hindrance, FormField can, FormField price) {}

    static StepsForm of(MultiValueMap<String, String> fields, AssessedDialogue assessed) {
        Map<String, String> said = new LinkedHashMap<>();
        Map<String, String> wrongs = new LinkedHashMap<>();
        Map<Step, StepAssumption> assumptions = new LinkedHashMap<>();
        List<ThinkableStep> steps = World.steps(assessed.dialogue(), assessed.rules(), assessed.assessment());
        for (ThinkableStep step : steps) {
            Stream.of(CAN, PRICE)
                    .map(prefix -> name(prefix, step))
                    .filter(name -> !FormFields.value(fields, name).isBlank())
                    .forEach(name ->
                            said.put(name, FormFields.value(fields, name).strip()));
            StepAssumption assumption = assumption(step, said, wrongs);
            if (assumption.feasible() != Feasible.AS_RECORDED
                    || assumption.cost().isPresent()) {
                assumptions.put(new Step(step.side().id(), step.kind().code()), assumption);
            }
        }
        fields.keySet().stream()
                .filter(StepsForm::isOfSteps)
                .filter(name -> steps.stream()
                        .noneMatch(step -> name.equals(name(CAN, step)) || name.equals(name(PRICE, step))))
                .forEach(name -> wrongs.put(
                        name,
                        "“" + name
                                + "” in the address names no step of a side. Expected the id of a side and the code of"
                                + " a kind, such as can." + assessed.first().id() + ".summit."));
        FormValues formValues = new FormValues(said, wrongs);
        return new StepsForm(
                Stream.of(assessed.first(), assessed.second())
                        .map(party -> new SideSteps(
                                party,
                                steps.stream()
                                        .filter(step -> step.side().id().equals(party.id()))
                                        .map(step -> row(step, party, formValues))
                                        .toList()))
                        .toList(),
                Map.copyOf(said),
                List.copyOf(wrongs.values()),
                new StepAssumptions(assumptions));
    }

    private static StepAssumption assumption(ThinkableStep step, Map<String, String> said, Map<String, String> wrongs) {
        String can = said.getOrDefault(name(CAN, step), "");
        Feasible feasible = switch (can) {
            case "" -> Feasible.AS_RECORDED;
            case YES -> Feasible.YES;
            case NO -> Feasible.NO;
            default -> {
                wrongs.put(name(CAN, step), words(step) + ": expected yes or no. Got “" + can + "”.");
                yield Feasible.AS_RECORDED;
            }
        };
        return new StepAssumption(feasible, price(step, said, wrongs));
    }

    private static OptionalDouble price(ThinkableStep step, Map<String, String> said, Map<String, String> wrongs) {
        String name = name(PRICE, step);
        String typed = said.getOrDefault(name, "");
        if (typed.isEmpty()) {
            return OptionalDouble.empty();
        }
        Optional<Double> price = FormFields.number(typed, 0, StepAssumptions.DEAREST);
        if (price.isEmpty()) {
            wrongs.put(
                    name,
                    words(step) + ": expected what it costs, from 0 to " + Figures.plain(StepAssumptions.DEAREST)
                            + " points. Got “" + typed + "”.");
        }
        return price.map(OptionalDouble::of).orElse(OptionalDouble.empty());
    }

    private static StepRow row(ThinkableStep step, Party party, FormValues formValues) {
        String words = step.kind().label();
        return new StepRow(
                words,
                Figures.tenths(step.cost()),
                step.hindrance(),
                FormField.choice(
                        name(CAN, step),
                        party.name() + " " + words + ": can it?",
                        formValues,
                        new Choice("", step.hindrance() == null ? "can" : "cannot"),
                        step.hindrance() == null ? new Choice(NO, "cannot, I say") : new Choice(YES, "can, I say")),
                FormField.of(
                        name(PRICE, step),
                        party.name() + " " + words + ": what it costs, in points",
                        "number",
                        formValues,
                        null));
    }

    private static String words(ThinkableStep step) {
        return step.side().name() + " " + step.kind().label();
    }

    private static String name(String prefix, ThinkableStep step) {
        return name(prefix, step.side().id(), step.kind().code());
    }

    private static String name(String prefix, String side, String kind) {
        return prefix + side + "." + kind;
    }

    /** Whether the reader says anything. */
    public boolean isStated() {
        return !said.isEmpty();
    }

    /** What a reader says, in sentences. */
    public List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        for (SideSteps side : sides) {
            for (StepRow step : side.steps()) {
                String can = said.get(step.can().name());
                if (can != null) {
                    sentences.add(side.party().name() + " " + step.words() + ": you say that it "
                            + (can.equals(NO) ? "cannot." : "can."));
                }
                String price = said.get(step.price().name());
                if (price != null) {
                    sentences.add(side.party().name() + " " + step.words() + ": you say that it costs " + price
                            + " points; the rules say " + step.cost() + ".");
                }
            }
        }
        return sentences;
    }

    /** Whether a form was sent with blanks that say nothing: those need not stand in an address. */
    static boolean isUntidy(MultiValueMap<String, String> fields) {
        return fields.entrySet().stream()
                .filter(field -> isOfSteps(field.getKey()))
                .anyMatch(field -> field.getValue().stream().allMatch(value -> value == null || value.isBlank()));
    }

    private static boolean isOfSteps(String name) {
        return name.startsWith(CAN) || name.startsWith(PRICE);
    }

    /** The address of the page with what these fields say, and none that say nothing of a step. */
    static String tidy(String page, MultiValueMap<String, String> fields) {
        return address(page, fields, Map.of());
    }

    /** The same page where such a step is ruled out as well. */
    static String without(String page, MultiValueMap<String, String> fields, Move step) {
        return address(page, fields, Map.of(name(CAN, step.actor(), step.kind()), NO));
    }

    private static String address(String page, MultiValueMap<String, String> fields, Map<String, String> more) {
        Map<String, String> all = new LinkedHashMap<>();
        fields.keySet().stream()
                .filter(name ->
                        !isOfSteps(name) || !FormFields.value(fields, name).isBlank())
                .forEach(name -> all.put(name, FormFields.value(fields, name)));
        all.putAll(more);
        return page + QueryString.of(all);
    }
}

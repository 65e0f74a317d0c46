package entente.web.proposal;

import entente.assessment.Assessor;
import entente.assessment.Stance;
import entente.assessment.Stances;
import entente.dialogue.Proposal;
import entente.dialogue.Term;
import entente.web.form.FormField;
import entente.web.form.FormField.Choice;
import entente.web.form.FormFields;
import entente.web.form.FormValues;
import entente.web.form.IssueNames;
import entente.web.view.AssessedDialogue;
import entente.web.view.Capitalization;
import entente.web.view.Figures;
import entente.web.view.Party;
import entente.web.view.QueryString;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.util.MultiValueMap;

/**
 * What a reader takes the sides to want. It stands in the address of the page and nowhere else.
 *
 * @param assumed what is taken for granted where nothing is stated, in sentences
 * @param links the blanks for issues that go together
 * @param carried what stands in the blanks, for another form
 * @param query the same for another page, beginning with a question mark; empty where nothing is stated
 */
record StanceForm(
        List<SideFields> sides,
        List<FormField> links,
        List<String> assumed,
        List<HiddenField> carried,
        String query,
        Stances stances) {

    private static final String RESERVATION = "reservation.";
    private static final String ALTERNATIVE = "alternative.";
    private static final String CARES = "cares.";

    /** The most characters of an alternative. */
    private static final int LONGEST = 300;

    private static final String LINKED = "linked.";

    /** What travels along unseen. */
    record HiddenField(String name, String value) {}

    /** The blanks of one side. */
    record SideFields(Party party, List<FormField> blanks, List<FormField> cares) {}

    static StanceForm of(MultiValueMap<String, String> fields, Proposal proposal, AssessedDialogue assessed) {
        List<String> issues = Stream.concat(proposal.asks().stream(), proposal.offers().stream())
                .map((Term term) -> Assessor.issue(term, assessed.rules()))
                .distinct()
                .sorted()
                .toList();
        Map<String, String> values = values(fields, issues, assessed);
        Map<String, String> wrongs = new HashMap<>();
        Map<String, Stance> stances = new HashMap<>();
        List<String> assumed = new ArrayList<>();
        for (Party party : List.of(assessed.first(), assessed.second())) {
            Stance stance = stance(party, issues, values, wrongs);
            stances.put(party.id(), stance);
            assumed.addAll(assumed(party, stance));
        }
        String one = values.getOrDefault(LINKED + "one", "");
        String other = values.getOrDefault(LINKED + "other", "");
        List<Set<String>> linked = issues.contains(one) && issues.contains(other) && !one.equals(other)
                ? List.of(Set.of(one, other))
                : List.of();
        assumed.add(
                linked.isEmpty()
                        ? "No issues are linked."
                        : Capitalization.capital(IssueNames.words(one)) + " and " + IssueNames.words(other)
                                + " go together: what is done on them is done in one step.");
        FormValues formValues = new FormValues(values, wrongs);
        return new StanceForm(
                Stream.of(assessed.first(), assessed.second())
                        .map(party -> ofSide(party, issues, formValues))
                        .toList(),
                Stream.of("one", "other")
                        .map(end -> FormField.choice(
                                LINKED + end,
                                end.equals("one") ? "These go together" : "and",
                                formValues,
                                Stream.concat(
                                                Stream.of(new Choice("", "–")),
                                                issues.stream()
                                                        .map(issue -> new Choice(issue, IssueNames.words(issue))))
                                        .toArray(Choice[]::new)))
                        .toList(),
                assumed,
                values.entrySet().stream()
                        .map(value -> new HiddenField(value.getKey(), value.getValue()))
                        .toList(),
                QueryString.of(values),
                new Stances(stances, linked));
    }

    public boolean isWrong() {
        return !wrongs().isEmpty();
    }

    /** What is wrong in which blank, for a page that does not show the blanks. */
    List<String> wrongs() {
        return sides.stream()
                .flatMap(side -> Stream.concat(side.blanks().stream(), side.cares().stream())
                        .filter(formField -> formField.wrong() != null)
                        .map(formField -> side.party().name() + ", “" + formField.label() + "”: " + formField.wrong()))
                .toList();
    }

    /** What stands in the blanks; other fields are none of this form. */
    private static Map<String, String> values(
            MultiValueMap<String, String> fields, List<String> issues, AssessedDialogue assessed) {
        Map<String, String> values = new LinkedHashMap<>();
        for (Party party : List.of(assessed.first(), assessed.second())) {
            Stream.concat(
                            Stream.of(RESERVATION + party.id(), ALTERNATIVE + party.id()),
                            issues.stream().map(issue -> CARES + party.id() + "." + issue))
                    .forEach(name -> {
                        String value = FormFields.value(fields, name).strip();
                        if (!value.isEmpty() && !(name.startsWith(CARES) && value.equals("1"))) {
                            values.put(name, value);
                        }
                    });
        }
        Stream.of("one", "other")
                .map(end -> LINKED + end)
                .filter(name -> issues.contains(FormFields.value(fields, name)))
                .forEach(name -> values.put(name, FormFields.value(fields, name)));
        return values;
    }

    private static Stance stance(
            Party party, List<String> issues, Map<String, String> values, Map<String, String> wrongs) {
        String blank = RESERVATION + party.id();
        double reservation = number(blank, 0, Stance.MOST_POINTS, 0, values, wrongs);
        String alternative = values.getOrDefault(ALTERNATIVE + party.id(), "");
        if (alternative.length() > LONGEST) {
            wrongs.put(ALTERNATIVE + party.id(), "Expected at most " + LONGEST + " characters.");
        }
        Map<String, Double> cares = new HashMap<>();
        for (String issue : issues) {
            String name = CARES + party.id() + "." + issue;
            if (values.containsKey(name)) {
                cares.put(issue, number(name, 0, Stance.MOST, 1, values, wrongs));
            }
        }
        return new Stance(reservation, alternative, cares);
    }

    private static double number(
            String name,
            double least,
            double most,
            double otherwise,
            Map<String, String> values,
            Map<String, String> wrongs) {
        String typed = values.getOrDefault(name, "");
        if (typed.isEmpty()) {
            return otherwise;
        }
        Optional<Double> number = FormFields.number(typed, least, most);
        if (number.isEmpty()) {
            wrongs.put(
                    name,
                    "Expected a number from " + Figures.plain(least) + " to " + Figures.plain(most) + ". Got “" + typed
                            + "”.");
        }
        return number.orElse(otherwise);
    }

    private static SideFields ofSide(Party party, List<String> issues, FormValues formValues) {
        return new SideFields(
                party,
                List.of(
                        FormField.of(
                                RESERVATION + party.id(),
                                "Could have without it, in points",
                                "number",
                                formValues,
                                "empty: nothing"),
                        FormField.of(ALTERNATIVE + party.id(), "What that is", "text", formValues, null)),
                issues.stream()
                        .map(issue -> cares(CARES + party.id() + "." + issue, issue, formValues))
                        .toList());
    }

    private static FormField cares(String name, String issue, FormValues formValues) {
        FormValues chosen = formValues.has(name) ? formValues : with(formValues, name);
        List<Choice> choices = new ArrayList<>(List.of(
                new Choice("0", "not at all"),
                new Choice("0.5", "half as much"),
                new Choice("1", "as the rules say"),
                new Choice("2", "twice as much"),
                new Choice("3", "three times as much")));
        String value = chosen.value(name);
        if (choices.stream().noneMatch(choice -> choice.value().equals(value))) {
            choices.add(new Choice(value, formValues.wrong(name) == null ? value + " times as much" : value));
        }
        return FormField.choice(name, "Cares for " + IssueNames.words(issue), chosen, choices.toArray(Choice[]::new));
    }

    private static FormValues with(FormValues formValues, String name) {
        Map<String, String> values = new HashMap<>(formValues.values());
        values.put(name, "1");
        return new FormValues(values, formValues.wrongs());
    }

    private static List<String> assumed(Party party, Stance stance) {
        List<String> sentences = new ArrayList<>();
        if (stance.reservation() == 0) {
            sentences.add(party.name() + " is taken to have nothing better without a bargain.");
        } else {
            sentences.add(party.name() + " is taken to have " + Figures.plain(stance.reservation())
                    + " points without a bargain"
                    + (stance.alternative().isEmpty() ? "" : " (" + stance.alternative() + ")")
                    + "; that counts as a part of what it gives up.");
        }
        if (stance.cares().isEmpty()) {
            sentences.add("Every issue counts for " + party.name() + " as the rules say.");
        } else {
            stance.cares().entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .forEach(care -> sentences.add(Capitalization.capital(IssueNames.words(care.getKey())) + " counts "
                            + Figures.plain(care.getValue()) + " times for " + party.name() + "."));
        }
        return sentences;
    }
}

package entente.web.agreement;

import entente.assessment.plan.Acceptance;
import entente.assessment.plan.Acceptance.ClauseTime;
import entente.assessment.plan.Acceptance.OwedTerm;
import entente.dialogue.EdtfDate;
import entente.dialogue.Proposal;
import entente.dialogue.WrittenDate;
import entente.web.card.ProposedTerm;
import entente.web.form.DateBlanks;
import entente.web.form.FormField;
import entente.web.form.FormField.Choice;
import entente.web.form.FormFields;
import entente.web.form.FormValues;
import entente.web.view.AssessedDialogue;
import entente.web.view.Capitalization;
import entente.web.view.Party;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * The blanks by which a proposal is accepted: the day of the agreement, and when each term is to be done.
 *
 * @param agreed the day of the agreement; null where it cannot be read
 * @param times one for each term; null where one of them cannot be read
 */
record AcceptForm(
        FormField date,
        List<TermRow> rows,
        @Nullable EdtfDate agreed,
        @Nullable List<ClauseTime> times) {

    /** What one side is to do, and when. */
    record TermRow(int number, Party by, String words, FormField due, FormField after) {}

    boolean isWrong() {
        return agreed == null || times == null;
    }

    static AcceptForm of(MultiValueMap<String, String> typed, Proposal proposal, AssessedDialogue assessed) {
        List<OwedTerm> terms = Acceptance.terms(proposal, assessed.dialogue());
        Map<String, String> values = new HashMap<>();
        Map<String, String> wrongs = new HashMap<>();
        typed.forEach(
                (name, all) -> values.put(name, FormFields.value(typed, name).strip()));
        if (values.getOrDefault("date", "").isEmpty()) {
            values.put("date", assessed.asOf().toString());
        }
        EdtfDate agreed = date("date", values, wrongs);
        List<ClauseTime> times = new ArrayList<>();
        for (int i = 0; i < terms.size(); i++) {
            EdtfDate due = date("due." + i, values, wrongs);
            if (due != null && agreed != null && due.last().isBefore(agreed.day())) {
                wrongs.put("due." + i, "Expected a day on or after that of the agreement, " + agreed + ".");
            }
            times.add(new ClauseTime(due == null ? null : due.last(), after(i, terms.size(), values, wrongs)));
        }
        circle(times)
                .ifPresent(place -> wrongs.put(
                        "after." + place, "These terms wait for each other in a circle. One must come first."));
        FormValues formValues = new FormValues(values, wrongs);
        List<TermRow> rows = new ArrayList<>();
        for (int i = 0; i < terms.size(); i++) {
            rows.add(new TermRow(
                    i + 1,
                    assessed.party(terms.get(i).by()),
                    Capitalization.capital(ProposedTerm.words(terms.get(i).term(), assessed.rules())),
                    FormField.of(
                            "due." + i,
                            "By when",
                            "text",
                            formValues,
                            DateBlanks.hintOfLastDay(formValues.value("due." + i), null)),
                    FormField.choice("after." + i, "After which term", formValues, others(i, terms, assessed))));
        }
        boolean wrongTimes = wrongs.keySet().stream().anyMatch(name -> !name.equals("date"));
        return new AcceptForm(
                FormField.of("date", "Agreed on", "text", formValues, null), rows, agreed, wrongTimes ? null : times);
    }

    private static @Nullable EdtfDate date(String name, Map<String, String> values, Map<String, String> wrongs) {
        String text = values.getOrDefault(name, "");
        if (text.isEmpty()) {
            return null;
        }
        WrittenDate read = WrittenDate.read(text);
        if (read instanceof WrittenDate.UnreadableDate refused) {
            wrongs.put(name, refused.message());
        }
        return read instanceof WrittenDate.ReadableDate date ? date.date() : null;
    }

    private static @Nullable Integer after(
            int place, int terms, Map<String, String> values, Map<String, String> wrongs) {
        String text = values.getOrDefault("after." + place, "");
        if (text.isEmpty()) {
            return null;
        }
        int number = text.matches("[0-9]{1,3}") ? Integer.parseInt(text) : 0;
        if (number < 1 || number > terms || number == place + 1) {
            wrongs.put("after." + place, "Expected the number of another term, 1 to " + terms + ".");
            return null;
        }
        return number - 1;
    }

    /** A term that waits for itself in the end. */
    private static Optional<Integer> circle(List<ClauseTime> times) {
        for (int start = 0; start < times.size(); start++) {
            Integer at = times.get(start).after();
            for (int steps = 0; at != null && steps < times.size(); steps++) {
                if (at == start) {
                    return Optional.of(start);
                }
                at = times.get(at).after();
            }
        }
        return Optional.empty();
    }

    private static Choice[] others(int place, List<OwedTerm> terms, AssessedDialogue assessed) {
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice("", "none"));
        for (int i = 0; i < terms.size(); i++) {
            if (i != place) {
                OwedTerm term = terms.get(i);
                choices.add(new Choice(
                        String.valueOf(i + 1),
                        (i + 1) + ", " + assessed.party(term.by()).name() + ": "
                                + assessed.rules().kind(term.term().kind()).noun()));
            }
        }
        return choices.toArray(Choice[]::new);
    }
}

package entente.web.agreement;

import entente.assessment.AgreementKept.Part;
import entente.assessment.Rules;
import entente.docket.Commitment;
import entente.web.card.AgreementCard;
import entente.web.card.CommitmentCard;
import entente.web.form.FormField;
import entente.web.form.FormField.Choice;
import entente.web.form.FormValues;
import entente.web.form.IssueNames;
import entente.web.view.AssessedDialogue;
import entente.web.view.Figures;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * An agreement's page: how far it is kept, what is due when, and its clauses.
 *
 * @param filters by side, issue and state
 * @param dates null where the filter leaves nothing
 * @param clauses of one sheet of the list, what is due first coming first
 * @param found how many the filter leaves, in words
 * @param earlier the sheet before, as an address; null for none
 */
record FollowView(
        AgreementCard card,
        List<FormField> filters,
        @Nullable DueDates dates,
        List<CommitmentCard> clauses,
        String found,
        int sheet,
        int sheets,
        @Nullable String earlier,
        @Nullable String later) {

    private static final int OF_A_SHEET = 25;
    private static final List<String> FILTERS = List.of("side", "issue", "state");

    static FollowView of(AgreementCard card, FormValues typed, String page, AssessedDialogue assessed) {
        List<Commitment> all = assessed.assessment().commitments().stream()
                .filter(commitment -> card.agreement().move().id().equals(commitment.agreement()))
                .toList();
        List<Commitment> wanted = all.stream()
                .filter(commitment -> isWanted(commitment, typed, assessed.rules()))
                .sorted(Comparator.comparing(Commitment::due)
                        .thenComparing(Commitment::move)
                        .thenComparing(Commitment::by))
                .toList();
        int sheets = Math.max(1, (wanted.size() + OF_A_SHEET - 1) / OF_A_SHEET);
        int sheet = Math.min(sheets, sheet(typed));
        return new FollowView(
                card,
                filters(all, typed, assessed),
                wanted.isEmpty()
                        ? null
                        : DueDates.of(wanted, card.agreement().move().move().day(), assessed.asOf()),
                wanted.stream()
                        .skip((long) (sheet - 1) * OF_A_SHEET)
                        .limit(OF_A_SHEET)
                        .map(commitment -> CommitmentCard.of(commitment, assessed))
                        .toList(),
                (wanted.size() == all.size() ? "" : wanted.size() + " of ")
                        + Figures.count(all.size(), "commitment", "commitments"),
                sheet,
                sheets,
                sheet > 1 ? address(page, typed, sheet - 1) : null,
                sheet < sheets ? address(page, typed, sheet + 1) : null);
    }

    private static int sheet(FormValues typed) {
        String number = typed.value("sheet");
        return number.matches("[1-9][0-9]{0,4}") ? Integer.parseInt(number) : 1;
    }

    private static String address(String page, FormValues typed, int sheet) {
        UriComponentsBuilder address = UriComponentsBuilder.fromUriString(page);
        FILTERS.stream().filter(typed::has).forEach(name -> address.queryParam(name, "{" + name + "}"));
        return address.queryParam("sheet", sheet)
                .fragment("h-clauses")
                .encode()
                .buildAndExpand(typed.values())
                .toUriString();
    }

    private static boolean isWanted(Commitment commitment, FormValues typed, Rules rules) {
        return isAny(typed, "side", commitment.by())
                && isAny(typed, "issue", issue(commitment, rules))
                && isAny(typed, "state", Part.of(commitment).word());
    }

    private static boolean isAny(FormValues typed, String name, String value) {
        return !typed.has(name) || typed.value(name).equals(value);
    }

    private static String issue(Commitment commitment, Rules rules) {
        return commitment.issue() == null ? rules.kind(commitment.promises()).issue() : commitment.issue();
    }

    private static List<FormField> filters(List<Commitment> all, FormValues typed, AssessedDialogue assessed) {
        List<FormField> filters = new ArrayList<>();
        filters.add(FormField.choice(
                "side",
                "Who owes it",
                typed,
                choices(
                        "both sides",
                        Stream.of(assessed.first(), assessed.second())
                                .map(party -> new Choice(party.id(), party.name())))));
        filters.add(FormField.choice(
                "issue",
                "Issue",
                typed,
                choices(
                        "every issue",
                        all.stream()
                                .map(commitment -> issue(commitment, assessed.rules()))
                                .distinct()
                                .sorted()
                                .map(issue -> new Choice(issue, IssueNames.words(issue))))));
        filters.add(FormField.choice(
                "state",
                "Where it stands",
                typed,
                choices(
                        "anywhere",
                        Stream.of(Part.values()).map(part -> new Choice(part.word(), AgreementCard.name(part))))));
        return filters;
    }

    private static Choice[] choices(String all, Stream<Choice> choices) {
        return Stream.concat(Stream.of(new Choice("", all)), choices).toArray(Choice[]::new);
    }

    public Map<String, String> parts() {
        return AgreementCard.parts();
    }
}

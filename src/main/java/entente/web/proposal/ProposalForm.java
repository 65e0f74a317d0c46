package entente.web.proposal;

import entente.assessment.Assessor;
import entente.assessment.Rules;
import entente.casefile.DialogueReader;
import entente.dialogue.Dialogue;
import entente.dialogue.Extent;
import entente.dialogue.InvalidDialogue;
import entente.dialogue.Problem;
import entente.dialogue.Proposal;
import entente.dialogue.Term;
import entente.dialogue.WrittenDate;
import entente.web.form.FormField;
import entente.web.form.FormField.Choice;
import entente.web.form.FormFields;
import entente.web.form.FormValues;
import entente.web.form.IssueNames;
import entente.web.form.KindChoices;
import entente.web.form.MoveFields;
import entente.web.view.Figures;
import entente.web.view.RecordedMove;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * A proposal in blanks: who asks, then a row for each thing asked and each one offered.
 *
 * @param asks a row each, and an empty one; {@code offers} likewise
 * @param wrong what is wrong with none of the blanks
 */
record ProposalForm(List<FormField> first, List<TermRow> asks, List<TermRow> offers, List<String> wrong) {

    /** As many terms of each side as fit into a form; a bargain of more is entered as a case. */
    private static final int MOST_ROWS = 40;

    private static final List<String> OF_TERM = List.of("kind", "scale", "extent", "subject", "issue", "summary");
    private static final Pattern OF_PROPOSAL =
            Pattern.compile("from|date|summary|(asks|offers)\\.[0-9]{1,2}\\.(kind|scale|extent|subject|issue|summary)");
    private static final Pattern OF_A_TERM = Pattern.compile("/(asks|offers)/([0-9]{1,3})/([a-z]+)");

    /**
     * A term in blanks.
     *
     * @param more the blanks that are seldom needed
     * @param open whether something stands in one of those
     */
    record TermRow(List<FormField> blanks, List<FormField> more, boolean open) {
        Stream<FormField> all() {
            return Stream.concat(blanks.stream(), more.stream());
        }
    }

    /** A proposal that was typed, or what is wrong with it, by blank; under no name what fits none. */
    record ParsedProposal(@Nullable Proposal proposal, List<Problem> problems) {}

    // ---------------------------------------------------------------- from the page to a proposal

    /** @param id of the proposal; empty for a new one */
    static ParsedProposal read(String id, Map<String, String> typed, Dialogue dialogue, Rules rules) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("id", id.isEmpty() ? freeId(dialogue) : id);
        List<Problem> problems = new ArrayList<>();
        String date = typed.getOrDefault("date", "");
        WrittenDate written = WrittenDate.read(date);
        if (written instanceof WrittenDate.ReadableDate understood) {
            document.put("date", understood.date().text());
        } else if (written instanceof WrittenDate.UnreadableDate refused) {
            problems.add(new Problem("date", refused.message()));
        }
        document.put("from", typed.getOrDefault("from", ""));
        if (!typed.getOrDefault("summary", "").isBlank()) {
            document.put("summary", typed.getOrDefault("summary", "").strip());
        }
        Map<String, List<Integer>> rows = new HashMap<>();
        for (String list : List.of("asks", "offers")) {
            List<Object> terms = new ArrayList<>();
            for (int i = 0; i < MOST_ROWS; i++) {
                Map<String, Object> term = term(list + "." + i + ".", typed);
                if (!term.isEmpty()) {
                    terms.add(term);
                    rows.computeIfAbsent(list, none -> new ArrayList<>()).add(i);
                    if (!term.containsKey("kind")) {
                        problems.add(new Problem(list + "." + i + ".kind", "Please choose what it is."));
                    }
                }
            }
            document.put(list, terms);
        }
        if (rows.isEmpty()) {
            problems.add(new Problem("", "Please say what is asked or what is offered, at least one thing."));
        }
        if (!problems.isEmpty()) {
            return new ParsedProposal(null, problems);
        }
        try {
            Proposal proposal = DialogueReader.readProposal(document);
            Assessor.checkKinds(dialogue.proposing(with(dialogue, proposal)), rules);
            return new ParsedProposal(proposal, List.of());
        } catch (InvalidDialogue invalid) {
            return new ParsedProposal(
                    null,
                    invalid.problems().stream()
                            .map(problem -> new Problem(blank(problem.pointer(), rows), problem.message()))
                            .toList());
        }
    }

    private static Map<String, Object> term(String row, Map<String, String> typed) {
        Map<String, Object> term = new LinkedHashMap<>();
        for (String name : OF_TERM) {
            String value = typed.getOrDefault(row + name, "").strip();
            boolean usual = (name.equals("extent") && value.equals(Extent.FULL.word()))
                    || (name.equals("scale") && value.equals("1"));
            if (!value.isEmpty() && !usual) {
                term.put(name, MoveFields.value(name, value));
            }
        }
        return term;
    }

    private static String blank(String pointer, Map<String, List<Integer>> rows) {
        Matcher term = OF_A_TERM.matcher(pointer.replaceFirst("^/proposals/[0-9]+", ""));
        return term.matches()
                ? term.group(1) + "."
                        + rows.getOrDefault(term.group(1), List.of()).get(Integer.parseInt(term.group(2))) + "."
                        + term.group(3)
                : pointer.replaceFirst("^/", "");
    }

    /** The proposals of the dialogue with this one in its place, or at the end. */
    static List<Proposal> with(Dialogue dialogue, Proposal proposal) {
        boolean known = dialogue.proposal(proposal.id()).isPresent();
        return known
                ? dialogue.proposals().stream()
                        .map(each -> each.id().equals(proposal.id()) ? proposal : each)
                        .toList()
                : Stream.concat(dialogue.proposals().stream(), Stream.of(proposal))
                        .toList();
    }

    private static String freeId(Dialogue dialogue) {
        Set<String> taken = dialogue.proposals().stream().map(Proposal::id).collect(Collectors.toSet());
        int number = 1;
        while (taken.contains("p" + number)) {
            number++;
        }
        return "p" + number;
    }

    // ---------------------------------------------------------------- from a proposal to the page

    /** What was typed of a proposal, by the names of its blanks, for an address; nothing that says nothing. */
    static Map<String, String> said(MultiValueMap<String, String> fields) {
        Map<String, String> said = new LinkedHashMap<>();
        fields.keySet().stream()
                .filter(name -> OF_PROPOSAL.matcher(name).matches())
                .filter(name -> !FormFields.value(fields, name).isBlank())
                .forEach(name -> said.put(name, FormFields.value(fields, name).strip()));
        return said;
    }

    /** What stands in the blanks for a proposal on record. */
    static Map<String, String> values(Proposal proposal) {
        Map<String, String> values = new HashMap<>();
        values.put("from", proposal.from());
        values.put("date", proposal.date().text());
        values.put("summary", Optional.ofNullable(proposal.summary()).orElse(""));
        terms("asks", proposal.asks(), values);
        terms("offers", proposal.offers(), values);
        return values;
    }

    private static void terms(String list, List<Term> terms, Map<String, String> values) {
        for (int i = 0; i < terms.size(); i++) {
            Term term = terms.get(i);
            String row = list + "." + i + ".";
            values.put(row + "kind", term.kind());
            values.put(row + "scale", Figures.typed(term.scale()));
            values.put(row + "extent", term.extent().word());
            values.put(row + "subject", Optional.ofNullable(term.subject()).orElse(""));
            values.put(row + "issue", Optional.ofNullable(term.issue()).orElse(""));
            values.put(row + "summary", Optional.ofNullable(term.summary()).orElse(""));
        }
    }

    static ProposalForm of(Map<String, String> values, List<Problem> problems, Dialogue dialogue, Rules rules) {
        Map<String, String> wrongs = new HashMap<>();
        problems.forEach(problem -> wrongs.putIfAbsent(problem.pointer(), problem.message()));
        FormValues formValues = new FormValues(values, wrongs);
        List<FormField> first = List.of(
                FormField.choice(
                        "from",
                        "Who proposes",
                        formValues,
                        dialogue.sides().stream()
                                .map(side -> new Choice(side.id(), side.name()))
                                .toArray(Choice[]::new)),
                FormField.of("date", "When", "text", formValues, "2026-01-15, or January 2026"),
                FormField.of("summary", "In your words", "text", formValues, null));
        List<TermRow> asks = rows("asks", formValues, dialogue, rules);
        List<TermRow> offers = rows("offers", formValues, dialogue, rules);
        Set<String> names = Stream.of(
                        first.stream(),
                        asks.stream().flatMap(TermRow::all),
                        offers.stream().flatMap(TermRow::all))
                .flatMap(formFields -> formFields)
                .map(FormField::name)
                .collect(Collectors.toSet());
        return new ProposalForm(
                first,
                asks,
                offers,
                wrongs.entrySet().stream()
                        .filter(wrong -> !names.contains(wrong.getKey()))
                        .map(Map.Entry::getValue)
                        .toList());
    }

    private static List<TermRow> rows(String list, FormValues formValues, Dialogue dialogue, Rules rules) {
        int last = -1;
        for (int i = 0; i < MOST_ROWS; i++) {
            String row = list + "." + i + ".";
            if (formValues.has(row + "kind") || formValues.has(row + "subject")) {
                last = i;
            }
        }
        List<TermRow> rows = new ArrayList<>();
        for (int i = 0; i <= Math.min(last + 1, MOST_ROWS - 1); i++) {
            String row = list + "." + i + ".";
            List<FormField> more = List.of(
                    FormField.choice(
                            row + "extent",
                            "How far",
                            formValues,
                            Stream.of(Extent.FULL, Extent.PARTIAL, Extent.MINIMAL)
                                    .map(extent -> new Choice(extent.word(), RecordedMove.extent(extent)))
                                    .toArray(Choice[]::new)),
                    FormField.choice(
                            row + "issue", "On", formValues, issues(formValues.value(row + "issue"), dialogue, rules)),
                    FormField.of(row + "summary", "In your words", "text", formValues, null));
            rows.add(new TermRow(
                    List.of(
                            FormField.choice(row + "kind", "What", formValues, KindChoices.of(rules.kinds())),
                            FormField.of(row + "subject", "About what or whom", "text", formValues, null),
                            FormField.of(row + "scale", "How many, if it counts", "number", formValues, null)),
                    more,
                    more.stream()
                            .anyMatch(formField -> formField.wrong() != null
                                    || !(formField.value().isEmpty()
                                            || formField.value().equals(Extent.FULL.word())))));
        }
        return rows;
    }

    private static Choice[] issues(String chosen, Dialogue dialogue, Rules rules) {
        Stream<String> known = Stream.concat(
                        IssueNames.of(dialogue, rules.kinds()).codes().stream(),
                        Stream.of(chosen).filter(issue -> !issue.isEmpty()))
                .distinct()
                .sorted();
        return Stream.concat(
                        Stream.of(new Choice("", "what it is usually about")),
                        known.map(issue -> new Choice(issue, IssueNames.words(issue))))
                .toArray(Choice[]::new);
    }
}

package entente.web.form;

import static entente.web.form.MoveFields.label;

import entente.assessment.Rules;
import entente.dialogue.Channel;
import entente.dialogue.Clause;
import entente.dialogue.Dialogue;
import entente.dialogue.Extent;
import entente.dialogue.Kind;
import entente.dialogue.Level;
import entente.dialogue.Mode;
import entente.dialogue.Move;
import entente.dialogue.WrittenDate;
import entente.docket.Commitment;
import entente.docket.Concession;
import entente.web.form.FormField.Choice;
import entente.web.form.FormField.ChoiceGroup;
import entente.web.view.AssessedDialogue;
import entente.web.view.Days;
import entente.web.view.Figures;
import entente.web.view.RecordedMove;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The blanks for a move, as many as its kind needs.
 *
 * @param of what is written: empty for a new move, {@code m13} for one on record, {@code +0} for the first one added
 * @param chosen whether a kind is chosen, so that its blanks can be shown
 * @param blanks the first ones: side, kind and date; then those of the kind
 * @param learned what came to light later, a row a finding and an empty one; none where the kind has no extent
 * @param more those that are seldom needed
 * @param wrong what is wrong with none of them, if anything
 */
public record MoveForm(
        String of,
        String title,
        boolean chosen,
        List<FormField> blanks,
        List<LearnedFields.FindingRow> learned,
        List<FormField> more,
        List<String> wrong) {

    /** The blanks that name another move. */
    public static final List<String> REFERENCES = List.of("completes", "fulfils", "answers", "reverses", "reschedules");

    /** The most that a blank for another move offers. */
    public static final int MOST_CHOICES = 20;

    public static MoveForm of(String of, FormValues formValues, AssessedDialogue assessed, List<String> wrong) {
        return new MoveFormBuilder(of, formValues, assessed).form(wrong);
    }

    /** The same under another title. */
    public MoveForm titled(String other) {
        return new MoveForm(of, other, chosen, blanks, learned, more, wrong);
    }

    /** The same with other blanks in place of the first ones. */
    public MoveForm showing(List<FormField> others) {
        return new MoveForm(of, title, chosen, others, learned, more, wrong);
    }

    /** The same without one of those that are seldom needed. */
    public MoveForm withoutMore(String name) {
        List<FormField> others = more.stream()
                .filter(formField -> !formField.name().equals(name))
                .toList();
        return new MoveForm(of, title, chosen, blanks, learned, others, wrong);
    }

    /** The same with another hint for one of its blanks. */
    public MoveForm hinted(String name, String hint) {
        List<FormField> others = blanks.stream()
                .map(formField -> formField.name().equals(name) ? formField.hinted(hint) : formField)
                .toList();
        return new MoveForm(of, title, chosen, others, learned, more, wrong);
    }

    /** The blanks of a kind that say how far a move goes and how many it counts. */
    public static Set<String> ofExtent(Kind kind, Rules rules) {
        Set<String> names = new HashSet<>();
        if (kind.isConcession()) {
            names.addAll(List.of("extent", "share"));
        }
        if (KindChoices.isCounted(kind, rules)) {
            names.add("scale");
        }
        return names;
    }

    public boolean isNew() {
        return of.isEmpty();
    }

    /** Something is wrong in a blank that is folded away. */
    public boolean isMoreWrong() {
        return more.stream().anyMatch(formField -> formField.wrong() != null);
    }

    /** Something came to light, or is wrong with what is typed of it. */
    public boolean isLearnedOpen() {
        return learned.size() > 1;
    }

    private static final class MoveFormBuilder {
        private final FormValues formValues;
        private final AssessedDialogue assessed;
        private final Dialogue dialogue;
        private final Rules rules;
        private final String of;
        private final LocalDate day;

        MoveFormBuilder(String of, FormValues formValues, AssessedDialogue assessed) {
            this.of = of;
            this.day = WrittenDate.read(formValues.value("date")) instanceof WrittenDate.ReadableDate understood
                    ? understood.date().day()
                    : LocalDate.MAX;
            this.formValues = formValues;
            this.assessed = assessed;
            this.dialogue = assessed.dialogue();
            this.rules = assessed.rules();
        }

        MoveForm form(List<String> wrong) {
            Kind kind = rules.findKind(formValues.value("kind")).orElse(null);
            List<FormField> formFields = new ArrayList<>();
            formFields.add(FormField.choice("actor", label("actor"), formValues, sides()));
            formFields.add(FormField.choice("kind", label("kind"), formValues, kinds()));
            List<FormField> more = new ArrayList<>();
            if (kind != null) {
                formFields.add(
                        FormField.of("date", label("date"), "text", formValues, "2026-01-15, or 2026-01 for a month"));
                ofKind(kind, formFields);
                addRescheduled(kind, formFields);
                more.add(FormField.of("subject", label("subject"), "text", formValues, "an airline, for example"));
                more.add(FormField.found(
                        "issue",
                        label("issue"),
                        formValues,
                        IssueNames.of(dialogue, rules.kinds()).choices(),
                        "empty: " + IssueNames.words(kind.issue()) + "; or one of your own"));
                more.add(FormField.choice("channel", label("channel"), formValues, words(Channel.values())));
                if (kind.isConcession() || formValues.has("until")) {
                    more.add(term("until", label("until"), "a truce of thirty days, for example"));
                }
                more.add(FormField.choice("confidence", label("confidence"), formValues, sure()));
                more.add(FormField.of("summary", label("summary"), "text", formValues, null));
            }
            return new MoveForm(of, title(of), kind != null, formFields, learned(kind), more, wrong);
        }

        private List<LearnedFields.FindingRow> learned(@Nullable Kind kind) {
            boolean some = formValues.values().keySet().stream().anyMatch(LearnedFields::isOne);
            return kind != null && (some || kind.isConcession()) ? LearnedFields.form(formValues) : List.of();
        }

        private String title(String of) {
            if (of.isEmpty()) {
                return "Add a move that has not happened";
            }
            return of.startsWith("+") ? "Change the move you added" : "Change a recorded move";
        }

        private void ofKind(Kind kind, List<FormField> formFields) {
            if (kind.isConcession()) {
                formFields.add(FormField.choice(
                        "extent",
                        label("extent"),
                        formValues,
                        new Choice("full", "in full"),
                        new Choice("partial", "in part"),
                        new Choice("minimal", "to a small extent")));
                formFields.add(FormField.of(
                        "share",
                        label("share"),
                        "number",
                        formValues,
                        "30 for thirty per cent; goes before the choice"));
            }
            if (KindChoices.isCounted(kind, rules)) {
                formFields.add(
                        FormField.of("scale", label("scale"), "number", formValues, "people freed, for example"));
            }
            if (kind.code().equals("promise") || formValues.has("promises")) {
                formFields.add(FormField.choice("promises", label("promises"), formValues, kinds()));
                formFields.add(term("due", label("due"), "leave empty where no day was named"));
            }
            if (kind.mode() == Mode.CONTACT) {
                formFields.add(FormField.choice(
                        "level", label("level"), formValues, optional(words(Level.values()), "not said")));
            }
            if (kind.isCooperative()) {
                addReference(formFields, "completes", choices(completable(kind)));
                addReference(
                        formFields,
                        "fulfils",
                        both(
                                choices(open(kind)),
                                clauses("fulfils", owed -> owed.promises().equals(kind.code()))));
                addReference(formFields, "answers", choices(theirs()));
            } else {
                if (kind.isDemand()) {
                    formFields.add(FormField.of("disputed", label("disputed"), "tick", formValues, null));
                    formFields.add(FormField.of(
                            "onBehalfOf", label("onBehalfOf"), "text", formValues, "Lithuania, for example"));
                }
                addReference(
                        formFields,
                        "reverses",
                        both(choices(own(move -> isCooperative(move.move()))), clauses("reverses", owed -> true)));
            }
        }

        /** Whose date it moves, where something is owed; and the new date, where that is chosen. */
        private void addRescheduled(Kind kind, List<FormField> formFields) {
            if (kind.code().equals("promise") || formValues.has("promises") || kind.isHarm()) {
                return;
            }
            addReference(
                    formFields,
                    "reschedules",
                    owed("reschedules", owed -> true)
                            .map(owed -> new Choice(
                                    owed.move(), assessed.party(owed.by()).name() + ": " + words(owed)))
                            .toList());
            boolean offered = formFields.stream().anyMatch(field -> field.name().equals("reschedules"));
            if (offered && !formValues.has("promises")) {
                formFields.add(term("due", "New date", "for what has its date moved; on which it is due then"));
            }
        }

        /** The last day of something, which a month or a year names as well. */
        private FormField term(String name, String label, String hint) {
            return FormField.of(
                    name, label, "text", formValues, DateBlanks.hintOfLastDay(formValues.value(name), hint));
        }

        /** What the side that acts owes by clauses of agreements. */
        private List<Choice> clauses(String name, Predicate<Commitment> wanted) {
            return owed(name, wanted)
                    .filter(owed -> owed.agreement() != null)
                    .filter(owed -> isJoint() || owed.by().equals(actor()))
                    .map(owed -> new Choice(owed.move(), words(owed)))
                    .distinct()
                    .toList();
        }

        /** What is owed still, by promises and clauses from before this move; and whatever is chosen already. */
        private Stream<Commitment> owed(String name, Predicate<Commitment> wanted) {
            return assessed.assessment().commitments().stream()
                    .filter(owed -> owed.status().isOpen()
                            || owed.status() == Commitment.CommitmentStatus.WAITING
                            || formValues.value(name).equals(owed.move()))
                    .filter(owed -> !owed.source().equals(of))
                    .filter(owed -> assessed.find(owed.source())
                            .filter(source -> !source.move().day().isAfter(day))
                            .isPresent())
                    .filter(wanted);
        }

        /** {@code withdrawal of troops (Sinai), due 25 May 1979 — m12.1} */
        private String words(Commitment owed) {
            String subject = owed.subject() == null ? "" : " (" + owed.subject() + ")";
            String due = owed.dated() ? ", due " + Days.full(owed.due()) : ", without a date";
            String extent = assessed.clause(owed.move())
                    .map(Clause::extent)
                    .filter(share -> !share.equals(Extent.FULL))
                    .map(share -> ", " + RecordedMove.extent(share))
                    .orElse("");
            return rules.kind(owed.promises()).noun() + subject + extent + due + " — " + owed.move();
        }

        private static List<Choice> choices(List<RecordedMove> moves) {
            return moves.stream()
                    .limit(MOST_CHOICES)
                    .map(MoveFormBuilder::choice)
                    .toList();
        }

        private static Choice choice(RecordedMove move) {
            return new Choice(move.id(), move.sentence() + ", " + move.briefDate() + extent(move));
        }

        private static List<Choice> both(List<Choice> some, List<Choice> others) {
            return Stream.concat(some.stream(), others.stream()).toList();
        }

        private void addReference(List<FormField> formFields, String name, List<Choice> choices) {
            if (choices.isEmpty() && !formValues.has(name)) {
                return;
            }
            String none = name.equals("answers") ? "no move by name" : "none";
            List<Choice> offered = new ArrayList<>(choices.subList(0, Math.min(choices.size(), MOST_CHOICES)));
            String chosen = formValues.value(name);
            if (!chosen.isBlank()
                    && offered.stream().noneMatch(choice -> choice.value().equals(chosen))) {
                choices.stream()
                        .filter(choice -> choice.value().equals(chosen))
                        .findFirst()
                        .or(() -> assessed.find(chosen).map(MoveFormBuilder::choice))
                        .ifPresent(offered::add);
            }
            formFields.add(
                    FormField.choice(name, label(name), formValues, optional(offered.toArray(Choice[]::new), none)));
        }

        private static String extent(RecordedMove move) {
            boolean whole = move.known().equals(Extent.FULL);
            String count = move.count() == null ? "" : ", " + move.count();
            return count + (whole ? "" : ", " + move.extent());
        }

        private static boolean isPart(Extent extent) {
            return !extent.equals(Extent.FULL) && !extent.equals(Extent.NONE);
        }

        /** The partial steps of the side that acts, of that kind. */
        private List<RecordedMove> completable(Kind kind) {
            Set<String> completed = dialogue.moves().stream()
                    .map(move -> move.links().completes())
                    .filter(id -> id != null)
                    .collect(Collectors.toSet());
            return own(move -> move.move().kind().equals(kind.code())
                    && isPart(move.move().extentOn(day))
                    && (!completed.contains(move.id())
                            || formValues.value("completes").equals(move.id())));
        }

        private List<RecordedMove> open(Kind kind) {
            Set<String> open = assessed.assessment().commitments().stream()
                    .filter(commitment -> commitment.promises().equals(kind.code()))
                    .filter(commitment -> commitment.status() == Commitment.CommitmentStatus.OPEN
                            || commitment.status() == Commitment.CommitmentStatus.OVERDUE
                            || commitment.status() == Commitment.CommitmentStatus.KEPT_IN_PART)
                    .map(Commitment::move)
                    .collect(Collectors.toSet());
            return own(move ->
                    open.contains(move.id()) || formValues.value("fulfils").equals(move.id()));
        }

        /** Steps of the other side, those that wait for an answer first, the newest of each first. */
        private List<RecordedMove> theirs() {
            Set<String> waiting = assessed.assessment().concessions().stream()
                    .filter(concession -> concession.status() != Concession.ConcessionStatus.ANSWERED)
                    .map(Concession::move)
                    .collect(Collectors.toSet());
            return earlier(move -> isOfTheOther(move.move()) && isCooperative(move.move()))
                    .sorted(Comparator.comparing((RecordedMove move) -> !waiting.contains(move.id()))
                            .thenComparing(RecordedMove::number, Comparator.reverseOrder()))
                    .toList();
        }

        /** Steps of the side that acts, those about the same thing first, the newest of each first. */
        private List<RecordedMove> own(Predicate<RecordedMove> wanted) {
            String subject = formValues.value("subject");
            return earlier(move -> (isJoint() || move.move().isBy(actor())) && wanted.test(move))
                    .sorted(Comparator.comparing((RecordedMove move) -> subject.isBlank()
                                    || !subject.equals(move.move().subject()))
                            .thenComparing(RecordedMove::number, Comparator.reverseOrder()))
                    .toList();
        }

        /** What a move can refer to: others, of its date or before it. */
        private Stream<RecordedMove> earlier(Predicate<RecordedMove> wanted) {
            return assessed.moves().stream()
                    .filter(move -> !move.id().equals(of) && !move.move().day().isAfter(day))
                    .filter(wanted);
        }

        /** A step that this one may answer; what both do together answers nothing else. */
        private boolean isOfTheOther(Move move) {
            return !isJoint() && (move.jointly() || !move.actor().equals(actor()));
        }

        private boolean isJoint() {
            return actor().equals(MoveFields.BOTH);
        }

        private String actor() {
            return formValues.has("actor")
                    ? formValues.value("actor")
                    : dialogue.sides().get(0).id();
        }

        private boolean isCooperative(Move move) {
            return rules.kind(move.kind()).isCooperative();
        }

        /** In words, and as it stands where it is none of these. */
        private Choice[] sure() {
            List<Choice> choices = new ArrayList<>();
            for (double sure : List.of(1.0, 0.8, 0.4)) {
                choices.add(new Choice(Figures.typed(sure), RecordedMove.sure(sure)));
            }
            String value = formValues.value("confidence");
            if (choices.stream().noneMatch(choice -> choice.value().equals(value))) {
                choices.add(new Choice(
                        value,
                        MoveFields.value("confidence", value) instanceof Double sure
                                ? RecordedMove.sure(sure)
                                : value));
            }
            return choices.toArray(Choice[]::new);
        }

        private Choice[] sides() {
            return Stream.concat(
                            dialogue.sides().stream().map(side -> new Choice(side.id(), side.name())),
                            Stream.of(new Choice(MoveFields.BOTH, "both sides, together")))
                    .toArray(Choice[]::new);
        }

        private List<ChoiceGroup> kinds() {
            return KindChoices.of(rules.kinds());
        }

        private static Choice[] words(entente.dialogue.Worded[] values) {
            return java.util.Arrays.stream(values)
                    .map(value -> new Choice(value.word(), value.word().replace('-', ' ')))
                    .toArray(Choice[]::new);
        }

        private static Choice[] optional(Choice[] choices, String none) {
            Choice[] all = new Choice[choices.length + 1];
            all[0] = new Choice("", none);
            System.arraycopy(choices, 0, all, 1, choices.length);
            return all;
        }
    }

    /** Where nothing is typed yet: the day after, the first side, in full, and what lies nearest to be completed. */
    public static Map<String, String> withDefaults(Map<String, String> typed, AssessedDialogue assessed) {
        Map<String, String> values = new HashMap<>(typed);
        LocalDate day = assessed.asOf().plusDays(1);
        putIfBlank(values, "actor", assessed.first().id());
        putIfBlank(values, "date", day.toString());
        MoveFields.USUAL.forEach((name, usual) -> putIfBlank(values, name, usual));
        return values;
    }

    private static void putIfBlank(Map<String, String> values, String name, @Nullable String value) {
        if (value != null && values.getOrDefault(name, "").isBlank()) {
            values.put(name, value);
        }
    }
}

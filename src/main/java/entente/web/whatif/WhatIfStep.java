package entente.web.whatif;

import entente.assessment.Rules;
import entente.assessment.WhatIf;
import entente.casefile.MoveDocument;
import entente.dialogue.Dialogue;
import entente.dialogue.InvalidDialogue;
import entente.dialogue.Problem;
import entente.exchange.wire.WhatIfRequest;
import entente.web.form.FieldErrors;
import entente.web.form.FormValues;
import entente.web.form.LearnedFields;
import entente.web.form.MoveFields;
import entente.web.form.PressedButton;
import entente.web.view.Days;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * Takes one step in the form: reads what-ifs and blanks, does what the pressed button says, and keeps whatever was
 * typed where it does not fit.
 */
final class WhatIfStep {

    private static final int LONGEST_NAME = 60;

    private final Dialogue dialogue;
    private final LocalDate own;
    private final Rules rules;
    private final MultiValueMap<String, String> fields;
    private Suppositions suppositions;
    private String of;
    private Map<String, String> typed = new HashMap<>();
    private final Map<String, String> wrongs = new HashMap<>();
    private final List<String> wrong = new ArrayList<>();
    private final Map<Supposition, WhatIf> assessed = new HashMap<>();

    private WhatIfStep(Dialogue dialogue, LocalDate own, Rules rules, MultiValueMap<String, String> fields) {
        this.dialogue = dialogue;
        this.own = own;
        this.rules = rules;
        this.fields = fields;
        this.suppositions = Suppositions.read(fields);
        this.of = field("of");
    }

    /**
     * Where the form stands after the step.
     *
     * @param of what the blanks for a move are about
     * @param typed what stands in the blanks
     * @param wrong what is wrong with none of them
     * @param whatIfs what each supposition would do
     * @param isDone the step was taken whole: the address of the what-ifs tells everything
     */
    record WhatIfState(
            Suppositions suppositions,
            List<WhatIf> whatIfs,
            String of,
            FormValues typed,
            List<String> wrong,
            boolean isDone) {}

    /** @throws IllegalArgumentException when the address holds no what-ifs, or such as do not fit the dialogue */
    static WhatIfState take(Dialogue dialogue, LocalDate own, Rules rules, MultiValueMap<String, String> fields) {
        WhatIfStep form = new WhatIfStep(dialogue, own, rules, fields);
        form.suppositions.all().forEach(form::assess);
        return form.step();
    }

    /** What a supposition would do. */
    static WhatIf assess(Supposition supposition, Dialogue dialogue, LocalDate own, Rules rules) {
        WhatIfRequest request = WhatIfRequest.of(supposition.document(), dialogue);
        return WhatIf.of(dialogue, own, request.hypothesis(), rules).warned(request.warnings());
    }

    private WhatIf assess(Supposition supposition) {
        return assessed.computeIfAbsent(supposition, each -> assess(each, dialogue, own, rules));
    }

    private WhatIfState step() {
        PressedButton pressed = PressedButton.in(fields);
        String about = pressed.target();
        fields.keySet().stream().filter(MoveFields::isOne).forEach(name -> typed.put(name, field(name)));
        typed.put("find", field("find").strip());
        boolean blanksStay = false;
        if (nameAndDay()) {
            switch (pressed.action()) {
                case "kind", "find" -> blanksStay = true;
                case "move" -> blanksStay = !writeMove();
                case "edit" -> {
                    edit(about);
                    blanksStay = true;
                }
                case "drop" -> change(suppositions.current().dropping(index(about)));
                case "without" -> change(suppositions.current().leavingOut(about));
                case "restore" -> change(suppositions.current().asRecorded(about));
                case "line" -> blanksStay = !redLine(about);
                case "more" -> more(Supposition.named(""));
                case "copy" -> more(suppositions.current());
                case "remove" -> suppositions = suppositions.withoutCurrent();
                case "at" -> suppositions = suppositions.at(index(about));
                case "later" -> later(about);
                default -> blanksStay = wasTyped();
            }
        } else {
            blanksStay = true;
        }
        boolean failed = !wrong.isEmpty() || !wrongs.isEmpty();
        if (!blanksStay && !failed) {
            typed = new HashMap<>();
            of = "";
        }
        return new WhatIfState(
                suppositions,
                suppositions.all().stream().map(this::assess).toList(),
                of,
                new FormValues(typed, wrongs),
                wrong,
                !blanksStay && !failed);
    }

    /** A form that arrives with a kind chosen shows its blanks. */
    private boolean wasTyped() {
        return !field("kind").isBlank();
    }

    /** The name and the day are taken with every step; whether they fit. */
    private boolean nameAndDay() {
        Supposition current = suppositions.current();
        if (fields.containsKey("name")) {
            if (field("name").length() > LONGEST_NAME) {
                wrongs.put("name", "Please give a name of at most " + LONGEST_NAME + " characters.");
                typed.put("name", field("name"));
                return false;
            }
            current = current.renamed(field("name"));
        }
        if (fields.containsKey("asOf")) {
            String day = field("asOf").strip();
            if (!day.isEmpty() && Days.parse(day).isEmpty()) {
                wrongs.put("asOf", "“" + day + "” is not a date. " + Days.EXPECTED);
                typed.put("asOf", day);
                return false;
            }
            current = current.on(day.equals(defaultDay(current)) ? "" : day);
        }
        suppositions = suppositions.with(current);
        return true;
    }

    /** The day that needs no saying. */
    private String defaultDay(Supposition supposition) {
        return supposition.asOf() == null ? field("shownAsOf") : "";
    }

    private void later(String days) {
        LocalDate from = assess(suppositions.current()).after().asOf();
        try {
            change(suppositions
                    .current()
                    .on(from.plusDays(Integer.parseInt(days)).toString()));
        } catch (NumberFormatException | java.time.DateTimeException noDays) {
            wrong.add("“" + days + "” is no number of days.");
        }
    }

    private void more(Supposition start) {
        if (suppositions.isFull()) {
            wrong.add("At most " + Suppositions.MOST + " what-ifs stand side by side. Remove one first.");
        } else {
            suppositions = suppositions.more(start);
        }
    }

    /** Makes a change that no blank stands for, if it fits. */
    private void change(Supposition changed) {
        try {
            assess(changed);
            suppositions = suppositions.with(changed);
        } catch (InvalidDialogue invalid) {
            invalid.problems().forEach(problem -> wrong.add(problem.message()));
        }
    }

    // ---------------------------------------------------------------- a move

    private void edit(String what) {
        of = what;
        Map<String, Object> move = what.startsWith("+") ? added(what) : supposed(what);
        typed = new HashMap<>(MoveFields.values(move));
        MoveFields.USUAL.forEach(typed::putIfAbsent);
    }

    private Map<String, Object> added(String what) {
        List<Map<String, Object>> added = suppositions.current().added();
        int index = index(what.substring(1));
        if (index >= added.size()) {
            throw new IllegalArgumentException("This what-if has no added move number " + (index + 1) + ".");
        }
        return added.get(index);
    }

    /** A recorded move as it is supposed to have been. */
    private Map<String, Object> supposed(String id) {
        Map<String, Object> move = new LinkedHashMap<>(recorded(id));
        if (suppositions.current().changed().get(id) instanceof Map<?, ?> changes) {
            changes.forEach((name, value) -> move.put(String.valueOf(name), value));
        }
        return move;
    }

    private Map<String, Object> recorded(String id) {
        return dialogue.move(id)
                .map(MoveDocument::of)
                .orElseThrow(() -> new IllegalArgumentException("This dialogue has no move “" + id + "”."));
    }

    /** Adds or changes the move that stands in the blanks; whether it fits. */
    private boolean writeMove() {
        if (!typed.containsKey("kind") || typed.getOrDefault("kind", "").isBlank()) {
            wrongs.put("kind", "Please choose what it does.");
            return false;
        }
        Set<String> shown = new HashSet<>(fields.keySet());
        Supposition current = suppositions.current();
        Supposition changed;
        String place;
        if (of.isEmpty()) {
            changed = current.adding(document(freshId(), shown, Map.of()));
            place = "/add/" + current.added().size() + "/";
        } else if (of.startsWith("+")) {
            int index = index(of.substring(1));
            Map<String, Object> before = added(of);
            changed = current.replacing(index, document(String.valueOf(before.get("id")), shown, before));
            place = "/add/" + index + "/";
        } else {
            changed = current.asRecorded(of).changing(of, differences(recorded(of), shown));
            place = Problem.pointer(List.of("change", of)) + "/";
        }
        try {
            assess(changed);
            suppositions = suppositions.with(changed);
            return true;
        } catch (InvalidDialogue invalid) {
            FieldErrors told =
                    FieldErrors.of(invalid.problems(), place, shown, blank -> MoveFields.blank(blank, typed));
            wrongs.putAll(told.byBlank());
            wrong.addAll(told.others());
            return false;
        }
    }

    private Map<String, Object> document(String id, Set<String> shown, Map<String, Object> before) {
        return MoveFields.document(id, new FormValues(typed, Map.of()), shown, before, dialogue);
    }

    /** The blanks that hold something else than the record; null where they were emptied. */
    private Map<String, Object> differences(Map<String, Object> recorded, Set<String> shown) {
        Map<String, String> before = MoveFields.inOne(MoveFields.values(recorded));
        Map<String, String> inOne = MoveFields.inOne(typed);
        Map<String, Object> differences = new LinkedHashMap<>();
        for (String name : MoveFields.NAMES) {
            String value = inOne.getOrDefault(name, "").strip();
            if (!MoveFields.isShown(name, shown) && !name.equals("disputed")) {
                continue;
            }
            String usual = MoveFields.USUAL.getOrDefault(name, "");
            if (!value.equals(before.getOrDefault(name, usual))
                    && !(value.isEmpty() && usual.equals(before.get(name)))) {
                differences.put(name, value.isEmpty() ? nothing() : MoveFields.value(name, value));
            }
        }
        if (Objects.equals(differences.get("actor"), MoveFields.BOTH)) {
            differences.remove("actor");
            differences.put("jointly", true);
        } else if (differences.containsKey("actor")) {
            differences.put("jointly", false);
        }
        List<?> learned = LearnedFields.document(typed, recorded.get("learned"));
        boolean asked = shown.stream().anyMatch(LearnedFields::isOne);
        if (asked && !learned.equals(Objects.requireNonNullElse(recorded.get("learned"), List.of()))) {
            differences.put("learned", learned);
        }
        return differences;
    }

    @SuppressWarnings("NullAway")
    public // null in a document takes a field away
    static Object nothing() {
        return null;
    }

    private String freshId() {
        Set<String> taken = new HashSet<>();
        dialogue.moves().forEach(move -> taken.add(move.id()));
        suppositions.current().added().forEach(move -> taken.add(String.valueOf(move.get("id"))));
        int number = 1;
        while (taken.contains("h" + number)) {
            number++;
        }
        return "h" + number;
    }

    // ---------------------------------------------------------------- red lines

    /** Drops a red line, adds the one that is typed, or takes those on record again; whether it fits. */
    private boolean redLine(String about) {
        List<Map<String, Object>> lines = new ArrayList<>(redLines());
        if (about.equals("as-recorded")) {
            change(suppositions.current().withRedLines(null));
            return true;
        }
        if (!about.equals("add")) {
            lines.removeIf(line -> about.equals(line.get("id")));
            change(suppositions.current().withRedLines(lines));
            return true;
        }
        for (String name : List.of("lineSide", "lineIssue", "lineText")) {
            typed.put(name, field(name));
            if (field(name).isBlank()) {
                wrongs.put(name, "Please fill this in.");
            }
        }
        if (!wrongs.isEmpty()) {
            return false;
        }
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("id", "line-" + (lines.size() + 1) + "h");
        line.put("side", field("lineSide"));
        line.put("issue", field("lineIssue").strip());
        line.put("text", field("lineText").strip());
        lines.add(line);
        change(suppositions.current().withRedLines(lines));
        return wrong.isEmpty();
    }

    private List<Map<String, Object>> redLines() {
        return assess(suppositions.current()).supposed().redLines().stream()
                .map(line -> {
                    Map<String, Object> fields = new LinkedHashMap<>();
                    fields.put("id", line.id());
                    fields.put("side", line.side());
                    fields.put("issue", line.issue());
                    fields.put("text", line.text());
                    return fields;
                })
                .toList();
    }

    // ---------------------------------------------------------------- fields

    private String field(String name) {
        @Nullable String value = fields.getFirst(name);
        return value == null ? "" : value;
    }

    private static int index(String number) {
        try {
            int index = Integer.parseInt(number);
            if (index >= 0) {
                return index;
            }
        } catch (NumberFormatException noNumber) {
            // told below
        }
        throw new IllegalArgumentException("“" + number + "” is no number of anything on this page.");
    }
}

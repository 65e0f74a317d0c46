package entente.web.record;

import entente.assessment.Rules;
import entente.assessment.RulesInForce;
import entente.dialogue.Archive;
import entente.dialogue.Dialogue;
import entente.dialogue.Kind;
import entente.dialogue.Move;
import entente.dialogue.Revision;
import entente.dialogue.StaleDialogue;
import entente.dialogue.UtcClock;
import entente.web.card.WhatIfOutcome;
import entente.web.form.BulkField;
import entente.web.form.FieldErrors;
import entente.web.form.FormField;
import entente.web.form.FormField.Choice;
import entente.web.form.FormFields;
import entente.web.form.FormValues;
import entente.web.form.IssueNames;
import entente.web.form.SignatureForm;
import entente.web.history.ReadingContexts;
import entente.web.record.BulkEdit.BulkOutcome;
import entente.web.record.BulkView.BulkLine;
import entente.web.view.Address;
import entente.web.view.MoveFilter;
import entente.web.view.NotFoundOnPage;
import entente.web.view.RecordedMove;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Changing several moves at once, by one revision. */
@Controller
final class BulkPages {

    private static final String PATH = "/dialogues/{id}/moves";

    private final Archive archive;
    private final RulesInForce rulesInForce;
    private final UtcClock clock;
    private final ReadingContexts reader;

    BulkPages(Archive archive, RulesInForce rulesInForce, UtcClock clock, ReadingContexts reader) {
        this.archive = archive;
        this.rulesInForce = rulesInForce;
        this.clock = clock;
        this.reader = reader;
    }

    /**
     * What is to be changed.
     *
     * @param ticked the moves of it that are on record
     * @param wrong what is wrong with what was ticked
     */
    private record BulkRequest(
            Revision last, RecordRequest sent, Optional<BulkField> field, List<Move> ticked, List<String> wrong) {

        Dialogue dialogue() {
            return last.dialogue();
        }

        Map<String, String> values() {
            Map<String, String> values = new HashMap<>();
            field.map(BulkField::blanks)
                    .orElse(List.of())
                    .forEach(blank -> values.put(blank, FormFields.value(sent.form(), blank)));
            return values;
        }

        boolean isReady() {
            return wrong.isEmpty() && field.isPresent();
        }
    }

    /** Asks what the moves that were ticked become; where they are removed, there is nothing to ask. */
    @PostMapping(PATH)
    ModelAndView choose(@PathVariable String id, @RequestParam MultiValueMap<String, String> form) {
        BulkRequest request = request(id, 0, form);
        if (!request.isReady()) {
            return refused(request, FieldErrors.NONE);
        }
        return request.field().filter(BulkField.REMOVE::equals).isPresent()
                ? look(request, HttpStatus.OK, null)
                : page(request, FieldErrors.NONE, null, null);
    }

    /** Shows what it would do. */
    @PostMapping(path = PATH, params = "do=look")
    ModelAndView look(@PathVariable String id, @RequestParam MultiValueMap<String, String> form) {
        return look(request(id, 0, form), HttpStatus.OK, null);
    }

    /** Keeps all of it as one change of what was shown, or nothing. */
    @PostMapping(path = PATH, params = "do=record")
    ModelAndView record(
            @PathVariable String id,
            @RequestParam(defaultValue = "0") int revision,
            @RequestParam MultiValueMap<String, String> form) {
        return StaleDialogue.untilNobodyIsFaster(() -> {
            BulkRequest request = request(id, revision, form);
            SignatureForm signatureForm = request.sent().signatureForm();
            if (!signatureForm.isComplete()) {
                return look(
                        request,
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        signatureForm.expected("Names and reasons have at most 300 characters."));
            }
            if (revision != request.last().number()) {
                return look(
                        request,
                        HttpStatus.CONFLICT,
                        "Somebody changed this dialogue meanwhile, so nothing is recorded yet. Below is what it would do now.");
            }
            Dialogue changed = request.isReady() ? outcome(request).dialogue() : null;
            if (changed == null) {
                return look(request, HttpStatus.UNPROCESSABLE_CONTENT, null);
            }
            archive.save(request.last(), changed, request.sent().signature());
            return new ModelAndView("redirect:" + new Address(id, null).page() + "/moves?changed="
                    + request.ticked().size());
        });
    }

    private ModelAndView look(BulkRequest request, HttpStatus status, @Nullable String message) {
        if (!request.isReady()) {
            return refused(request, FieldErrors.NONE);
        }
        BulkOutcome outcome = outcome(request);
        if (outcome.dialogue() == null) {
            return refused(request, outcome.wrong());
        }
        List<String> removed = request.field().filter(BulkField.REMOVE::equals).isPresent()
                ? request.ticked().stream().map(Move::id).toList()
                : List.of();
        WhatIfOutcome effect = new MoveEffect(rulesInForce.published(), clock.today())
                .ofSeveral(outcome.changed(), removed, request.dialogue());
        ModelAndView page = page(request, FieldErrors.NONE, new Preview(outcome, effect), message);
        page.setStatus(status);
        return page;
    }

    private BulkOutcome outcome(BulkRequest request) {
        return edit(request).of(request.ticked(), request.dialogue(), rulesInForce.published());
    }

    private static BulkEdit edit(BulkRequest request) {
        return new BulkEdit(request.field().orElseThrow(), request.values());
    }

    // ---------------------------------------------------------------- what was ticked

    private BulkRequest request(String id, int revision, MultiValueMap<String, String> form) {
        Revision last = archive.last(id).orElseThrow(() -> NotFoundOnPage.dialogue(id));
        Set<String> ids = ids(last, form);
        List<Move> ticked = last.dialogue().moves().stream()
                .filter(move -> ids.contains(move.id()))
                .toList();
        Optional<BulkField> field = BulkField.of(FormFields.value(form, "field"));
        List<String> wrong = new ArrayList<>();
        if (ids.isEmpty()) {
            wrong.add("Please tick at least one move.");
        } else if (ticked.size() < ids.size()) {
            wrong.add("Of the moves you ticked, " + (ids.size() - ticked.size())
                    + " are no longer on record. Those that are stand below.");
        }
        if (ticked.size() > BulkField.MOST_MOVES) {
            wrong.add(String.format(
                    Locale.ROOT,
                    "At most %,d moves can be changed at once, and you ticked %,d. The first %,d stand below.",
                    BulkField.MOST_MOVES,
                    ticked.size(),
                    BulkField.MOST_MOVES));
        }
        if (field.isEmpty()) {
            wrong.add("Please choose what to change.");
        }
        return new BulkRequest(
                last,
                new RecordRequest(id, "", revision, form),
                field,
                ticked.stream().limit(BulkField.MOST_MOVES).toList(),
                wrong);
    }

    /** Those that are ticked one by one, and all of the page or all that are found where that is ticked. */
    private Set<String> ids(Revision last, MultiValueMap<String, String> form) {
        Set<String> ids = new LinkedHashSet<>(form.getOrDefault("move", List.of()));
        List<String> all = form.getOrDefault("all", List.of());
        if (all.contains("page")) {
            ids.addAll(form.getOrDefault("shown", List.of()));
        }
        if (all.contains("found")) {
            MoveFilter filter =
                    new MoveFilter(FormFields.value(form, "q").strip(), given(form, "actor"), given(form, "kind"));
            reader.opening(last.kept()).moves().stream()
                    .filter(filter::takes)
                    .map(RecordedMove::id)
                    .forEach(ids::add);
        }
        return ids;
    }

    private static @Nullable String given(MultiValueMap<String, String> form, String name) {
        String value = FormFields.value(form, name);
        return value.isBlank() ? null : value;
    }

    // ---------------------------------------------------------------- the page

    private record Preview(BulkOutcome outcome, WhatIfOutcome effect) {

        Optional<Move> now(Move move) {
            return outcome.changed().stream()
                    .filter(each -> each.id().equals(move.id()))
                    .findFirst();
        }
    }

    private ModelAndView refused(BulkRequest request, FieldErrors wrong) {
        ModelAndView page = page(request, wrong, null, null);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView page(
            BulkRequest request, FieldErrors wrong, @Nullable Preview preview, @Nullable String message) {
        Rules rules = rulesInForce.published();
        String dialogue = new Address(request.last().id(), null).page();
        BulkField field = request.field().orElse(null);
        BulkView view = new BulkView(
                request.dialogue().title(),
                dialogue + "/moves",
                dialogue,
                request.last().number(),
                heading(request),
                field == null ? "" : field.word(),
                BulkField.choices(),
                field == null ? List.of() : blanks(field, new FormValues(request.values(), wrong.byBlank()), request),
                request.values(),
                request.ticked().stream()
                        .map(move -> line(move, request, preview, rules))
                        .toList(),
                request.sent().signed(),
                preview == null ? null : preview.effect(),
                message,
                Stream.concat(request.wrong().stream(), wrong.others().stream()).toList());
        return new ModelAndView("record/bulk", "view", view);
    }

    private static String heading(BulkRequest request) {
        int count = request.ticked().size();
        String moves = count == 1 ? "one move" : count + " moves";
        return request.field()
                .map(BulkField::words)
                .map(words -> words + ": " + moves)
                .orElse("Change " + moves);
    }

    private static BulkLine line(Move move, BulkRequest request, @Nullable Preview preview, Rules rules) {
        RecordedMove recorded = RecordedMove.of(0, move, request.dialogue(), rules);
        if (request.field().isEmpty()) {
            return new BulkLine(move.id(), recorded.sentence(), recorded.briefDate(), "", null);
        }
        BulkEdit edit = edit(request);
        return new BulkLine(
                move.id(),
                recorded.sentence(),
                recorded.briefDate(),
                edit.words(move, request.dialogue(), rules),
                preview == null ? null : becomes(move, request, preview, rules));
    }

    private static String becomes(Move move, BulkRequest request, Preview preview, Rules rules) {
        if (request.field().filter(BulkField.REMOVE::equals).isPresent()) {
            return "removed";
        }
        return preview.now(move)
                .map(now -> edit(request).words(now, request.dialogue(), rules))
                .orElse("as it is");
    }

    private List<FormField> blanks(BulkField field, FormValues values, BulkRequest request) {
        List<Kind> kinds = rulesInForce.published().kinds();
        return field.blanks().stream()
                .map(blank -> switch (field) {
                    case SURE -> FormField.choice(blank, MoveMerge.label(blank), values, sure());
                    case KIND ->
                        FormField.found(
                                blank,
                                MoveMerge.label(blank),
                                values,
                                kinds.stream()
                                        .map(kind -> new Choice(kind.label(), kind.noun()))
                                        .toList(),
                                "type a word of it, such as sanctions or visit");
                    case ISSUE ->
                        FormField.found(
                                blank,
                                MoveMerge.label(blank),
                                values,
                                IssueNames.of(request.dialogue(), kinds).choices(),
                                "empty for the usual one of each kind; or one of your own");
                    case SUBJECT, SOURCE, REMOVE ->
                        FormField.of(blank, MoveMerge.label(blank), "text", values, hint(blank));
                })
                .toList();
    }

    private static String hint(String blank) {
        return switch (blank) {
            case "source.title" -> "its title; empty for that of the dialogue. The place in the old one goes";
            case "source.url" -> "https://…";
            default -> "empty for nothing";
        };
    }

    private static Choice[] sure() {
        return Stream.of("1", "0.8", "0.4")
                .map(value -> new Choice(value, RecordedMove.sure(Double.parseDouble(value))))
                .toArray(Choice[]::new);
    }
}

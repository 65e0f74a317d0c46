package entente.web.record;

import entente.assessment.Rules;
import entente.assessment.RulesInForce;
import entente.dialogue.Archive;
import entente.dialogue.Archive.Signature;
import entente.dialogue.Dialogue;
import entente.dialogue.Kind;
import entente.dialogue.Move;
import entente.dialogue.Revision;
import entente.dialogue.StaleDialogue;
import entente.dialogue.UtcClock;
import entente.exchange.moves.KindNames;
import entente.web.card.WhatIfOutcome;
import entente.web.form.FormMerge;
import entente.web.form.FormValues;
import entente.web.form.MergeView;
import entente.web.form.MoveFields;
import entente.web.form.MoveForm;
import entente.web.form.PressedButton;
import entente.web.form.SignatureForm;
import entente.web.history.ReadingContexts;
import entente.web.record.RecordMove.AppliedMove;
import entente.web.view.Address;
import entente.web.view.AssessedDialogue;
import entente.web.view.NotFoundOnPage;
import entente.web.view.RecordedMove;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Putting moves on record, correcting and removing them. Each step is a revision that can be taken back. */
@Controller
final class RecordPages {

    private static final String PATH = "/dialogues/{id}/record";

    private final Archive archive;
    private final RulesInForce rulesInForce;
    private final UtcClock clock;
    private final ReadingContexts reader;

    RecordPages(Archive archive, RulesInForce rulesInForce, UtcClock clock, ReadingContexts reader) {
        this.archive = archive;
        this.rulesInForce = rulesInForce;
        this.clock = clock;
        this.reader = reader;
    }

    /**
     * @param move the one to correct; none for a new one
     * @param like the one of which a new one takes over what it can
     * @param find words of the moves to list; the last ones where empty
     * @param done the one that was just recorded
     * @param ordered the change that put moves in another order just now
     * @param author who goes on recording
     */
    @GetMapping(PATH)
    ModelAndView form(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String move,
            @RequestParam(defaultValue = "") String like,
            @RequestParam(defaultValue = "") String find,
            @RequestParam(defaultValue = "") String done,
            @RequestParam(defaultValue = "0") int ordered,
            @RequestParam(defaultValue = "") String author) {
        Revision last = last(id);
        Map<String, String> values = values(move, like, last.dialogue());
        Optional<WhatIfOutcome> effect = ordered > 0
                ? effectOfOrder(ordered, last)
                : done.isEmpty() ? Optional.empty() : effect().ofRecorded(done, last.dialogue());
        FormState shown =
                new FormState(last, move, new FormValues(values, Map.of()), List.of(), Map.of("author", author));
        return page(shown.finding(find.strip()), effect.orElse(null)).addObject("done", effect.isEmpty() ? null : done);
    }

    private static Map<String, String> values(String move, String like, Dialogue dialogue) {
        if (!move.isEmpty()) {
            return MoveInput.values(dialogue.move(move).orElseThrow(() -> noSuchMove(move)));
        }
        return like.isEmpty() ? Map.of() : MoveInput.like(dialogue.move(like).orElseThrow(() -> noSuchMove(like)));
    }

    /** Fills the blanks with what a sentence says; nothing is recorded. */
    @PostMapping(path = PATH, params = "do=read")
    ModelAndView read(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String of,
            @RequestParam(defaultValue = "0") int revision,
            @RequestParam MultiValueMap<String, String> form) {
        RecordRequest request = new RecordRequest(id, of, revision, form);
        return ifSigned(request, () -> shown(filled(request)));
    }

    @PostMapping(path = PATH, params = "do=record")
    ModelAndView record(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String of,
            @RequestParam(defaultValue = "0") int revision,
            @RequestParam MultiValueMap<String, String> form) {
        RecordRequest request = new RecordRequest(id, of, revision, form);
        return ifSigned(
                request,
                () -> correcting(withUnshown(request), this::record, (last, merged) -> {
                    boolean seen = hasSeenBoth(request, last);
                    return seen && !merged.isOpen()
                            ? record(request, last, MoveInput.all(of, merged.values()))
                            : merging(
                                    request,
                                    last,
                                    merged,
                                    seen ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.CONFLICT);
                }));
    }

    @PostMapping(path = PATH, params = "do=try")
    ModelAndView tryIt(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String of,
            @RequestParam(defaultValue = "0") int revision,
            @RequestParam MultiValueMap<String, String> form) {
        RecordRequest request = new RecordRequest(id, of, revision, form);
        return ifSigned(
                request,
                () -> correcting(request, this::tryIt, (last, merged) -> lookingAtBoth(request, last, merged)));
    }

    /** Back from two corrections to the fields, with what was chosen so far. */
    @PostMapping(path = PATH, params = "do=blanks")
    ModelAndView goOnTyping(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String of,
            @RequestParam(defaultValue = "0") int revision,
            @RequestParam MultiValueMap<String, String> form) {
        RecordRequest request = new RecordRequest(id, of, revision, form);
        return ifSigned(
                request,
                () -> correcting(
                        request,
                        this::typed,
                        (last, merged) -> page(
                                FormState.typed(request, last, new FormValues(merged.values(), Map.of()), List.of()),
                                null)));
    }

    @PostMapping(path = PATH, params = "do=undo")
    ModelAndView undo(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String of,
            @RequestParam(defaultValue = "0") int revision,
            @RequestParam MultiValueMap<String, String> form) {
        RecordRequest request = new RecordRequest(id, of, revision, form);
        return ifSigned(request, () -> takeBack(request));
    }

    /** The buttons beside the moves on record, which name theirs, and the one that shows the fields for another kind. */
    @PostMapping(path = PATH, params = "do")
    ModelAndView others(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String of,
            @RequestParam(defaultValue = "0") int revision,
            @RequestParam("do") String button,
            @RequestParam MultiValueMap<String, String> form) {
        RecordRequest request = new RecordRequest(id, of, revision, form);
        return ifSigned(request, () -> {
            PressedButton pressed = PressedButton.of(button);
            if (pressed.action().equals("remove")) {
                return remove(request, pressed.target());
            }
            if (pressed.action().equals("earlier")) {
                return earlier(request, pressed.target());
            }
            return choose(request, pressed.target());
        });
    }

    /** Shows the blanks of a kind, with what the sentence says. */
    private ModelAndView choose(RecordRequest request, String kind) {
        RecordRequest chosen = kind.isEmpty() ? request : request.with(Map.of("kind", kind));
        return shown(filled(chosen));
    }

    /** Shows the blanks as they stand, and beside them what was read of a sentence, where there is one. */
    private ModelAndView shown(RecordRequest request) {
        return correcting(
                request,
                request.sentence().isEmpty() ? this::typed : this::typedAndRead,
                (last, merged) -> lookingAtBoth(request, last, merged));
    }

    private ReadSentence read(String sentence, Dialogue dialogue) {
        return ReadSentence.of(sentence, dialogue, rulesInForce.published());
    }

    /** With what the sentence says in the blanks, where there is one, and nobody put something else there. */
    private RecordRequest filled(RecordRequest request) {
        String sentence = request.sentence();
        if (sentence.isEmpty()) {
            return request;
        }
        Dialogue dialogue = last(request.id()).dialogue();
        ReadSentence read = read(sentence, dialogue);
        Map<String, String> standing = request.fields().values();
        Map<String, String> values =
                new HashMap<>(read.filling(read(request.read(), dialogue), standing, untouched(request, dialogue)));
        boolean isOffered = request.fields().isNew()
                && RecordForm.offeredDate(dialogue)
                        .filter(values.getOrDefault("date", standing.getOrDefault("date", ""))::equals)
                        .isPresent();
        if (isOffered && !read.values().containsKey("date")) {
            values.put("date", ""); // what the page offered is not what the sentence says
        }
        values.put(RecordRequest.READ, sentence);
        return request.with(values);
    }

    /**
     * With what the sentence says of how far and how many, where the kind was chosen so quickly that its blanks were not
     * shown.
     */
    private RecordRequest withUnshown(RecordRequest request) {
        Rules rules = rulesInForce.published();
        Optional<Kind> kind = new KindNames(rules.kinds()).find(request.fields().value("kind"));
        if (kind.isEmpty() || request.sentence().isEmpty()) {
            return request;
        }
        Map<String, String> values = new HashMap<>(
                read(request.sentence(), last(request.id()).dialogue()).values());
        values.keySet().retainAll(MoveForm.ofExtent(kind.get(), rules));
        values.keySet().removeAll(request.form().keySet());
        return request.with(values);
    }

    /** What stands in the blanks before anybody touches them: the move that is corrected, or what is usual. */
    private static Map<String, String> untouched(RecordRequest request, Dialogue dialogue) {
        Optional<Move> corrected = dialogue.move(request.of());
        if (corrected.isPresent()) {
            return MoveInput.values(corrected.get());
        }
        Map<String, String> usual = new HashMap<>(MoveFields.USUAL);
        RecordForm.offeredDate(dialogue).ifPresent(date -> usual.put("date", date));
        return usual;
    }

    // ---------------------------------------------------------------- the move in the fields

    private interface FieldsStep {
        ModelAndView on(RecordRequest request, Revision last, MoveInput fields);
    }

    private ModelAndView ifSigned(RecordRequest request, Supplier<ModelAndView> step) {
        SignatureForm signatureForm = request.signatureForm();
        if (signatureForm.isComplete()) {
            return StaleDialogue.untilNobodyIsFaster(step);
        }
        List<String> wrong = List.of(signatureForm.expected("Names and reasons have at most 300 characters."));
        return status(
                HttpStatus.UNPROCESSABLE_CONTENT,
                page(
                        FormState.typed(
                                request,
                                last(request.id()),
                                new FormValues(request.fields().values(), Map.of()),
                                wrong),
                        null));
    }

    /**
     * Does something with the move in the fields, which somebody else may have corrected meanwhile.
     *
     * @param both what is done with the two corrections put together
     */
    private ModelAndView correcting(
            RecordRequest request, FieldsStep step, BiFunction<Revision, FormMerge, ModelAndView> both) {
        Revision last = last(request.id());
        NamedChoices named = NamedChoices.of(request.fields(), last.dialogue(), rulesInForce.published());
        MoveInput fields = named.fields();
        if (!named.wrongs().isEmpty()) {
            FormValues values = new FormValues(fields.values(), named.wrongs());
            return status(
                    HttpStatus.UNPROCESSABLE_CONTENT, page(FormState.typed(request, last, values, List.of()), null));
        }
        Optional<Move> was = fields.isNew()
                ? Optional.empty()
                : archive.at(request.id(), request.began())
                        .flatMap(read -> read.dialogue().move(fields.of()));
        Optional<Move> theirs = last.dialogue().move(fields.of());
        if (was.isPresent() && theirs.isEmpty()) {
            FormState asNew =
                    new FormState(last, "", new FormValues(fields.values(), Map.of()), List.of(), request.signed());
            return status(HttpStatus.CONFLICT, page(asNew, null)).addObject("message", removed(last));
        }
        if (was.isEmpty() || was.equals(theirs)) {
            return step.on(request, last, fields);
        }
        return both.apply(
                last, MoveMerge.of(was.get(), theirs.orElseThrow(), fields.values(), MergeView.chosen(request.form())));
    }

    private ModelAndView record(RecordRequest request, Revision last, MoveInput fields) {
        AppliedMove typed = recordMove().read(fields, last.dialogue());
        if (typed.isWrong()) {
            return refused(request, last, fields, typed);
        }
        recordMove().keep(last, Objects.requireNonNull(typed.recorded()), request.signature());
        return redirect(request, "done=" + Objects.requireNonNull(typed.move()).id());
    }

    private ModelAndView tryIt(RecordRequest request, Revision last, MoveInput fields) {
        AppliedMove typed = recordMove().read(fields, last.dialogue());
        if (typed.isWrong()) {
            return refused(request, last, fields, typed);
        }
        FormState shown = FormState.typed(request, last, new FormValues(fields.values(), Map.of()), List.of());
        return page(shown, effect().ofTyped(Objects.requireNonNull(typed.move()), last.dialogue()));
    }

    private ModelAndView refused(RecordRequest request, Revision last, MoveInput fields, AppliedMove typed) {
        FormValues values = new FormValues(fields.values(), typed.wrong().byBlank());
        return status(
                HttpStatus.UNPROCESSABLE_CONTENT,
                page(FormState.typed(request, last, values, typed.wrong().others()), null));
    }

    private ModelAndView typed(RecordRequest request, Revision last, MoveInput fields) {
        return page(FormState.typed(request, last, new FormValues(fields.values(), Map.of()), List.of()), null);
    }

    private ModelAndView typedAndRead(RecordRequest request, Revision last, MoveInput fields) {
        FormState shown = FormState.typed(request, last, new FormValues(fields.values(), Map.of()), List.of());
        return page(shown, null)
                .addObject("read", read(request.sentence(), last.dialogue()).beside(fields.values()));
    }

    private ModelAndView lookingAtBoth(RecordRequest request, Revision last, FormMerge merged) {
        return merging(request, last, merged, hasSeenBoth(request, last) ? HttpStatus.OK : HttpStatus.CONFLICT);
    }

    /** Whether the form comes from the page that shows both corrections as they stand now. */
    private boolean hasSeenBoth(RecordRequest request, Revision last) {
        return MergeView.isFrom(request.form()) && !isChangedSince(request.revision(), request.of(), last);
    }

    private boolean isChangedSince(int revision, String move, Revision last) {
        return archive.at(last.id(), revision)
                .map(read -> !read.dialogue().move(move).equals(last.dialogue().move(move)))
                .orElse(false);
    }

    private static String removed(Revision last) {
        return "Somebody removed this move while you were at it ("
                + last.change().author() + "). What you typed is below; put it on record as a new move, or leave it.";
    }

    /** Shows two corrections of one move side by side, and what comes of them. */
    private ModelAndView merging(RecordRequest request, Revision last, FormMerge merged, HttpStatus status) {
        Rules rules = rulesInForce.published();
        Dialogue dialogue = last.dialogue();
        String of = request.of();
        List<String> effects = List.of();
        List<String> wrong = List.of();
        if (!merged.isOpen()) {
            AppliedMove typed = recordMove().read(MoveInput.all(of, merged.values()), dialogue);
            wrong = typed.wrong().all();
            if (!typed.isWrong()) {
                WhatIfOutcome effect = effect().ofTyped(Objects.requireNonNull(typed.move()), dialogue);
                effects = Stream.concat(effect.effects().stream(), effect.flips().stream())
                        .toList();
            }
        }
        Map<String, String> typed = new HashMap<>(request.fields().values());
        typed.put("of", of);
        MergeView view = new MergeView(
                dialogue.title(),
                new Address(last.id(), null).page(),
                address(last.id()),
                address(last.id()),
                "record",
                "",
                RecordedMove.of(0, dialogue.move(of).orElseThrow(), dialogue, rules)
                        .dated(),
                last.change().author(),
                request.began(),
                last.number(),
                typed,
                MergeView.rows(
                        merged, MoveMerge::label, (name, value) -> MoveMerge.words(name, value, dialogue, rules)),
                merged.isOpen(),
                effects,
                wrong,
                request.signed());
        return status(status, new ModelAndView("record/merge", "view", view));
    }

    // ---------------------------------------------------------------- moves on record

    private ModelAndView remove(RecordRequest request, String move) {
        if (recordMove().remove(last(request.id()), move, request.signature()).isEmpty()) {
            throw noSuchMove(move);
        }
        return redirect(request, "removed=" + move);
    }

    /** Has a move weighed before the one that precedes it on its date. */
    private ModelAndView earlier(RecordRequest request, String move) {
        Revision saved = recordMove()
                .earlier(last(request.id()), move, request.signature())
                .orElseThrow(() -> new NotFoundOnPage("The move “" + move + "” cannot be weighed earlier on its day."));
        return redirect(request, "ordered=" + saved.number());
    }

    /** What a change of the order did; empty where it is no longer the last change. */
    private Optional<WhatIfOutcome> effectOfOrder(int revision, Revision last) {
        Optional<Revision> before = last.number() == revision ? archive.at(last.id(), revision - 1) : Optional.empty();
        return before.map(old -> effect().ofOrder(old.dialogue(), last.dialogue()));
    }

    /** Takes back the change that the page shows as the last one. */
    private ModelAndView takeBack(RecordRequest request) {
        int revision = request.revision();
        Signature signature = new Signature(request.signature().author(), "Change " + revision + " is taken back.");
        String message;
        try {
            archive.restore(request.id(), revision - 1, revision, signature);
            return redirect(request, "undone=" + revision);
        } catch (StaleDialogue meanwhile) {
            message = "Somebody changed this dialogue meanwhile, so nothing was taken back. Look again.";
        } catch (NoSuchElementException nothingBefore) {
            message = "There is nothing to go back to: the dialogue was not on record before.";
        }
        FormState shown = new FormState(
                last(request.id()),
                "",
                new FormValues(request.fields().values(), Map.of()),
                List.of(),
                request.signed());
        return status(HttpStatus.CONFLICT, page(shown, null)).addObject("message", message);
    }

    // ---------------------------------------------------------------- parts

    /**
     * What the page shows beside the moves on record.
     *
     * @param of the move that is corrected; empty for a new one
     * @param wrong what is wrong with none of the fields
     * @param signed who signs what is done, and why
     * @param sentence what was typed or pasted of what happened, and {@code read} what was read of it last
     * @param find words of the moves to list; the last ones where empty
     */
    private record FormState(
            Revision last,
            String of,
            FormValues values,
            List<String> wrong,
            Map<String, String> signed,
            String sentence,
            String read,
            String find) {

        FormState(Revision last, String of, FormValues values, List<String> wrong, Map<String, String> signed) {
            this(last, of, values, wrong, signed, "", "", "");
        }

        static FormState typed(RecordRequest request, Revision last, FormValues values, List<String> wrong) {
            return new FormState(
                    last, request.of(), values, wrong, request.signed(), request.sentence(), request.read(), "");
        }

        FormState finding(String words) {
            return new FormState(last, of, values, wrong, signed, sentence, read, words);
        }
    }

    private ModelAndView page(FormState shown, @Nullable WhatIfOutcome effect) {
        Revision last = shown.last();
        AssessedDialogue assessed = reader.opening(last.kept());
        MoveForm form = RecordForm.of(shown.of(), shown.values(), assessed, shown.wrong());
        return new ModelAndView(
                        "record/record",
                        "view",
                        RecordView.of(last, assessed, form, shown.values(), shown.signed(), effect, shown.find()))
                .addObject(RecordRequest.SENTENCE, shown.sentence())
                .addObject("sentenceRead", shown.read());
    }

    private static ModelAndView status(HttpStatus status, ModelAndView page) {
        page.setStatus(status);
        return page;
    }

    private static ModelAndView redirect(RecordRequest request, String query) {
        return new ModelAndView("redirect:" + address(request.id()) + "?" + query + request.signer());
    }

    private static String address(String id) {
        return new Address(id, null).page() + "/record";
    }

    private static NotFoundOnPage noSuchMove(String move) {
        return new NotFoundOnPage("This dialogue has no move “" + move + "”.");
    }

    private RecordMove recordMove() {
        return new RecordMove(archive, rulesInForce.published());
    }

    private MoveEffect effect() {
        return new MoveEffect(rulesInForce.published(), clock.today());
    }

    private Revision last(String id) {
        return archive.last(id).orElseThrow(() -> NotFoundOnPage.dialogue(id));
    }
}

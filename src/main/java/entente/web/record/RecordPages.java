package entente.web.record;

import entente.assessment.Rules;
import entente.assessment.RulesInForce;
import entente.casefile.Documents;
import entente.dialogue.Alterations;
import entente.dialogue.Archive;
import entente.dialogue.Archive.Signature;
import entente.dialogue.Dialogue;
import entente.dialogue.EdtfDate;
import entente.dialogue.InvalidDialogue;
import entente.dialogue.Move;
import entente.dialogue.Recorded;
import entente.dialogue.Revision;
import entente.dialogue.StaleDialogue;
import entente.web.form.FormFields;
import entente.web.form.FormMerge;
import entente.web.form.FormValues;
import entente.web.form.MergeView;
import entente.web.form.SignatureForm;
import entente.web.view.Address;
import entente.web.view.AssessedDialogue;
import entente.web.view.RecordedMove;
import entente.web.view.UnknownDialogue;
import entente.web.view.UnknownDraft;
import entente.web.whatif.Supposition;
import entente.web.whatif.WhatIfOutcome;
import entente.web.whatif.WhatIfStep;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Putting moves on record, correcting and removing them. Each step is a revision that can be taken back. */
@Controller
public final class RecordPages {

    private static final String NOBODY = "an analyst";

    private final Archive archive;
    private final RulesInForce rulesInForce;
    private final Clock clock;

    RecordPages(Archive archive, RulesInForce rulesInForce, Clock clock) {
        this.archive = archive;
        this.rulesInForce = rulesInForce;
        this.clock = clock;
    }

    /**
     * @param move the one to correct; none for a new one
     * @param done the one that was just recorded
     * @param ordered the change that put moves in another order just now
     * @param author who goes on recording
     */
    @GetMapping("/dialogues/{id}/record")
    String form(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String move,
            @RequestParam(defaultValue = "") String done,
            @RequestParam(defaultValue = "0") int ordered,
            @RequestParam(defaultValue = "") String author,
            Model model) {
        Revision last = last(id);
        Map<String, String> values = RecordForm.values(RecordForm.recorded(move, last.dialogue()));
        WhatIfOutcome whatIfOutcome =
                ordered > 0 ? outcomeOfOrder(ordered, last) : done.isEmpty() ? null : outcomeOf(done, last);
        model.addAttribute("done", whatIfOutcome == null ? null : done);
        return show(
                last,
                move,
                new FormValues(values, Map.of()),
                List.of(),
                Map.of("author", author),
                whatIfOutcome,
                model);
    }

    /** What a recorded move did, beside the record without it; null where that cannot be told. */
    private @Nullable WhatIfOutcome outcomeOf(String id, Revision last) {
        Dialogue with = last.dialogue();
        return with.move(id)
                .map(move -> {
                    Dialogue without = Recorded.removed(with, id).dialogue();
                    Supposition adding = Supposition.named("").adding(Documents.of(move));
                    try {
                        Rules rules = rulesInForce.published();
                        return WhatIfOutcome.of(
                                1,
                                adding,
                                WhatIfStep.assess(adding, without, effectDay(without, Optional.of(move.date())), rules),
                                without,
                                rules);
                    } catch (InvalidDialogue othersReferToIt) {
                        return null;
                    }
                })
                .orElse(null);
    }

    /** Does what the pressed button says. */
    @PostMapping("/dialogues/{id}/record")
    String step(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String of,
            @RequestParam(defaultValue = "0") int revision,
            @RequestParam("do") String step,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletResponse response) {
        String[] pressed = step.split(":", 2);
        Signature signature =
                new Signature(named(fields), FormFields.value(fields, "reason").strip());
        if (!isFine(signature)) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            List<String> wrong = List.of("Names and reasons have at most 300 characters, all of which can be seen.");
            return show(last(id), of, typed(fields), wrong, signed(fields), null, model);
        }
        return switch (pressed[0]) {
            case "remove" ->
                StaleDialogue.untilNobodyIsFaster(() -> remove(id, pressed[pressed.length - 1], signature));
            case "earlier" ->
                StaleDialogue.untilNobodyIsFaster(() -> earlier(id, pressed[pressed.length - 1], signature));
            case "undo" -> undo(id, revision, signature, fields, model, response);
            default ->
                StaleDialogue.untilNobodyIsFaster(
                        () -> blanks(id, of, revision, pressed[0], signature, fields, model, response));
        };
    }

    /** Does something with the move in the blanks, which somebody else may have corrected meanwhile. */
    private String blanks(
            String id,
            String of,
            int revision,
            String step,
            Signature signature,
            MultiValueMap<String, String> fields,
            Model model,
            HttpServletResponse response) {
        Revision last = last(id);
        Map<String, String> typed = RecordForm.typed(fields);
        if (of.isEmpty()) {
            return blanks(last, of, typed, fields.keySet(), step, signature, fields, model, response);
        }
        Optional<Move> was = archive.at(id, MergeView.began(fields, revision))
                .flatMap(read -> read.dialogue().move(of));
        Optional<Move> theirs = last.dialogue().move(of);
        if (was.isPresent() && theirs.isEmpty()) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("message", removed(last));
            return show(last, "", typed(fields), List.of(), signed(fields), null, model);
        }
        if (was.isEmpty() || was.equals(theirs)) {
            return blanks(last, of, typed, fields.keySet(), step, signature, fields, model, response);
        }
        FormMerge merged = MoveMerge.of(was.get(), theirs.orElseThrow(), typed, MergeView.chosen(fields));
        if (step.equals("blanks")) {
            return show(last, of, new FormValues(merged.values(), Map.of()), List.of(), signed(fields), null, model);
        }
        boolean seen = MergeView.isFrom(fields) && !isChangedSince(revision, of, last);
        if (seen && step.equals("record") && !merged.isOpen()) {
            return blanks(
                    last, of, merged.values(), Set.copyOf(MoveMerge.NAMES), step, signature, fields, model, response);
        }
        response.setStatus(
                !seen
                        ? HttpStatus.CONFLICT.value()
                        : step.equals("record") ? HttpStatus.UNPROCESSABLE_CONTENT.value() : HttpStatus.OK.value());
        return show(last, of, MergeView.began(fields, revision), merged, fields, model);
    }

    private String blanks(
            Revision last,
            String of,
            Map<String, String> typed,
            Set<String> shown,
            String step,
            Signature signature,
            MultiValueMap<String, String> fields,
            Model model,
            HttpServletResponse response) {
        if (!step.equals("try") && !step.equals("record")) {
            return show(last, of, new FormValues(typed, Map.of()), List.of(), signed(fields), null, model);
        }
        RecordForm.RecordPreview tried = tried(of, last, typed, shown);
        if (tried.whatIf() == null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            FormValues refused = new FormValues(typed, tried.wrong().byBlank());
            return show(last, of, refused, tried.wrong().others(), signed(fields), null, model);
        }
        if (step.equals("try")) {
            return show(
                    last, of, new FormValues(typed, Map.of()), List.of(), signed(fields), outcome(tried, last), model);
        }
        Dialogue supposed = tried.whatIf().supposed();
        Move move = of.isEmpty()
                ? supposed.moves().get(supposed.moves().size() - 1)
                : supposed.move(of).orElseThrow();
        Recorded recorded =
                of.isEmpty() ? Recorded.added(last.dialogue(), move) : Recorded.changed(last.dialogue(), move);
        archive.save(last, recorded.dialogue(), signature);
        return "redirect:" + page(last.id()) + "?done=" + move.id() + author(signature);
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
    private String show(
            Revision last, String of, int began, FormMerge merged, MultiValueMap<String, String> fields, Model model) {
        Rules rules = rulesInForce.published();
        Dialogue dialogue = last.dialogue();
        List<String> effects = List.of();
        List<String> wrong = List.of();
        if (!merged.isOpen()) {
            RecordForm.RecordPreview tried = tried(of, last, merged.values(), Set.copyOf(MoveMerge.NAMES));
            if (tried.whatIf() == null) {
                wrong = tried.wrong().all();
            } else {
                WhatIfOutcome whatIfOutcome = outcome(tried, last);
                effects = Stream.concat(whatIfOutcome.effects().stream(), whatIfOutcome.flips().stream())
                        .toList();
            }
        }
        Map<String, String> typed = RecordForm.typed(fields);
        typed.put("of", of);
        model.addAttribute(
                "view",
                new MergeView(
                        dialogue.title(),
                        new Address(last.id(), null).page(),
                        page(last.id()),
                        page(last.id()),
                        "record",
                        "",
                        RecordedMove.of(0, dialogue.move(of).orElseThrow(), dialogue, rules)
                                .dated(),
                        last.change().author(),
                        began,
                        last.number(),
                        typed,
                        MergeView.rows(
                                merged,
                                MoveMerge::label,
                                (name, value) -> MoveMerge.words(name, value, dialogue, rules)),
                        merged.isOpen(),
                        effects,
                        wrong,
                        signed(fields)));
        return "merge";
    }

    private String remove(String id, String move, Signature signature) {
        Revision last = last(id);
        if (last.dialogue().move(move).isEmpty()) {
            throw new UnknownDraft("This dialogue has no move “" + move + "”.");
        }
        archive.save(last, Recorded.removed(last.dialogue(), move).dialogue(), signature);
        return "redirect:" + page(id) + "?removed=" + move + author(signature);
    }

    /** Has a move weighed before the one that precedes it on its date. */
    private String earlier(String id, String move, Signature signature) {
        Revision last = last(id);
        try {
            Revision saved =
                    archive.save(last, Recorded.earlier(last.dialogue(), move).dialogue(), signature);
            return "redirect:" + page(id) + "?ordered=" + saved.number() + author(signature);
        } catch (IllegalArgumentException first) {
            throw new UnknownDraft("The move “" + move + "” cannot be weighed earlier on its day.");
        }
    }

    /** What a change of the order did; null where it is no longer the last change. */
    private @Nullable WhatIfOutcome outcomeOfOrder(int revision, Revision last) {
        Optional<Revision> before = last.number() == revision ? archive.at(last.id(), revision - 1) : Optional.empty();
        return before.map(Revision::dialogue)
                .map(old -> {
                    Supposition ordering = Supposition.named("");
                    for (String move : Alterations.between(old, last.dialogue()).changed()) {
                        Integer place =
                                last.dialogue().move(move).map(Move::order).orElse(null);
                        ordering =
                                ordering.changing(move, Map.of("order", place == null ? WhatIfStep.nothing() : place));
                    }
                    return outcome(ordering, old);
                })
                .orElse(null);
    }

    private WhatIfOutcome outcome(Supposition supposition, Dialogue dialogue) {
        Rules rules = rulesInForce.published();
        LocalDate day = effectDay(dialogue, Optional.empty());
        return WhatIfOutcome.of(1, supposition, WhatIfStep.assess(supposition, dialogue, day, rules), dialogue, rules);
    }

    /** Takes back the change that the page shows as the last one. */
    private String undo(
            String id,
            int revision,
            Signature signature,
            MultiValueMap<String, String> fields,
            Model model,
            HttpServletResponse response) {
        Signature takingBack = new Signature(signature.author(), "Change " + revision + " is taken back.");
        try {
            archive.restore(id, revision - 1, revision, takingBack);
            return "redirect:" + page(id) + "?undone=" + revision + author(signature);
        } catch (StaleDialogue meanwhile) {
            model.addAttribute(
                    "message", "Somebody changed this dialogue meanwhile, so nothing was taken back. Look again.");
        } catch (NoSuchElementException nothingBefore) {
            model.addAttribute("message", "There is nothing to go back to: the dialogue was not on record before.");
        }
        response.setStatus(HttpStatus.CONFLICT.value());
        return show(last(id), "", typed(fields), List.of(), signed(fields), null, model);
    }

    // ---------------------------------------------------------------- parts

    private RecordForm.RecordPreview tried(String of, Revision last, Map<String, String> typed, Set<String> shown) {
        return RecordForm.tried(
                of,
                typed,
                Set.copyOf(shown),
                last.dialogue(),
                effectDay(last.dialogue(), RecordForm.date(typed)),
                rulesInForce.published());
    }

    private WhatIfOutcome outcome(RecordForm.RecordPreview tried, Revision last) {
        return WhatIfOutcome.of(
                1,
                Objects.requireNonNull(tried.supposition()),
                Objects.requireNonNull(tried.whatIf()),
                last.dialogue(),
                rulesInForce.published());
    }

    private String show(
            Revision last,
            String of,
            FormValues formValues,
            List<String> wrong,
            Map<String, String> signed,
            @Nullable WhatIfOutcome whatIfOutcome,
            Model model) {
        AssessedDialogue assessed = AssessedDialogue.read(
                last.kept(), rulesInForce.published(), dayOf(last.dialogue()), new Address(last.id(), null));
        model.addAttribute("view", RecordView.of(last, assessed, of, formValues, wrong, signed, whatIfOutcome));
        return "record";
    }

    private static FormValues typed(MultiValueMap<String, String> fields) {
        return new FormValues(RecordForm.typed(fields), Map.of());
    }

    private static Map<String, String> signed(MultiValueMap<String, String> fields) {
        Map<String, String> signed = new HashMap<>();
        signed.put("author", FormFields.value(fields, "author"));
        signed.put("reason", FormFields.value(fields, "reason"));
        return signed;
    }

    private static String named(MultiValueMap<String, String> fields) {
        String author = FormFields.value(fields, "author").strip();
        return author.isEmpty() ? NOBODY : author;
    }

    private static boolean isFine(Signature signature) {
        return new SignatureForm(signature.author(), signature.reason().isEmpty() ? "-" : signature.reason())
                .isComplete();
    }

    private static String author(Signature signature) {
        return signature.author().equals(NOBODY)
                ? ""
                : "&author="
                        + org.springframework.web.util.UriUtils.encode(
                                signature.author(), java.nio.charset.StandardCharsets.UTF_8);
    }

    private static String page(String id) {
        return new Address(id, null).page() + "/record";
    }

    private Revision last(String id) {
        return archive.last(id).orElseThrow(() -> new UnknownDialogue(id));
    }

    private LocalDate dayOf(Dialogue dialogue) {
        LocalDate own = dialogue.asOf();
        return own == null ? LocalDate.now(clock.withZone(ZoneOffset.UTC)) : own;
    }

    /** The day on which the effect of a move is told: that of the record, or else of its last move. */
    private LocalDate effectDay(Dialogue dialogue, Optional<EdtfDate> date) {
        if (dialogue.asOf() != null) {
            return dialogue.asOf();
        }
        return dialogue.moves().stream()
                .map(Move::day)
                .max(LocalDate::compareTo)
                .or(() -> date.map(EdtfDate::day))
                .orElseGet(() -> dayOf(dialogue));
    }
}

package entente.web;

import entente.assessment.Rules;
import entente.assessment.RulesInForce;
import entente.dialogue.Archive;
import entente.dialogue.Archive.Signature;
import entente.dialogue.ChangedMeanwhile;
import entente.dialogue.Dialogue;
import entente.dialogue.EdtfDate;
import entente.dialogue.InvalidDialogue;
import entente.dialogue.Move;
import entente.dialogue.Recorded;
import entente.dialogue.Revision;
import entente.exchange.Documents;
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
final class RecordPages {

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
     * @param author who goes on recording
     */
    @GetMapping("/dialogues/{id}/record")
    String form(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String move,
            @RequestParam(defaultValue = "") String done,
            @RequestParam(defaultValue = "") String author,
            Model model) {
        Revision last = last(id);
        Map<String, String> values = RecordForm.values(RecordForm.recorded(move, last.dialogue()));
        Outcome outcome = done.isEmpty() ? null : outcomeOf(done, last);
        model.addAttribute("done", outcome == null ? null : done);
        return show(last, move, new Typed(values, Map.of()), List.of(), Map.of("author", author), outcome, model);
    }

    /** What a recorded move did, beside the record without it; null where that cannot be told. */
    private @Nullable Outcome outcomeOf(String id, Revision last) {
        Dialogue with = last.dialogue();
        return with.move(id)
                .map(move -> {
                    Dialogue without = Recorded.removed(with, id).dialogue();
                    Supposition adding = Supposition.named("").adding(Documents.of(move));
                    try {
                        Rules rules = rulesInForce.published();
                        return Outcome.of(
                                1,
                                adding,
                                WhatIfForm.assess(adding, without, effectDay(without, Optional.of(move.date())), rules),
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
                new Signature(named(fields), Editor.value(fields, "reason").strip());
        if (!isFine(signature)) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            List<String> wrong = List.of("Names and reasons have at most 300 characters, all of which can be seen.");
            return show(last(id), of, typed(fields), wrong, signed(fields), null, model);
        }
        return switch (pressed[0]) {
            case "remove" ->
                ChangedMeanwhile.untilNobodyIsFaster(() -> remove(id, pressed[pressed.length - 1], signature));
            case "undo" -> undo(id, revision, signature, fields, model, response);
            case "record" ->
                ChangedMeanwhile.untilNobodyIsFaster(
                        () -> record(id, of, revision, signature, fields, model, response));
            default -> tryOut(id, of, pressed[0].equals("try"), fields, model, response);
        };
    }

    private String tryOut(
            String id,
            String of,
            boolean effect,
            MultiValueMap<String, String> fields,
            Model model,
            HttpServletResponse response) {
        Revision last = last(id);
        if (!effect) {
            return show(last, of, typed(fields), List.of(), signed(fields), null, model);
        }
        RecordForm.Result tried = tried(of, last, fields);
        if (tried.whatIf() == null) {
            return refused(last, of, tried, fields, model, response);
        }
        return show(last, of, typed(fields), List.of(), signed(fields), outcome(tried, last), model);
    }

    private String record(
            String id,
            String of,
            int revision,
            Signature signature,
            MultiValueMap<String, String> fields,
            Model model,
            HttpServletResponse response) {
        Revision last = last(id);
        if (!of.isEmpty() && isChangedSince(revision, of, last)) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("message", clash(of, last));
            return show(last, of, typed(fields), List.of(), signed(fields), null, model);
        }
        RecordForm.Result tried = tried(of, last, fields);
        if (tried.whatIf() == null) {
            return refused(last, of, tried, fields, model, response);
        }
        Dialogue supposed = tried.whatIf().supposed();
        Move move = of.isEmpty()
                ? supposed.moves().get(supposed.moves().size() - 1)
                : supposed.move(of).orElseThrow();
        Recorded recorded =
                of.isEmpty() ? Recorded.added(last.dialogue(), move) : Recorded.changed(last.dialogue(), move);
        archive.save(last, recorded.dialogue(), signature);
        return "redirect:" + page(id) + "?done=" + move.id() + author(signature);
    }

    private boolean isChangedSince(int revision, String move, Revision last) {
        return archive.at(last.id(), revision)
                .map(read -> !read.dialogue().move(move).equals(last.dialogue().move(move)))
                .orElse(false);
    }

    private String clash(String move, Revision last) {
        return "Somebody corrected this move while you were at it ("
                + last.change().author() + "). It is now: "
                + last.dialogue()
                        .move(move)
                        .map(now -> RecordedMove.of(0, now, last.dialogue(), rulesInForce.published())
                                .dated())
                        .orElse("removed.")
                + " What you typed is below; record it to put it in place of theirs.";
    }

    private String remove(String id, String move, Signature signature) {
        Revision last = last(id);
        if (last.dialogue().move(move).isEmpty()) {
            throw new UnknownDraft("This dialogue has no move “" + move + "”.");
        }
        archive.save(last, Recorded.removed(last.dialogue(), move).dialogue(), signature);
        return "redirect:" + page(id) + "?removed=" + move + author(signature);
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
        } catch (ChangedMeanwhile meanwhile) {
            model.addAttribute(
                    "message", "Somebody changed this dialogue meanwhile, so nothing was taken back. Look again.");
        } catch (NoSuchElementException nothingBefore) {
            model.addAttribute("message", "There is nothing to go back to: the dialogue was not on record before.");
        }
        response.setStatus(HttpStatus.CONFLICT.value());
        return show(last(id), "", typed(fields), List.of(), signed(fields), null, model);
    }

    // ---------------------------------------------------------------- parts

    private RecordForm.Result tried(String of, Revision last, MultiValueMap<String, String> fields) {
        return RecordForm.tried(
                of,
                RecordForm.typed(fields),
                Set.copyOf(fields.keySet()),
                last.dialogue(),
                effectDay(last.dialogue(), RecordForm.date(RecordForm.typed(fields))),
                rulesInForce.published());
    }

    private Outcome outcome(RecordForm.Result tried, Revision last) {
        return Outcome.of(
                1,
                Objects.requireNonNull(tried.supposition()),
                Objects.requireNonNull(tried.whatIf()),
                last.dialogue(),
                rulesInForce.published());
    }

    private String refused(
            Revision last,
            String of,
            RecordForm.Result tried,
            MultiValueMap<String, String> fields,
            Model model,
            HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        Typed typed = new Typed(RecordForm.typed(fields), tried.wrong().byBlank());
        return show(last, of, typed, tried.wrong().others(), signed(fields), null, model);
    }

    private String show(
            Revision last,
            String of,
            Typed typed,
            List<String> wrong,
            Map<String, String> signed,
            @Nullable Outcome outcome,
            Model model) {
        Dossier dossier = Dossier.read(
                last.kept(), rulesInForce.published(), dayOf(last.dialogue()), new Address(last.id(), null));
        model.addAttribute("view", RecordView.of(last, dossier, of, typed, wrong, signed, outcome));
        return "record";
    }

    private static Typed typed(MultiValueMap<String, String> fields) {
        return new Typed(RecordForm.typed(fields), Map.of());
    }

    private static Map<String, String> signed(MultiValueMap<String, String> fields) {
        Map<String, String> signed = new HashMap<>();
        signed.put("author", Editor.value(fields, "author"));
        signed.put("reason", Editor.value(fields, "reason"));
        return signed;
    }

    private static String named(MultiValueMap<String, String> fields) {
        String author = Editor.value(fields, "author").strip();
        return author.isEmpty() ? NOBODY : author;
    }

    private static boolean isFine(Signature signature) {
        return new Signed(signature.author(), signature.reason().isEmpty() ? "-" : signature.reason()).isComplete();
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

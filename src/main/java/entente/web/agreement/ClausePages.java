package entente.web.agreement;

import entente.assessment.Rules;
import entente.assessment.RulesInForce;
import entente.casefile.MoveDocument;
import entente.dialogue.Archive;
import entente.dialogue.Archive.Signature;
import entente.dialogue.Clause;
import entente.dialogue.Dialogue;
import entente.dialogue.InvalidDialogue;
import entente.dialogue.Move;
import entente.dialogue.Problem;
import entente.dialogue.Revision;
import entente.dialogue.StaleDialogue;
import entente.exchange.clauses.ClauseDraft;
import entente.exchange.clauses.ClauseField;
import entente.exchange.clauses.ParsedClauses;
import entente.web.form.FormField;
import entente.web.form.FormFields;
import entente.web.form.FormValues;
import entente.web.form.SignatureForm;
import entente.web.record.RecordMove;
import entente.web.view.Address;
import entente.web.view.NotFoundOnPage;
import entente.web.view.RecordedMove;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Changing one clause of an agreement on record, adding and removing one. Each is a change with an author and a reason. */
@Controller
final class ClausePages {

    private static final String NEW = "/dialogues/{id}/agreements/{move}/clauses/new";
    private static final String ONE = "/dialogues/{id}/agreements/{move}/clauses/{clause}";

    private static final List<ClauseField> FIELDS = List.of(
            ClauseField.BY,
            ClauseField.KIND,
            ClauseField.EXTENT,
            ClauseField.COUNT,
            ClauseField.DUE,
            ClauseField.AFTER,
            ClauseField.SUBJECT,
            ClauseField.ISSUE,
            ClauseField.TEXT);
    private static final Pattern OF_A_CLAUSE = Pattern.compile("/clauses/([0-9]{1,5})/([a-z]+)");

    private final Archive archive;
    private final RulesInForce rulesInForce;

    ClausePages(Archive archive, RulesInForce rulesInForce) {
        this.archive = archive;
        this.rulesInForce = rulesInForce;
    }

    /**
     * A clause that is looked at.
     *
     * @param clause its id; empty for a new one
     */
    private record Place(Revision last, Move move, String clause) {

        Dialogue dialogue() {
            return last.dialogue();
        }

        Optional<Clause> recorded() {
            return move.clauses().stream()
                    .filter(each -> each.id().equals(clause))
                    .findFirst();
        }
    }

    /** What stands in the blanks, and what is wrong with it. */
    private record Blanks(Map<ClauseField, String> values, Map<String, String> wrongs, List<String> wrong) {}

    @GetMapping(NEW)
    ModelAndView another(@PathVariable String id, @PathVariable String move) {
        return page(place(id, move, ""), new Blanks(Map.of(), Map.of(), List.of()), Map.of(), null);
    }

    @GetMapping(ONE)
    ModelAndView form(@PathVariable String id, @PathVariable String move, @PathVariable String clause) {
        Place place = place(id, move, clause);
        Clause recorded = place.recorded().orElseThrow(() -> noSuchClause(clause));
        return page(place, new Blanks(ClauseBlanks.values(recorded), Map.of(), List.of()), Map.of(), null);
    }

    @PostMapping(NEW)
    ModelAndView add(
            @PathVariable String id, @PathVariable String move, @RequestParam MultiValueMap<String, String> form) {
        return StaleDialogue.untilNobodyIsFaster(() -> save(place(id, move, ""), form));
    }

    @PostMapping(ONE)
    ModelAndView change(
            @PathVariable String id,
            @PathVariable String move,
            @PathVariable String clause,
            @RequestParam(defaultValue = "0") int revision,
            @RequestParam MultiValueMap<String, String> form) {
        return StaleDialogue.untilNobodyIsFaster(() -> {
            Place place = place(id, move, clause);
            Optional<Clause> began = archive.at(id, revision)
                    .flatMap(read -> read.dialogue().move(move))
                    .flatMap(read -> new Place(place.last(), read, clause).recorded());
            Optional<Clause> standing = place.recorded();
            if (began.isEmpty() && standing.isEmpty()) {
                throw noSuchClause(clause);
            }
            if (began.isPresent() && !began.equals(standing)) {
                return changedMeanwhile(place, form);
            }
            return FormFields.value(form, "do").equals("remove") ? remove(place, form) : save(place, form);
        });
    }

    private ModelAndView changedMeanwhile(Place place, MultiValueMap<String, String> form) {
        String author = place.last().change().author();
        Place shown = place.recorded().isPresent() ? place : new Place(place.last(), place.move(), "");
        String message = place.recorded()
                .map(theirs -> "Somebody changed this clause while you were at it (" + author + "): "
                        + inWords(theirs, place.dialogue()) + " What you typed is below; to record it puts it in place"
                        + " of theirs.")
                .orElse("Somebody removed this clause while you were at it (" + author
                        + "). What you typed is below; add it as a new one, or leave it.");
        ModelAndView page = page(shown, new Blanks(typed(form), Map.of(), List.of()), form.toSingleValueMap(), message);
        page.setStatus(HttpStatus.CONFLICT);
        return page;
    }

    private String inWords(Clause clause, Dialogue dialogue) {
        ClauseBlanks blanks = new ClauseBlanks(dialogue, rulesInForce.published());
        Map<ClauseField, String> values = ClauseBlanks.values(clause);
        List<String> words = new ArrayList<>();
        for (ClauseField field : FIELDS) {
            String value = values.getOrDefault(field, "");
            if (!value.isEmpty()) {
                words.add(field.label() + ": " + blanks.words(field, value));
            }
        }
        return String.join("; ", words) + ".";
    }

    private ModelAndView save(Place place, MultiValueMap<String, String> form) {
        ClauseBlanks blanks = new ClauseBlanks(place.dialogue(), rulesInForce.published());
        Map<ClauseField, String> values = typed(form);
        Set<String> others = blanks.ids();
        others.remove(place.clause());
        values.put(ClauseField.ID, place.clause().isEmpty() ? nextId(place) : place.clause());
        ClauseDraft draft = new ClauseDraft(1, "", "", values, Map.of(), Map.of());
        ParsedClauses parsed = ParsedClauses.of(List.of(draft), place.move().id(), others, blanks.terms());
        if (parsed.isWrong()) {
            Map<String, String> wrongs =
                    new HashMap<>(Corrections.words(parsed.drafts().get(0).faults()));
            return refused(place, form, wrongs, List.of());
        }
        Clause clause = parsed.clauses().get(0);
        List<Clause> clauses = new ArrayList<>(place.move().clauses());
        int index = place.recorded().map(clauses::indexOf).orElse(clauses.size());
        if (index < clauses.size()) {
            clauses.set(index, clause);
        } else {
            clauses.add(clause);
        }
        return keep(place, clauses, clause.id(), form);
    }

    /** What a new one is called: the agreement's id and a number that none has. */
    private static String nextId(Place place) {
        int number = place.move().clauses().size() + 1;
        Set<String> taken = place.dialogue().moves().stream().flatMap(Move::ids).collect(Collectors.toSet());
        while (taken.contains(place.move().id() + "." + number)) {
            number++;
        }
        return place.move().id() + "." + number;
    }

    private ModelAndView remove(Place place, MultiValueMap<String, String> form) {
        List<Clause> clauses = place.move().clauses().stream()
                .filter(each -> !each.id().equals(place.clause()))
                .toList();
        return keep(place, clauses, place.clause(), form);
    }

    /** Keeps the agreement with these clauses, where that fits and is signed. */
    private ModelAndView keep(Place place, List<Clause> clauses, String changed, MultiValueMap<String, String> form) {
        Signature signature = AgreementRequest.signature(form);
        SignatureForm signed = new SignatureForm(signature.author(), signature.reason());
        if (!signed.isComplete()) {
            return refused(
                    place,
                    form,
                    Map.of("reason", signed.expected("Please say why, in at most 300 characters.")),
                    List.of());
        }
        RecordMove recordMove = new RecordMove(archive, rulesInForce.published());
        try {
            Move move = MoveDocument.read(
                    MoveDocument.of(place.move().but().clauses(clauses).build()));
            recordMove.keep(place.last(), recordMove.applied(move, place.dialogue()), signature);
        } catch (InvalidDialogue unfit) {
            Map<String, String> wrongs = new HashMap<>();
            List<String> wrong = new ArrayList<>();
            unfit.problems().forEach(problem -> tell(problem, clauses, changed, wrongs, wrong));
            return refused(place, form, wrongs, wrong);
        }
        return new ModelAndView(
                "redirect:" + Agreements.page(place.last().id(), place.move().id()));
    }

    private static void tell(
            Problem problem, List<Clause> clauses, String changed, Map<String, String> wrongs, List<String> wrong) {
        Matcher at = OF_A_CLAUSE.matcher(problem.pointer());
        if (!at.matches() || Integer.parseInt(at.group(1)) >= clauses.size()) {
            wrong.add(problem.message());
            return;
        }
        String id = clauses.get(Integer.parseInt(at.group(1))).id();
        Optional<ClauseField> field = ClauseField.of(at.group(2)).filter(FIELDS::contains);
        if (id.equals(changed) && field.isPresent()) {
            wrongs.put(at.group(2), problem.message());
        } else {
            wrong.add("Clause " + id + ": " + problem.message());
        }
    }

    private static Map<ClauseField, String> typed(MultiValueMap<String, String> form) {
        Map<ClauseField, String> typed = new EnumMap<>(ClauseField.class);
        FIELDS.forEach(
                field -> typed.put(field, FormFields.value(form, field.word()).strip()));
        return typed;
    }

    private ModelAndView refused(
            Place place, MultiValueMap<String, String> form, Map<String, String> wrongs, List<String> wrong) {
        ModelAndView page = page(place, new Blanks(typed(form), wrongs, wrong), form.toSingleValueMap(), null);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView page(Place place, Blanks blanks, Map<String, String> form, @Nullable String message) {
        Rules rules = rulesInForce.published();
        Dialogue dialogue = place.dialogue();
        Map<String, String> values = new HashMap<>(Corrections.words(blanks.values()));
        values.put("author", form.getOrDefault("author", ""));
        values.put("reason", form.getOrDefault("reason", ""));
        FormValues formValues = new FormValues(values, blanks.wrongs());
        String id = place.last().id();
        String move = place.move().id();
        ClauseView view = new ClauseView(
                dialogue.title(),
                new Address(id, null).page(),
                Agreements.clause(id, move, place.clause().isEmpty() ? "new" : place.clause()),
                Agreements.page(id, move),
                RecordedMove.of(0, place.move(), dialogue, rules).dated(),
                place.clause(),
                place.last().number(),
                new ClauseBlanks(dialogue, rules).of(FIELDS, "", formValues),
                List.of(
                        FormField.of("author", "Your name", "text", formValues, "who records this"),
                        FormField.of(
                                "reason",
                                "Why",
                                "text",
                                formValues,
                                place.clause().isEmpty()
                                        ? "why it comes only now"
                                        : "what was wrong, or what changed")),
                message,
                blanks.wrong());
        return new ModelAndView("agreement/clause", "view", view);
    }

    private Place place(String id, String move, String clause) {
        Revision last = archive.last(id).orElseThrow(() -> NotFoundOnPage.dialogue(id));
        Move agreement = last.dialogue()
                .move(move)
                .orElseThrow(() -> new NotFoundOnPage("This dialogue has no move “" + move + "”."));
        return new Place(last, agreement, clause);
    }

    private static NotFoundOnPage noSuchClause(String clause) {
        return new NotFoundOnPage("This agreement has no clause “" + clause + "”.");
    }
}

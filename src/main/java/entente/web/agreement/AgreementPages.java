package entente.web.agreement;

import entente.assessment.Rules;
import entente.assessment.RulesInForce;
import entente.dialogue.Archive;
import entente.dialogue.Dialogue;
import entente.dialogue.Problem;
import entente.dialogue.Recorded;
import entente.dialogue.Revision;
import entente.dialogue.StaleDialogue;
import entente.dialogue.WrittenDate;
import entente.exchange.clauses.ClauseDraft;
import entente.exchange.clauses.ClauseField;
import entente.exchange.clauses.ClauseReader;
import entente.exchange.clauses.ClauseTerms;
import entente.exchange.clauses.ParsedClauses;
import entente.exchange.clauses.ReadClauses;
import entente.exchange.sheet.TextEncoding;
import entente.web.agreement.AgreementView.Entered;
import entente.web.form.FormValues;
import entente.web.form.MoveFields;
import entente.web.form.SignatureForm;
import entente.web.record.MoveInput;
import entente.web.record.RecordMove;
import entente.web.record.RecordMove.AppliedMove;
import entente.web.view.NotFoundOnPage;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Entering an agreement: its clauses are read from a list, shown for correction, and recorded as one move. */
@Controller
final class AgreementPages {

    private static final String PATH = "/dialogues/{id}/agreements/new";
    private static final String USUAL_KIND = "agreement-signed";
    private static final Pattern OF_A_CLAUSE = Pattern.compile("/clauses/([0-9]{1,5})/([a-z]+)");

    private final Archive archive;
    private final RulesInForce rulesInForce;

    AgreementPages(Archive archive, RulesInForce rulesInForce) {
        this.archive = archive;
        this.rulesInForce = rulesInForce;
    }

    /** @param author who goes on recording */
    @GetMapping(PATH)
    ModelAndView form(@PathVariable String id, @RequestParam(defaultValue = "") String author) {
        Rules rules = rulesInForce.published();
        Map<String, String> typed = new HashMap<>(Map.of("actor", MoveFields.BOTH, "author", author));
        rules.findKind(USUAL_KIND).ifPresent(kind -> typed.put("kind", kind.code()));
        Entered nothing = new Entered(
                new FormValues(typed, Map.of()), "", new Corrections(Map.of()), List.of(), List.of(), List.of());
        return page(AgreementView.of(last(id), rules, nothing));
    }

    /** Reads the clauses and shows what is understood; once that is seen, records the agreement. */
    @PostMapping(PATH)
    ModelAndView read(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam MultiValueMap<String, String> form)
            throws IOException {
        AgreementRequest request = AgreementRequest.of(file, form);
        return StaleDialogue.untilNobodyIsFaster(() -> read(last(id), request));
    }

    private ModelAndView read(Revision last, AgreementRequest request) {
        Rules rules = rulesInForce.published();
        Dialogue dialogue = last.dialogue();
        ClauseBlanks blanks = new ClauseBlanks(dialogue, rules);
        ClauseTerms terms = blanks.terms();
        Set<String> ids = blanks.ids();
        MoveInput fields = MoveInput.ofForm("", request.form());
        Corrections corrections = Corrections.of(request.form());
        ReadClauses read = new ClauseReader(terms, ids).read(request.text(), dayOf(fields));
        ParsedClauses parsed =
                ParsedClauses.of(corrections.applied(read.drafts()), Recorded.freeId(dialogue), ids, terms);
        RecordMove recordMove = new RecordMove(archive, rules);
        AppliedMove applied = recordMove.read(fields, parsed.clauses(), dialogue);
        List<ClauseDraft> drafts = withProblems(parsed.drafts(), applied.problems());
        boolean wrong = drafts.stream().anyMatch(ClauseDraft::isWrong);

        List<String> others = new ArrayList<>(request.wrong());
        others.addAll(read.problems());
        others.addAll(besideClauses(applied, wrong));
        SignatureForm signature = request.signatureForm();
        if (!signature.isComplete()) {
            others.add(signature.expected("Names and reasons have at most 300 characters."));
        }
        if (read.drafts().isEmpty() && others.isEmpty()) {
            others.add("There is no clause yet. Write one a line, or choose a file. An agreement without clauses is"
                    + " recorded as any move.");
        }
        boolean fit = others.isEmpty() && !wrong && !applied.isWrong();
        boolean inDoubt = drafts.stream().anyMatch(ClauseDraft::isInDoubt);
        if (fit && request.isDecided() && (request.hasLooked() || !inDoubt)) {
            recordMove.keep(last, Objects.requireNonNull(applied.recorded()), request.signature());
            return new ModelAndView("redirect:"
                    + Agreements.page(
                            last.id(), Objects.requireNonNull(applied.move()).id()));
        }
        if (fit && request.isDecided()) {
            others.add(
                    "It is not recorded yet: some lines are new, and some of what they say is in doubt. Look at them,"
                            + " then record it.");
        }
        FormValues typed = new FormValues(request.typed(), applied.wrong().byBlank());
        Entered entered = new Entered(typed, request.text(), corrections, drafts, read.notes(), others);
        ModelAndView page = page(AgreementView.of(last, rules, entered));
        page.setStatus(fit && !request.isDecided() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private static @Nullable LocalDate dayOf(MoveInput fields) {
        return fields.date() instanceof WrittenDate.ReadableDate date
                ? date.date().day()
                : null;
    }

    /** What is wrong with neither a blank of the agreement nor a field of a clause. */
    private static List<String> besideClauses(AppliedMove applied, boolean wrong) {
        List<String> told = applied.problems().stream()
                .filter(problem -> OF_A_CLAUSE.matcher(problem.pointer()).matches())
                .map(Problem::message)
                .toList();
        List<String> others = new ArrayList<>(applied.wrong().others());
        if (wrong) {
            others.removeAll(told);
        }
        return others;
    }

    /** The drafts with what the dialogue says against the clauses that were made of them. */
    private static List<ClauseDraft> withProblems(List<ClauseDraft> drafts, List<Problem> problems) {
        List<ClauseDraft> checked = new ArrayList<>(drafts);
        for (Problem problem : problems) {
            Matcher place = OF_A_CLAUSE.matcher(problem.pointer());
            if (place.matches() && Integer.parseInt(place.group(1)) < drafts.size()) {
                int index = Integer.parseInt(place.group(1));
                Map<ClauseField, String> faults = new EnumMap<>(ClauseField.class);
                faults.putAll(checked.get(index).faults());
                faults.put(ClauseField.of(place.group(2)).orElse(ClauseField.TEXT), problem.message());
                checked.set(index, checked.get(index).wrong(faults));
            }
        }
        return checked;
    }

    private static ModelAndView page(AgreementView view) {
        return new ModelAndView("agreement/new", Map.of("view", view, "encodings", TextEncoding.values()));
    }

    private Revision last(String id) {
        return archive.last(id).orElseThrow(() -> NotFoundOnPage.dialogue(id));
    }
}

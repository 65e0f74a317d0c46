package entente.web.upload;

import entente.assessment.Rules;
import entente.assessment.RulesInForce;
import entente.dialogue.Archive;
import entente.dialogue.Archive.Signature;
import entente.dialogue.Dialogue;
import entente.dialogue.InvalidDialogue;
import entente.dialogue.Problem;
import entente.dialogue.Revision;
import entente.dialogue.Side;
import entente.dialogue.StaleDialogue;
import entente.exchange.events.EventImport;
import entente.exchange.events.EventSheet;
import entente.exchange.sheet.SheetWriter;
import entente.exchange.sheet.UnreadableSheet;
import entente.job.Progress;
import entente.web.form.SignatureForm;
import entente.web.view.Address;
import entente.web.view.NotFoundOnPage;
import entente.web.view.RecordedMove;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Events that machines coded from the news, as far as they are between the two sides. */
@Controller
final class EventPages {

    private static final int SHOWN = 20;
    private static final int ACTORS = 16;

    private final Archive archive;
    private final RulesInForce rulesInForce;
    private final UploadPages uploadPages;

    EventPages(Archive archive, RulesInForce rulesInForce, UploadPages uploadPages) {
        this.archive = archive;
        this.rulesInForce = rulesInForce;
        this.uploadPages = uploadPages;
    }

    /** Somebody in the file, and whether they act for the side. */
    record EventActor(String name, String words, boolean chosen) {}

    /** Who in the file acts for a side. */
    record SideActors(String field, String side, List<EventActor> actors) {}

    /**
     * What the file would bring.
     *
     * @param text the events, to be carried on
     * @param dropped what is left out, and why
     */
    record EventPreview(
            String text,
            String format,
            int read,
            List<SideActors> sides,
            List<String> problems,
            int moreProblems,
            List<String> added,
            int more,
            List<String> dropped) {

        public boolean isFit() {
            return problems.isEmpty() && !added.isEmpty();
        }
    }

    @GetMapping("/dialogues/{id}/events")
    String form(@PathVariable String id, Model model) {
        model.addAllAttributes(content(last(id), List.of(), ""));
        return "upload/events";
    }

    /** Reads a file and shows what it would bring; once it is seen, brings it in. */
    @PostMapping("/dialogues/{id}/events")
    String read(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletResponse response)
            throws IOException {
        UploadForm uploadForm = UploadForm.of(file, fields);
        Rules rules = rulesInForce.published();
        return uploadPages.show(id, progress -> read(last(id), uploadForm, rules, progress), model, response);
    }

    private UploadPages.UploadResult read(Revision last, UploadForm uploadForm, Rules rules, Progress progress) {
        Dialogue dialogue = last.dialogue();
        String author = uploadForm.value("author");
        EventSheet sheet;
        try {
            sheet = EventSheet.read(uploadForm.sheet(null), progress);
        } catch (UnreadableSheet unreadable) {
            return new UploadPages.UploadResult(
                    "upload/events",
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    content(
                            last,
                            unreadable.problems().stream().map(Problem::message).toList(),
                            author));
        }
        Map<String, String> sides =
                uploadForm.isFresh() ? likely(sheet, dialogue.sides()) : chosen(uploadForm.fields(), dialogue.sides());
        EventImport coming = EventImport.of(sheet, dialogue, sides, rules.kinds());
        List<String> problems =
                new ArrayList<>(sheet.problems().stream().map(Problem::message).toList());
        Dialogue imported = dialogue;
        try {
            imported = coming.into(dialogue);
        } catch (InvalidDialogue contradicting) {
            contradicting.problems().forEach(problem -> problems.add(problem.message()));
        }
        SignatureForm signatureForm = new SignatureForm(author, "Coded events of " + sheet.format() + ".");
        List<String> wrong = new ArrayList<>();
        if (uploadForm.isDecided() && problems.isEmpty() && !coming.added().isEmpty()) {
            if (signatureForm.isComplete()) {
                try {
                    archive.save(
                            last,
                            ImportPages.advanced(imported),
                            new Signature(signatureForm.name(), signatureForm.words()));
                    return UploadPages.UploadResult.redirect(new Address(last.id(), null).page() + "/history");
                } catch (StaleDialogue meanwhile) {
                    wrong.add("Somebody changed this dialogue meanwhile. Look again, then bring them in.");
                }
            } else {
                wrong.add(signatureForm.expected(SignatureForm.NAME_EXPECTED));
            }
        }
        String format = uploadForm.isFresh() ? sheet.format() : uploadForm.value("format");
        Map<String, Object> content = new HashMap<>(content(last, wrong, author));
        content.put("preview", preview(sheet, format, sides, coming, problems, last, rules));
        return new UploadPages.UploadResult(
                "upload/events",
                problems.isEmpty() && !uploadForm.isDecided() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT,
                content);
    }

    private static EventPreview preview(
            EventSheet sheet,
            String format,
            Map<String, String> sides,
            EventImport coming,
            List<String> problems,
            Revision last,
            Rules rules) {
        List<String> added = coming.added().stream()
                .limit(SHOWN)
                .map(move -> RecordedMove.of(0, move, last.dialogue(), rules).dated())
                .toList();
        return new EventPreview(
                new String(SheetWriter.csv(sheet.carried()), StandardCharsets.UTF_8),
                format,
                sheet.events().size(),
                last.dialogue().sides().stream()
                        .map(side -> acting(side, sheet, sides))
                        .toList(),
                problems,
                sheet.moreProblems(),
                added,
                coming.added().size() - added.size(),
                dropped(coming));
    }

    private static List<String> dropped(EventImport coming) {
        List<String> words = new ArrayList<>();
        if (coming.others() > 0) {
            words.add(coming.others() + " are not between the two sides.");
        }
        if (coming.repeated() > 0) {
            words.add(coming.repeated() + " tell again of a day, side and kind that is taken already.");
        }
        if (coming.known() > 0) {
            words.add(coming.known() + " are on record already.");
        }
        new TreeMap<>(coming.unknown())
                .forEach((code, count) ->
                        words.add(count + " have the code " + code + ", which no kind of the rules stands for."));
        return words;
    }

    /** The most frequent ones, those that are chosen first. */
    private static SideActors acting(Side side, EventSheet sheet, Map<String, String> sides) {
        List<EventActor> actors = sheet.actors().entrySet().stream()
                .map(entry -> new EventActor(
                        entry.getKey(),
                        country(entry.getKey()) + ", " + entry.getValue() + " times",
                        side.id().equals(sides.get(entry.getKey()))))
                .sorted((a, b) -> Boolean.compare(b.chosen(), a.chosen()))
                .limit(ACTORS)
                .toList();
        return new SideActors("actor." + side.id(), side.name(), actors);
    }

    private static Map<String, String> chosen(MultiValueMap<String, String> fields, List<Side> sides) {
        Map<String, String> chosen = new HashMap<>();
        for (Side side : sides) {
            fields.getOrDefault("actor." + side.id(), List.of()).forEach(actor -> chosen.put(actor, side.id()));
        }
        return chosen;
    }

    /** Those whose name, or the country of whose code, is the side's. */
    private static Map<String, String> likely(EventSheet sheet, List<Side> sides) {
        Map<String, String> likely = new HashMap<>();
        for (String actor : sheet.actors().keySet()) {
            for (Side side : sides) {
                if (List.of(side.id(), side.name(), String.valueOf(side.longName())).stream()
                        .anyMatch(name -> name.equalsIgnoreCase(actor) || name.equalsIgnoreCase(country(actor)))) {
                    likely.put(actor, side.id());
                }
            }
        }
        return likely;
    }

    /** The name of a country for its code of three letters (ISO 3166); for anything else, that. */
    private static String country(String code) {
        return code.matches("[A-Z]{3}")
                ? Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2).stream()
                        .map(two -> new Locale.Builder().setRegion(two).build())
                        .filter(country -> country.getISO3Country().equals(code))
                        .map(country -> country.getDisplayCountry(Locale.ENGLISH))
                        .findFirst()
                        .orElse(code)
                : code;
    }

    private static Map<String, Object> content(Revision last, List<String> wrong, String author) {
        return Map.of(
                "title",
                last.dialogue().title(),
                "dialogue",
                new Address(last.id(), null).page(),
                "wrong",
                wrong,
                "author",
                author);
    }

    private Revision last(String id) {
        return archive.last(id).orElseThrow(() -> NotFoundOnPage.dialogue(id));
    }
}

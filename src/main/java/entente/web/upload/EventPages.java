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
import entente.exchange.events.ActorNames;
import entente.exchange.events.EventImport;
import entente.exchange.events.EventReader;
import entente.exchange.events.EventSheet;
import entente.exchange.sheet.UnreadableSheet;
import entente.job.Progress;
import entente.web.form.FormFields;
import entente.web.form.SignatureForm;
import entente.web.view.Address;
import entente.web.view.NotFoundOnPage;
import entente.web.view.RecordedMove;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
import org.springframework.web.multipart.MultipartFile;

/** Events that machines coded from the news, as far as they are between the two sides. */
@Controller
final class EventPages {

    private static final int SHOWN = 20;

    /** Who may be chosen at once beside those that are; whoever is meant else is found by name. */
    private static final int ACTORS = 24;

    private static final int MOST_CHOSEN = 300;
    private static final String GONE = "What was read of the file is no longer kept here. Choose the file again; who"
            + " acts for whom stays as it is.";
    private static final String NO_CODES = "The rules in force do not say which codes come to which kind of move: their"
            + " kinds.csv has no column \"coded\". Publish the rules of this release, or a draft that has it.";

    private final Archive archive;
    private final RulesInForce rulesInForce;
    private final UploadPages uploadPages;
    private final KeptEvents keptEvents = new KeptEvents();

    EventPages(Archive archive, RulesInForce rulesInForce, UploadPages uploadPages) {
        this.archive = archive;
        this.rulesInForce = rulesInForce;
        this.uploadPages = uploadPages;
    }

    /** Somebody in the file, and whether they act for the side. */
    record EventActor(String name, String words, boolean chosen) {}

    /**
     * Who in the file acts for a side.
     *
     * @param find what their names are to have in them
     * @param more how many are not shown, who have it too
     */
    record SideActors(String id, String field, String side, String find, List<EventActor> actors, int more) {}

    /**
     * What the file would bring.
     *
     * @param kept the key of what was read
     * @param counts what became of the rows, in words
     * @param unread why some were left out, row by row, and {@code moreUnread} how many rows besides
     * @param wrong why nothing can come in
     * @param restorable how many codes have lost a zero, 0 for none
     */
    record EventPreview(
            String kept,
            String collection,
            List<SideActors> sides,
            List<String> counts,
            List<String> unread,
            int moreUnread,
            List<String> wrong,
            List<String> added,
            int more,
            int restorable,
            boolean restored) {

        public boolean isFit() {
            return wrong.isEmpty() && !added.isEmpty();
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
        Rules rules = rulesInForce.published();
        if (file == null || file.isEmpty()) {
            return uploadPages.show(id, progress -> kept(last(id), fields, rules), model, response);
        }
        Path delivered = Files.createTempFile("events", ".upload");
        boolean taken = false;
        try {
            file.transferTo(delivered);
            String page = uploadPages.show(
                    id, progress -> fresh(last(id), delivered, fields, rules, progress), model, response);
            taken = true;
            return page;
        } finally {
            if (!taken) {
                Files.deleteIfExists(delivered);
            }
        }
    }

    private UploadPages.UploadResult fresh(
            Revision last, Path delivered, MultiValueMap<String, String> fields, Rules rules, Progress progress) {
        try (DeliveredFile file = new DeliveredFile(delivered)) {
            EventSheet sheet = EventReader.read(file.path(), progress);
            return page(last, sheet, keptEvents.keep(last.id(), sheet), fields, rules);
        } catch (UnreadableSheet unreadable) {
            return refused(
                    last, unreadable.problems().stream().map(Problem::message).toList(), fields);
        }
    }

    /** What was sent, until it is read. */
    private record DeliveredFile(Path path) implements AutoCloseable {

        @Override
        public void close() {
            try {
                Files.deleteIfExists(path);
            } catch (IOException noDisk) {
                throw new UncheckedIOException(noDisk);
            }
        }
    }

    private UploadPages.UploadResult kept(Revision last, MultiValueMap<String, String> fields, Rules rules) {
        String key = FormFields.value(fields, "kept");
        return keptEvents
                .find(last.id(), key)
                .map(sheet -> page(last, sheet, key, fields, rules))
                .orElseGet(
                        () -> refused(last, List.of(key.isEmpty() ? "Choose a file of events first." : GONE), fields));
    }

    /** What is chosen stays, so that nobody has to choose it again with the file. */
    private static UploadPages.UploadResult refused(
            Revision last, List<String> wrong, MultiValueMap<String, String> fields) {
        Map<String, Object> content = new HashMap<>(content(last, wrong, FormFields.value(fields, "author")));
        content.put("chosen", chosenFields(fields, last.dialogue().sides()));
        return new UploadPages.UploadResult("upload/events", HttpStatus.UNPROCESSABLE_CONTENT, content);
    }

    private UploadPages.UploadResult page(
            Revision last, EventSheet sheet, String key, MultiValueMap<String, String> fields, Rules rules) {
        Dialogue dialogue = last.dialogue();
        boolean decided = FormFields.value(fields, "do").equals("import");
        Map<String, String> sides = chosen(fields, dialogue.sides());
        if (sides.isEmpty() && FormFields.value(fields, "kept").isEmpty()) {
            sides = likely(sheet, dialogue.sides());
        }
        boolean restored = !FormFields.value(fields, "restored").isEmpty();
        EventImport coming = EventImport.of(sheet, dialogue, sides, rules, restored);
        List<String> contradictions = new ArrayList<>(EventImport.isPossible(rules) ? List.of() : List.of(NO_CODES));
        twice(fields, dialogue.sides())
                .forEach(actor ->
                        contradictions.add(ActorNames.usual(actor) + " is ticked for both sides. Untick it for one."));
        Dialogue imported = dialogue;
        try {
            imported = coming.into(dialogue);
        } catch (InvalidDialogue contradicting) {
            contradicting.problems().forEach(problem -> contradictions.add(problem.message()));
        }
        String author = FormFields.value(fields, "author");
        SignatureForm signatureForm = new SignatureForm(author, "Coded events of " + sheet.collection() + ".");
        List<String> wrong = new ArrayList<>();
        if (decided && contradictions.isEmpty() && !coming.added().isEmpty()) {
            if (signatureForm.isComplete()) {
                try {
                    archive.save(last, imported, new Signature(signatureForm.name(), signatureForm.words()));
                    return UploadPages.UploadResult.redirect(new Address(last.id(), null).page() + "/history");
                } catch (StaleDialogue meanwhile) {
                    wrong.add("Somebody changed this dialogue meanwhile. Look again, then bring them in.");
                }
            } else {
                wrong.add(signatureForm.expected(SignatureForm.NAME_EXPECTED));
            }
        }
        Map<String, Object> content = new HashMap<>(content(last, wrong, author));
        content.put("preview", preview(last, sheet, key, sides, coming, contradictions, fields, restored, rules));
        return new UploadPages.UploadResult(
                "upload/events",
                contradictions.isEmpty() && !decided ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT,
                content);
    }

    private static EventPreview preview(
            Revision last,
            EventSheet sheet,
            String key,
            Map<String, String> sides,
            EventImport coming,
            List<String> contradictions,
            MultiValueMap<String, String> fields,
            boolean restored,
            Rules rules) {
        Dialogue dialogue = last.dialogue();
        List<String> added = coming.added().stream()
                .limit(SHOWN)
                .map(move -> RecordedMove.of(0, move, dialogue, rules).dated() + " " + move.summary())
                .toList();
        int told = (int) sheet.problems().stream()
                .map(Problem::pointer)
                .map(EventPages::row)
                .distinct()
                .count();
        return new EventPreview(
                key,
                sheet.collection(),
                dialogue.sides().stream()
                        .map(side -> acting(side, sheet, sides, FormFields.value(fields, "find." + side.id())))
                        .toList(),
                EventWords.of(coming.counts()),
                sheet.problems().stream().map(Problem::message).toList(),
                Math.max(0, sheet.unreadable() - told),
                contradictions,
                added,
                coming.added().size() - added.size(),
                restored
                        ? 0
                        : coming.counts().lostZeros().values().stream()
                                .mapToInt(Integer::intValue)
                                .sum(),
                restored);
    }

    private static String row(String pointer) {
        return pointer.replaceAll("[^0-9]", "");
    }

    private static SideActors acting(Side side, EventSheet sheet, Map<String, String> sides, String find) {
        Map<String, Integer> times = sheet.actors();
        Set<String> own = new LinkedHashSet<>();
        Set<String> other = new LinkedHashSet<>();
        sides.forEach((actor, acts) -> (acts.equals(side.id()) ? own : other).add(actor));
        List<String> fitting = ActorNames.found(
                find, ActorNames.ordered(sheet, own, other).stream().filter(actor -> !sides.containsKey(actor)));
        List<EventActor> shown = Stream.concat(own.stream(), fitting.stream().limit(ACTORS))
                .map(actor -> new EventActor(actor, words(actor, times.getOrDefault(actor, 0)), own.contains(actor)))
                .toList();
        return new SideActors(
                side.id(), "actor." + side.id(), side.name(), find, shown, Math.max(0, fitting.size() - ACTORS));
    }

    private static String words(String actor, int times) {
        return ActorNames.usual(actor)
                + (times == 1 ? ", once" : times == 0 ? ", not in this file" : ", " + times + " times");
    }

    private static Map<String, String> chosen(MultiValueMap<String, String> fields, List<Side> sides) {
        Map<String, String> chosen = new LinkedHashMap<>();
        chosenFields(fields, sides)
                .forEach((field, actors) ->
                        actors.forEach(actor -> chosen.put(actor, field.substring("actor.".length()))));
        return chosen;
    }

    /** Those that are chosen for both sides. */
    private static Set<String> twice(MultiValueMap<String, String> fields, List<Side> sides) {
        Set<String> once = new HashSet<>();
        return chosenFields(fields, sides).values().stream()
                .flatMap(actors -> actors.stream().distinct())
                .filter(actor -> !once.add(actor))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Map<String, List<String>> chosenFields(MultiValueMap<String, String> fields, List<Side> sides) {
        return sides.stream()
                .map(side -> "actor." + side.id())
                .collect(Collectors.toMap(
                        field -> field,
                        field -> fields.getOrDefault(field, List.of()).stream()
                                .limit(MOST_CHOSEN)
                                .toList(),
                        (one, same) -> one,
                        LinkedHashMap::new));
    }

    /** Those whose name, or the country of whose code, is the side's. */
    private static Map<String, String> likely(EventSheet sheet, List<Side> sides) {
        Map<String, String> likely = new LinkedHashMap<>();
        for (String actor : sheet.actors().keySet()) {
            sides.stream()
                    .filter(side -> Stream.of(
                                    side.name(),
                                    Optional.ofNullable(side.longName()).orElse(""),
                                    side.id())
                            .anyMatch(name -> ActorNames.isSame(name, actor)))
                    .findFirst()
                    .ifPresent(side -> likely.put(actor, side.id()));
        }
        return likely;
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

package entente.api.dialogue;

import entente.api.http.EditRequest;
import entente.api.http.Idempotency;
import entente.api.http.LimitedBody;
import entente.api.http.RefusedRequest;
import entente.api.http.Reply;
import entente.assessment.Rules;
import entente.assessment.RulesInForce;
import entente.dialogue.Archive;
import entente.dialogue.InvalidDialogue;
import entente.dialogue.Problem;
import entente.dialogue.Revision;
import entente.dialogue.StaleDialogue;
import entente.dialogue.Worded;
import entente.exchange.events.EventImport;
import entente.exchange.events.EventReader;
import entente.exchange.events.EventSheet;
import entente.exchange.moves.SheetImport;
import entente.exchange.moves.SheetMapping;
import entente.exchange.moves.SheetMappingDocument;
import entente.exchange.moves.SheetMappings;
import entente.exchange.sheet.SheetFile;
import entente.exchange.sheet.SheetLimits;
import entente.exchange.sheet.SheetWriter;
import entente.exchange.sheet.TextEncoding;
import entente.exchange.sheet.UnreadableSheet;
import entente.job.Progress;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/** Moves that come to a dialogue in a file: all of it, or nothing where something in it is wrong. */
@RestController
@RequestMapping(path = DialoguesController.PATH + "/{id}/imports", produces = MediaType.APPLICATION_JSON_VALUE)
final class ImportsController {

    private static final String TABS = "text/tab-separated-values";
    private static final String ZIP = "application/zip";
    private static final String GZIP = "application/gzip";

    private final Archive archive;
    private final DialogueRecords records;
    private final RulesInForce rulesInForce;
    private final SheetMappings sheetMappings;
    private final Idempotency idempotency;

    ImportsController(
            Archive archive,
            DialogueRecords records,
            RulesInForce rulesInForce,
            SheetMappings sheetMappings,
            Idempotency idempotency) {
        this.archive = archive;
        this.records = records;
        this.rulesInForce = rulesInForce;
        this.sheetMappings = sheetMappings;
        this.idempotency = idempotency;
    }

    /**
     * How a file is to be brought in.
     *
     * @param mapping what is said of it; null where nothing is, so that what was said of the last one holds
     * @param dry whether it is only looked at
     */
    private record ImportOrder(SheetFile file, @Nullable SheetMapping mapping, boolean dry) {}

    /** A file alone. */
    @PostMapping(
            consumes = {
                SheetWriter.CSV,
                SheetWriter.XLSX,
                TABS,
                ZIP,
                GZIP,
                MediaType.TEXT_PLAIN_VALUE,
                MediaType.APPLICATION_OCTET_STREAM_VALUE
            })
    ResponseEntity<byte[]> bring(
            @PathVariable String id,
            @RequestParam(name = "dry-run", required = false) @Nullable String dryRun,
            @RequestParam @Nullable String encoding,
            @RequestParam @Nullable String author,
            @RequestParam @Nullable String reason,
            HttpServletRequest request)
            throws IOException {
        byte[] file = LimitedBody.of(request, SheetLimits.MOVES.octets()).readAllBytes();
        return bring(
                id,
                new ImportOrder(opened(file, encoding), null, isTrue("dry-run", dryRun)),
                file,
                author,
                reason,
                request);
    }

    /** A file, and what is said of it: how its sheets are written, or who in its coded events acts for whom. */
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<byte[]> bringMapped(
            @PathVariable String id,
            @RequestParam(name = "dry-run", required = false) @Nullable String dryRun,
            @RequestParam(name = "restore-zeros", required = false) @Nullable String restoreZeros,
            @RequestParam @Nullable String encoding,
            @RequestParam @Nullable String author,
            @RequestParam @Nullable String reason,
            MultipartHttpServletRequest request)
            throws IOException {
        boolean dry = isTrue("dry-run", dryRun);
        boolean restored = isTrue("restore-zeros", restoreZeros);
        ImportParts parts = ImportParts.of(request);
        String said = parts.mapping();
        String acting = parts.actors();
        byte[] octets = parts.file();
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes((said + "\n" + acting + "\n").getBytes(StandardCharsets.UTF_8));
        body.writeBytes(octets);
        if (acting.isEmpty()) {
            SheetMapping read = said.isEmpty() ? null : mapping(said);
            return bring(
                    id,
                    new ImportOrder(opened(octets, encoding), read, dry),
                    body.toByteArray(),
                    author,
                    reason,
                    request);
        }
        Map<String, String> sides =
                ActingFor.read(acting, records.last(id).dialogue().sides());
        EventSheet events = EventReader.read(octets, Progress.UNHEARD);
        Rules rules = rulesInForce.published();
        Archive.Signature signature =
                EditRequest.signature(author, reason == null ? "Coded events of " + events.collection() + "." : reason);
        if (dry) {
            Revision last = records.last(id);
            EventImport coming = EventImport.of(events, last.dialogue(), sides, rules, restored);
            coming.into(last.dialogue());
            return Reply.ok(last.number(), EventAnswer.of(events, coming, last.number(), /* dry= */ true))
                    .entity();
        }
        return change(id, body.toByteArray(), request, last -> {
            EventImport coming = EventImport.of(events, last.dialogue(), sides, rules, restored);
            int revision = coming.added().isEmpty()
                    ? last.number()
                    : archive.save(last, coming.into(last.dialogue()), signature)
                            .number();
            return Reply.ok(revision, EventAnswer.of(events, coming, revision, /* dry= */ false));
        });
    }

    private static boolean isTrue(String parameter, @Nullable String value) {
        if (value == null || value.equals("false")) {
            return false;
        }
        if (value.equals("true")) {
            return true;
        }
        throw RefusedRequest.badParameter(parameter, "true or false", value);
    }

    private static SheetMapping mapping(String json) {
        try {
            return SheetMappingDocument.read(json);
        } catch (InvalidDialogue invalid) {
            throw RefusedRequest.badBody(invalid.problems());
        }
    }

    private static SheetFile opened(byte[] file, @Nullable String encoding) {
        TextEncoding told = encoding == null
                ? null
                : Worded.of(TextEncoding.class, encoding)
                        .orElseThrow(() -> RefusedRequest.badParameter(
                                "encoding", "one of: " + Worded.list(TextEncoding.class), encoding));
        return SheetFile.open(file, SheetLimits.MOVES, told);
    }

    private ResponseEntity<byte[]> bring(
            String id,
            ImportOrder order,
            byte[] body,
            @Nullable String author,
            @Nullable String reason,
            HttpServletRequest request) {
        Archive.Signature signature = EditRequest.signature(author, reason == null ? "From a sheet." : reason);
        Rules rules = rulesInForce.published();
        if (order.dry()) {
            Revision last = records.last(id);
            return Reply.ok(last.number(), ImportAnswer.of(read(last, order, rules), last.number(), /* dry= */ true))
                    .entity();
        }
        return change(id, body, request, last -> save(last, order, rules, signature));
    }

    /** Changes the last revision, or the one that {@code If-Match} names. */
    private ResponseEntity<byte[]> change(
            String id, byte[] body, HttpServletRequest request, Function<Revision, Reply> work) {
        if (request.getHeader(HttpHeaders.IF_MATCH) != null) {
            return idempotency.answer(request, body, () -> work.apply(records.last(id, request)));
        }
        return StaleDialogue.untilNobodyIsFaster(
                () -> idempotency.answer(request, body, () -> work.apply(records.last(id))));
    }

    private SheetImport read(Revision last, ImportOrder order, Rules rules) {
        SheetMapping mapping = Optional.ofNullable(order.mapping())
                .orElseGet(
                        () -> SheetImport.fitting(sheetMappings.of(last.id()).orElse(SheetMapping.NONE), order.file()));
        return SheetImport.of(order.file(), mapping, last.dialogue(), rules.kinds(), Progress.UNHEARD);
    }

    private Reply save(Revision last, ImportOrder order, Rules rules, Archive.Signature signature) {
        SheetImport read = read(last, order, rules);
        List<Problem> problems = read.problems();
        if (!problems.isEmpty()) {
            throw new UnreadableSheet(problems);
        }
        int revision = read.fit()
                .map(dialogue -> archive.save(last, dialogue, signature).number())
                .orElse(last.number());
        sheetMappings.keep(last.id(), read.mapping());
        return Reply.ok(revision, ImportAnswer.of(read, revision, /* dry= */ false));
    }
}

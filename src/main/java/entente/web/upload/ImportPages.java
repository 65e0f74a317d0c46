package entente.web.upload;

import entente.assessment.Rules;
import entente.assessment.RulesInForce;
import entente.dialogue.Archive;
import entente.dialogue.Archive.Signature;
import entente.dialogue.Dialogue;
import entente.dialogue.Problem;
import entente.dialogue.Revision;
import entente.dialogue.StaleDialogue;
import entente.exchange.moves.SheetImport;
import entente.exchange.moves.SheetMapping;
import entente.exchange.moves.SheetMappingDocument;
import entente.exchange.moves.SheetMappings;
import entente.exchange.sheet.SheetFile;
import entente.exchange.sheet.TextEncoding;
import entente.exchange.sheet.UnreadableSheet;
import entente.job.Progress;
import entente.web.form.SignatureForm;
import entente.web.view.Address;
import entente.web.view.NotFoundOnPage;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Moves that come in a sheet, and a dialogue that is taken along. All of a sheet is kept, or nothing of it. */
@Controller
final class ImportPages {

    private final Archive archive;
    private final RulesInForce rulesInForce;
    private final UploadPages uploadPages;
    private final SheetMappings sheetMappings;

    ImportPages(Archive archive, RulesInForce rulesInForce, UploadPages uploadPages, SheetMappings sheetMappings) {
        this.archive = archive;
        this.rulesInForce = rulesInForce;
        this.uploadPages = uploadPages;
        this.sheetMappings = sheetMappings;
    }

    @GetMapping("/dialogues/{id}/import")
    String form(@PathVariable String id, Model model) {
        model.addAllAttributes(content(last(id), List.of(), ""));
        return "upload/import";
    }

    /** Reads a sheet and shows what it would bring; once it is seen, brings it in. */
    @PostMapping("/dialogues/{id}/import")
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

    /** What the form says of the file, for the next one or for a program that sends files. */
    @PostMapping("/dialogues/{id}/import/mapping")
    ResponseEntity<byte[]> mapping(@PathVariable String id, @RequestParam MultiValueMap<String, String> fields)
            throws IOException {
        String document = SheetMappingDocument.write(UploadForm.of(null, fields).mapping());
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(last(id).id() + "-mapping.json")
                                .build()
                                .toString())
                .body(document.getBytes(StandardCharsets.UTF_8));
    }

    private UploadPages.UploadResult read(Revision last, UploadForm uploadForm, Rules rules, Progress progress) {
        String author = uploadForm.value("author");
        SheetImport read;
        try {
            SheetFile file = uploadForm.file();
            SheetMapping mapping = uploadForm.isFresh()
                    ? SheetImport.fitting(sheetMappings.of(last.id()).orElse(SheetMapping.NONE), file)
                    : uploadForm.mapping();
            read = SheetImport.of(file, mapping, last.dialogue(), rules.kinds(), progress);
        } catch (UnreadableSheet unreadable) {
            return new UploadPages.UploadResult(
                    "upload/import",
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    content(last, messages(unreadable.problems()), author, uploadForm.value("encoding")));
        }
        List<Problem> problems = new ArrayList<>(read.problems());
        Dialogue imported = read.fit().orElse(null);
        SignatureForm signatureForm = new SignatureForm(author, "From a sheet.");
        List<String> wrong = new ArrayList<>();
        if (uploadForm.isDecided() && imported != null) {
            if (signatureForm.isComplete()) {
                try {
                    archive.save(last, imported, new Signature(signatureForm.name(), signatureForm.words()));
                    sheetMappings.keep(last.id(), read.mapping());
                    return UploadPages.UploadResult.redirect(new Address(last.id(), null).page() + "/history");
                } catch (StaleDialogue meanwhile) {
                    problems.add(new Problem(
                            "", "Somebody changed this dialogue meanwhile. Look again, then bring them in."));
                }
            } else {
                wrong.add(signatureForm.expected(SignatureForm.NAME_EXPECTED));
            }
        }
        Map<String, Object> content = new HashMap<>(content(last, wrong, author));
        content.put("preview", SheetPreview.of(uploadForm, read, problems, last.dialogue(), rules));
        return new UploadPages.UploadResult(
                "upload/import",
                problems.isEmpty() && !uploadForm.isDecided() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT,
                content);
    }

    private static List<String> messages(List<Problem> problems) {
        return problems.stream().map(Problem::message).toList();
    }

    private static Map<String, Object> content(Revision last, List<String> wrong, String author) {
        return content(last, wrong, author, "");
    }

    private static Map<String, Object> content(Revision last, List<String> wrong, String author, String encoding) {
        String dialogue = new Address(last.id(), null).page();
        return Map.of(
                "title",
                last.dialogue().title(),
                "dialogue",
                dialogue,
                "action",
                dialogue + "/import",
                "wrong",
                wrong,
                "author",
                author,
                "encodings",
                TextEncoding.values(),
                "encoding",
                encoding);
    }

    private Revision last(String id) {
        return archive.last(id).orElseThrow(() -> NotFoundOnPage.dialogue(id));
    }
}

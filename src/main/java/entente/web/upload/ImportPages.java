package entente.web.upload;

import entente.assessment.Rules;
import entente.assessment.RulesInForce;
import entente.dialogue.Archive;
import entente.dialogue.Archive.Signature;
import entente.dialogue.Dialogue;
import entente.dialogue.Move;
import entente.dialogue.Problem;
import entente.dialogue.Revision;
import entente.dialogue.StaleDialogue;
import entente.dialogue.Worded;
import entente.exchange.moves.MoveColumn;
import entente.exchange.moves.MoveImport;
import entente.exchange.moves.MoveSheet;
import entente.exchange.moves.MoveSheetReader;
import entente.exchange.moves.ParsedMoves;
import entente.exchange.sheet.Sheet;
import entente.exchange.sheet.SheetWriter;
import entente.exchange.sheet.TextEncoding;
import entente.exchange.sheet.UnreadableSheet;
import entente.job.Progress;
import entente.web.form.FormFields;
import entente.web.form.SignatureForm;
import entente.web.view.Address;
import entente.web.view.NotFoundOnPage;
import entente.web.view.RecordedMove;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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

/** Moves that come in a sheet, and a dialogue that is taken along. All of a sheet is kept, or nothing of it. */
@Controller
final class ImportPages {

    private static final int SHOWN = 20;

    private final Archive archive;
    private final RulesInForce rulesInForce;
    private final UploadPages uploadPages;

    ImportPages(Archive archive, RulesInForce rulesInForce, UploadPages uploadPages) {
        this.archive = archive;
        this.rulesInForce = rulesInForce;
        this.uploadPages = uploadPages;
    }

    /** What a sheet would bring, in sentences. */
    record ImportPreview(
            String text,
            List<ColumnMapping> mappings,
            List<String> problems,
            int moreProblems,
            List<String> added,
            int more,
            List<String> changed,
            int moreChanged,
            int same) {

        public boolean isFit() {
            return problems.isEmpty() && !(added.isEmpty() && changed.isEmpty());
        }
    }

    /** Which column of the sheet holds what. */
    record ColumnMapping(String column, String label, boolean usual, String chosen, List<String> headings) {}

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

    private UploadPages.UploadResult read(Revision last, UploadForm uploadForm, Rules rules, Progress progress) {
        String author = uploadForm.value("author");
        Sheet sheet;
        try {
            sheet = uploadForm.sheet(
                    Worded.of(TextEncoding.class, uploadForm.value("encoding")).orElse(null));
        } catch (UnreadableSheet unreadable) {
            return new UploadPages.UploadResult(
                    "upload/import",
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    content(last, messages(unreadable.problems()), author));
        }
        Map<MoveColumn, String> mapping = uploadForm.isFresh() ? MoveSheet.guess(sheet) : mapping(uploadForm.fields());
        ParsedMoves read = new MoveSheetReader(last.dialogue().sides(), rules.kinds())
                .read(
                        sheet,
                        mapping,
                        last.dialogue().moves().stream().map(Move::id).collect(Collectors.toSet()),
                        progress);
        MoveImport coming = new MoveImport(last.dialogue().moves(), read);
        List<Problem> problems = new ArrayList<>(read.problems());
        problems.addAll(coming.problems());
        Dialogue imported = null;
        if (problems.isEmpty()) {
            try {
                imported = coming.into(last.dialogue());
            } catch (UnreadableSheet contradicting) {
                problems.addAll(contradicting.problems());
            }
        }
        SignatureForm signatureForm = new SignatureForm(author, "From a sheet.");
        if (uploadForm.isDecided() && imported != null && signatureForm.isComplete()) {
            try {
                archive.save(last, advanced(imported), new Signature(signatureForm.name(), signatureForm.words()));
                return UploadPages.UploadResult.redirect(new Address(last.id(), null).page() + "/history");
            } catch (StaleDialogue meanwhile) {
                problems.add(
                        new Problem("", "Somebody changed this dialogue meanwhile. Look again, then bring them in."));
            }
        }
        List<String> wrong = uploadForm.isDecided() && imported != null && !signatureForm.isComplete()
                ? List.of(signatureForm.expected(SignatureForm.NAME_EXPECTED))
                : List.of();
        Map<String, Object> content = new HashMap<>(content(last, wrong, author));
        content.put("preview", preview(sheet, mapping, problems, read.moreProblems(), coming, last, rules));
        return new UploadPages.UploadResult(
                "upload/import",
                problems.isEmpty() && !uploadForm.isDecided() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT,
                content);
    }

    static Dialogue advanced(Dialogue dialogue) {
        return dialogue.moves().stream()
                .map(Move::day)
                .max(LocalDate::compareTo)
                .map(dialogue::readNoEarlierThan)
                .orElse(dialogue);
    }

    private static ImportPreview preview(
            Sheet sheet,
            Map<MoveColumn, String> mapping,
            List<Problem> problems,
            int moreProblems,
            MoveImport coming,
            Revision last,
            Rules rules) {
        List<String> headings = MoveSheet.headings(sheet);
        List<String> added = problems.isEmpty()
                ? coming.added().stream()
                        .limit(SHOWN)
                        .map(each -> RecordedMove.of(0, each.move(), last.dialogue(), rules)
                                .dated())
                        .toList()
                : List.of();
        List<String> changed = problems.isEmpty()
                ? coming.changed().stream()
                        .limit(SHOWN)
                        .map(each -> RecordedMove.of(0, each.after(), last.dialogue(), rules)
                                .dated())
                        .toList()
                : List.of();
        return new ImportPreview(
                new String(SheetWriter.csv(List.copyOf(sheet.rows().values())), StandardCharsets.UTF_8),
                java.util.Arrays.stream(MoveColumn.values())
                        .map(column -> new ColumnMapping(
                                column.heading(),
                                column.label(),
                                column.isUsual(),
                                mapping.getOrDefault(column, ""),
                                headings))
                        .toList(),
                messages(problems),
                moreProblems,
                added,
                problems.isEmpty() ? Math.max(0, coming.added().size() - SHOWN) : 0,
                changed,
                problems.isEmpty() ? Math.max(0, coming.changed().size() - SHOWN) : 0,
                coming.same().size());
    }

    private static Map<MoveColumn, String> mapping(MultiValueMap<String, String> fields) {
        Map<MoveColumn, String> mapping = new EnumMap<>(MoveColumn.class);
        for (MoveColumn column : MoveColumn.values()) {
            String heading = FormFields.value(fields, "map." + column.heading());
            if (!heading.isEmpty()) {
                mapping.put(column, heading);
            }
        }
        return mapping;
    }

    private static List<String> messages(List<Problem> problems) {
        return problems.stream().map(Problem::message).toList();
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
                author,
                "encodings",
                TextEncoding.values());
    }

    private Revision last(String id) {
        return archive.last(id).orElseThrow(() -> NotFoundOnPage.dialogue(id));
    }
}

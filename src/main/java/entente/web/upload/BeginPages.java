package entente.web.upload;

import entente.assessment.Rules;
import entente.assessment.RulesInForce;
import entente.casefile.DialogueReader;
import entente.dialogue.Archive;
import entente.dialogue.Archive.Signature;
import entente.dialogue.Dialogue;
import entente.dialogue.InvalidDialogue;
import entente.dialogue.Problem;
import entente.dialogue.Slug;
import entente.exchange.moves.MoveSheet;
import entente.exchange.moves.SheetImport;
import entente.exchange.moves.SheetMapping;
import entente.exchange.moves.SheetMappings;
import entente.exchange.sheet.SheetFile;
import entente.exchange.sheet.TextEncoding;
import entente.exchange.sheet.UnreadableSheet;
import entente.job.Progress;
import entente.web.form.FormFields;
import entente.web.form.SignatureForm;
import entente.web.view.Address;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** A dialogue that begins with a sheet of its moves, in one go. */
@Controller
final class BeginPages {

    private static final int LONGEST_ID = 32;

    private final Archive archive;
    private final RulesInForce rulesInForce;
    private final SheetMappings sheetMappings;

    BeginPages(Archive archive, RulesInForce rulesInForce, SheetMappings sheetMappings) {
        this.archive = archive;
        this.rulesInForce = rulesInForce;
        this.sheetMappings = sheetMappings;
    }

    /** What the dialogue and its sides are called. */
    record BegunDialogue(String title, String one, String other) {

        static BegunDialogue of(MultiValueMap<String, String> fields) {
            return new BegunDialogue(
                    FormFields.value(fields, "title").strip(),
                    FormFields.value(fields, "side.0").strip(),
                    FormFields.value(fields, "side.1").strip());
        }

        /** With what the sheet says, where nobody has said anything. */
        BegunDialogue or(String file, List<String> actors) {
            return new BegunDialogue(
                    title.isEmpty() ? file : title,
                    one.isEmpty() && !actors.isEmpty() ? actors.get(0) : one,
                    other.isEmpty() && actors.size() > 1 ? actors.get(1) : other);
        }

        /** @throws InvalidDialogue where the names will not do */
        Dialogue dialogue() {
            String first = Slug.of(one, "one", LONGEST_ID);
            String second = Slug.of(other, "other", LONGEST_ID);
            return DialogueReader.read(Map.of(
                            "title",
                            title,
                            "sides",
                            List.of(
                                    Map.of("id", first, "name", one),
                                    Map.of("id", second.equals(first) ? "other" : second, "name", other)),
                            "moves",
                            List.of()))
                    .dialogue();
        }

        /** With names that nobody would give, where nothing is said yet, so that a file can be looked at. */
        BegunDialogue filled() {
            return new BegunDialogue(
                    title.isEmpty() ? "-" : title,
                    one.isEmpty() ? "One side" : one,
                    other.isEmpty() ? "The other side" : other);
        }

        List<String> missing() {
            List<String> missing = new ArrayList<>();
            if (title.isEmpty()) {
                missing.add("Please give the dialogue a title.");
            }
            if (one.isEmpty() || other.isEmpty()) {
                missing.add("Please say who the two sides are.");
            }
            return missing;
        }
    }

    @GetMapping("/dialogues/sheet")
    String form(Model model) {
        return show(new BegunDialogue("", "", ""), "", "", List.of(), null, model);
    }

    /** Reads a sheet and shows what it would begin; once it is seen, begins it. */
    @PostMapping("/dialogues/sheet")
    String read(
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletResponse response)
            throws IOException {
        UploadForm uploadForm = UploadForm.of(file, fields);
        BegunDialogue begun = BegunDialogue.of(fields);
        Rules rules = rulesInForce.published();
        String author = uploadForm.value("author");
        List<String> wrong = new ArrayList<>();
        SheetPreview preview = null;
        try {
            SheetFile sheets = uploadForm.file();
            SheetMapping mapping =
                    uploadForm.isFresh() ? SheetImport.fitting(SheetMapping.NONE, sheets) : uploadForm.mapping();
            if (uploadForm.isFresh()) {
                begun = begun.or(called(file), MoveSheet.actors(sheets.sheet(mapping.sheet()), mapping));
            }
            boolean named = begun.missing().isEmpty();
            wrong.addAll(begun.missing());
            Dialogue empty = begun.filled().dialogue();
            SheetImport read = SheetImport.of(sheets, mapping, empty, rules.kinds(), Progress.UNHEARD);
            preview = SheetPreview.of(uploadForm, read, read.problems(), empty, rules);
            if (uploadForm.isDecided() && named && read.fit().isPresent()) {
                SignatureForm signatureForm = new SignatureForm(author, "From a sheet.");
                if (signatureForm.isComplete()) {
                    String id = archive.freeId(begun.title());
                    archive.add(id, read.fit().get(), new Signature(signatureForm.name(), signatureForm.words()));
                    sheetMappings.keep(id, read.mapping());
                    return "redirect:" + new Address(id, null).page();
                }
                wrong.add(signatureForm.expected(SignatureForm.NAME_EXPECTED));
            }
        } catch (UnreadableSheet unreadable) {
            unreadable.problems().stream().map(Problem::message).forEach(wrong::add);
        } catch (InvalidDialogue names) {
            names.problems().stream().map(Problem::message).forEach(wrong::add);
        }
        boolean sound = wrong.isEmpty() && preview != null && preview.problems().isEmpty();
        response.setStatus(
                (sound && !uploadForm.isDecided() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT).value());
        return show(begun, author, uploadForm.value("encoding"), wrong, preview, model);
    }

    /** What the file is called, without what says of which kind it is. */
    private static String called(@Nullable MultipartFile file) {
        String name = file == null || file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        return Stream.of(name.split("[/\\\\]"))
                .reduce("", (before, last) -> last)
                .replaceAll("\\.[A-Za-z]{2,4}$", "")
                .replace('_', ' ')
                .strip();
    }

    private static String show(
            BegunDialogue begun,
            String author,
            String encoding,
            List<String> wrong,
            @Nullable SheetPreview preview,
            Model model) {
        model.addAttribute("begun", begun);
        model.addAttribute("author", author);
        model.addAttribute("wrong", wrong);
        model.addAttribute("encodings", TextEncoding.values());
        model.addAttribute("encoding", encoding);
        if (preview != null) {
            model.addAttribute("preview", preview);
        }
        return "upload/begin";
    }
}

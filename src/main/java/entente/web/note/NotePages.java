package entente.web.note;

import entente.account.CurrentCaller;
import entente.account.Secrets;
import entente.dialogue.Archive;
import entente.dialogue.UtcClock;
import entente.note.Note;
import entente.note.Notes;
import entente.note.Signed;
import entente.note.TooManyNotes;
import entente.web.form.FormValues;
import entente.web.form.SignatureForm;
import entente.web.history.PinnedNotes;
import entente.web.history.ReadingContext;
import entente.web.history.ReadingContext.ReadingQuery;
import entente.web.history.ReadingContexts;
import entente.web.note.NoteForm.TypedNote;
import entente.web.view.Address;
import entente.web.view.Figures;
import entente.web.view.Pager;
import entente.web.view.PinnedNote;
import entente.web.view.Window;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The notes of a dialogue, with what it takes to pin one and to withdraw one. */
@Controller
final class NotePages {

    private static final int ID = 26;
    private static final ReadingQuery STANDING = new ReadingQuery(null, null, null, null);

    private final Archive archive;
    private final ReadingContexts reader;
    private final Notes notes;
    private final PinnedNotes pinnedNotes;
    private final UtcClock clock;

    NotePages(Archive archive, ReadingContexts reader, Notes notes, PinnedNotes pinnedNotes, UtcClock clock) {
        this.archive = archive;
        this.reader = reader;
        this.notes = notes;
        this.pinnedNotes = pinnedNotes;
        this.clock = clock;
    }

    @GetMapping("/dialogues/{id}/notes")
    String notes(
            @PathVariable String id,
            ReadingQuery asked,
            @RequestParam(defaultValue = "1") int page,
            Model model,
            HttpServletRequest request) {
        ReadingContext read = reader.read(id, asked).checked();
        return show(read, NoteForm.empty(read.asOf().day()), page, null, model, request);
    }

    @PostMapping("/dialogues/{id}/notes")
    String pin(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        ReadingContext read = reader.read(id, STANDING);
        FormValues typed = new FormValues(fields.toSingleValueMap(), Map.of());
        SignatureForm signed = new SignatureForm(CurrentCaller.now().signs(typed.value("author")), "A note.");
        TypedNote note = TypedNote.of(typed, signed, clock.today());
        String message = null;
        if (note.wrongs().isEmpty()) {
            try {
                notes.add(new Note(
                        Secrets.word(ID),
                        id,
                        note.day().orElseThrow(),
                        note.text(),
                        new Signed(signed.name(), clock.instant()),
                        null));
                return "redirect:" + page(id) + "?asOf=" + note.day().orElseThrow() + "&pinned";
            } catch (TooManyNotes enough) {
                message = enough.getMessage();
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(read, NoteForm.of(new FormValues(typed.values(), note.wrongs())), 1, message, model, request);
    }

    /** Nothing where it is withdrawn already. */
    @PostMapping("/dialogues/{id}/notes/{note}/withdraw")
    String withdraw(
            @PathVariable String id,
            @PathVariable String note,
            @RequestParam(defaultValue = "") String author,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        ReadingContext read = reader.read(id, STANDING);
        SignatureForm signed = new SignatureForm(CurrentCaller.now().signs(author), "A note.");
        if (signed.isComplete()) {
            notes.withdraw(id, note, new Signed(signed.name(), clock.instant()));
            return "redirect:" + page(id) + "?withdrawn";
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(
                read,
                NoteForm.empty(read.asOf().day()),
                1,
                signed.expected(SignatureForm.NAME_EXPECTED),
                model,
                request);
    }

    private String show(
            ReadingContext read,
            NoteForm form,
            int page,
            @Nullable String message,
            Model model,
            HttpServletRequest request) {
        String id = read.revision().id();
        List<PinnedNote> shown = pinnedNotes.of(read);
        model.addAttribute("title", read.revision().dialogue().title());
        model.addAttribute("dialogue", read.address().page());
        model.addAttribute("page", page(id));
        model.addAttribute("asOf", read.asOf().date());
        model.addAttribute("open", !read.record().isOld() && !archive.isReadOnly(id));
        model.addAttribute("window", Window.of(shown, page));
        model.addAttribute("pager", Pager.of(request));
        List<WithdrawnNote> withdrawn = withdrawn(read);
        model.addAttribute("withdrawn", withdrawn.stream().limit(Window.SIZE).toList());
        model.addAttribute(
                "withdrawnWords",
                Figures.count(withdrawn.size(), "note", "notes")
                        + (withdrawn.size() > Window.SIZE ? ", the last " + Window.SIZE : ""));
        model.addAttribute("form", form);
        model.addAttribute("message", message);
        return "note/notes";
    }

    /** Those that were withdrawn by then, the last one first. */
    private List<WithdrawnNote> withdrawn(ReadingContext read) {
        return notes.of(read.revision().id()).stream()
                .flatMap(note -> WithdrawnNote.of(note, read.record().until()).stream())
                .sorted(Comparator.comparing(WithdrawnNote::at).reversed())
                .toList();
    }

    private static String page(String id) {
        return new Address(id, null).page() + "/notes";
    }
}

package entente.web.reminder;

import entente.account.Caller;
import entente.account.CurrentCaller;
import entente.account.Role;
import entente.account.Secrets;
import entente.dialogue.Archive;
import entente.dialogue.Revision;
import entente.dialogue.UtcClock;
import entente.reminder.Channels;
import entente.reminder.Destination.Channel;
import entente.reminder.Lookout;
import entente.reminder.TooManyWatches;
import entente.reminder.Watch;
import entente.reminder.Watches;
import entente.web.form.FormValues;
import entente.web.form.SignatureForm;
import entente.web.reminder.WatchForm.ReadWatch;
import entente.web.view.Address;
import entente.web.view.NotFoundOnPage;
import jakarta.servlet.http.HttpServletResponse;
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
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** What somebody is told of a dialogue: when a promise falls due, or trust crosses a line. */
@Controller
final class ReminderPages {

    private static final int ID = 26;

    /** What the blanks hold at first. */
    private static final FormValues USUAL = new FormValues(Map.of("trust.line", "40", "due.days", "7"), Map.of());

    private final Archive archive;
    private final Watches watches;
    private final Lookout lookout;
    private final Channels channels;
    private final UtcClock clock;

    ReminderPages(Archive archive, Watches watches, Lookout lookout, Channels channels, UtcClock clock) {
        this.archive = archive;
        this.watches = watches;
        this.lookout = lookout;
        this.channels = channels;
        this.clock = clock;
    }

    @GetMapping("/dialogues/{id}/reminders")
    String reminders(@PathVariable String id, Model model) {
        return show(revision(id), USUAL, "", null, model);
    }

    @PostMapping("/dialogues/{id}/reminders")
    String set(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> fields,
            @RequestParam(defaultValue = "") String author,
            Model model,
            HttpServletResponse response) {
        Revision revision = revision(id);
        FormValues typed = new FormValues(fields.toSingleValueMap(), Map.of());
        ReadWatch read = ReadWatch.of(typed, revision.dialogue(), channels);
        SignatureForm signed = new SignatureForm(CurrentCaller.now().signs(author), "A reminder.");
        String message = signed.isComplete() ? null : signed.expected(SignatureForm.NAME_EXPECTED);
        if (message == null && read.wrongs().isEmpty()) {
            try {
                lookout.begin(
                        new Watch(
                                Secrets.word(ID),
                                id,
                                read.trigger().orElseThrow(),
                                read.destination().orElseThrow(),
                                signed.name(),
                                clock.today(),
                                ServletUriComponentsBuilder.fromCurrentContextPath()
                                        .toUriString()),
                        revision);
                return "redirect:" + page(id) + "?set";
            } catch (TooManyWatches enough) {
                message = enough.getMessage();
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(revision, new FormValues(typed.values(), read.wrongs()), author, message, model);
    }

    /** Nothing where it has ended already, or is another's. */
    @PostMapping("/dialogues/{id}/reminders/{watch}/end")
    String end(@PathVariable String id, @PathVariable String watch) {
        watches.of(id).stream()
                .map(Watches.KeptWatch::watch)
                .filter(each -> each.id().equals(watch) && isMine(each))
                .forEach(watches::remove);
        return "redirect:" + page(id) + "?ended";
    }

    private String show(Revision revision, FormValues typed, String author, @Nullable String message, Model model) {
        String id = revision.id();
        model.addAttribute("title", revision.dialogue().title());
        model.addAttribute("dialogue", new Address(id, null).page());
        model.addAttribute("page", page(id));
        model.addAttribute("readOnly", archive.isReadOnly(id));
        model.addAttribute("mail", channels.offers(Channel.MAIL));
        model.addAttribute("webhooks", channels.offers(Channel.WEBHOOK));
        model.addAttribute(
                "cards",
                watches.of(id).stream()
                        .filter(kept -> isMine(kept.watch()))
                        .map(kept -> WatchCard.of(kept, revision.dialogue()))
                        .toList());
        model.addAttribute("form", WatchForm.of(typed, revision.dialogue(), channels));
        model.addAttribute("author", author);
        model.addAttribute("message", message);
        return "reminder/reminders";
    }

    /** Where somebody is reached is shown to them alone; and to administrators, and to whoever sits at the machine. */
    private static boolean isMine(Watch watch) {
        Caller caller = CurrentCaller.now();
        return caller.name() == null || caller.name().equals(watch.by()) || caller.may(Role.ADMINISTRATOR);
    }

    private static String page(String id) {
        return new Address(id, null).page() + "/reminders";
    }

    private Revision revision(String id) {
        return archive.last(id).orElseThrow(() -> NotFoundOnPage.dialogue(id));
    }
}

package entente.web.history;

import entente.dialogue.Archive;
import entente.dialogue.Archive.ChangeKey;
import entente.dialogue.ListedChange;
import entente.dialogue.UtcClock;
import entente.web.view.Address;
import entente.web.view.LastLook;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** What changed in any dialogue, and what of it a reader has not seen. */
@Controller
final class ChangesPages {

    private static final int MOST = 50;

    private final Archive archive;
    private final UtcClock clock;

    ChangesPages(Archive archive, UtcClock clock) {
        this.archive = archive;
        this.clock = clock;
    }

    /** @param unseen whether it came after the reader last looked */
    record ChangeRow(String title, String href, String at, String author, String reason, boolean unseen) {

        static ChangeRow of(ListedChange change, Optional<Instant> looked) {
            String page = new Address(change.id(), null).page();
            return new ChangeRow(
                    change.title(),
                    page + "/history#change-" + change.change().revision(),
                    History.time(change.change()),
                    change.change().author(),
                    change.change().reason(),
                    looked.filter(then ->
                                    change.change().recordedAt().toInstant().isAfter(then))
                            .isPresent());
        }
    }

    /** @param before only what was changed before that change, {@code DIALOGUE/REVISION} */
    @GetMapping("/changes")
    String changes(
            @RequestParam @Nullable String before,
            @CookieValue(name = LastLook.COOKIE, required = false) @Nullable String cookie,
            Model model) {
        Optional<Instant> looked = LastLook.read(cookie);
        ChangeKey key = FeedPages.key(before);
        List<ListedChange> found = archive.changes(key, MOST + 1);
        List<ChangeRow> rows = found.stream()
                .limit(MOST)
                .map(change -> ChangeRow.of(change, looked))
                .toList();
        model.addAttribute("rows", rows);
        model.addAttribute("looked", looked.map(History::time).orElse(null));
        model.addAttribute("unseen", rows.stream().filter(ChangeRow::unseen).count());
        model.addAttribute("older", found.size() > MOST ? older(found.get(MOST - 1)) : null);
        model.addAttribute("feed", "/changes.atom");
        return "history/changes";
    }

    /** The reader has seen what there is. */
    @PostMapping("/changes")
    String seen(HttpServletRequest request, HttpServletResponse response) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                LastLook.at(clock.instant(), request.isSecure()).toString());
        return "redirect:/changes";
    }

    private static String older(ListedChange last) {
        return UriComponentsBuilder.fromPath("/changes")
                .queryParam("before", "{before}")
                .encode()
                .buildAndExpand(FeedPages.word(last))
                .toUriString();
    }
}

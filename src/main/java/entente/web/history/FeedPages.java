package entente.web.history;

import entente.assessment.Rules;
import entente.assessment.RulesInForce;
import entente.dialogue.Archive;
import entente.dialogue.Archive.ChangeKey;
import entente.dialogue.Change;
import entente.dialogue.ListedChange;
import entente.dialogue.Transition;
import entente.web.history.AtomFeed.AtomEntry;
import entente.web.view.Address;
import entente.web.view.NotFoundOnPage;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** What changed since somebody last looked, for a program that looks again and again. */
@Controller
final class FeedPages {

    /** Changes of a sheet. */
    static final int MOST = 50;

    /** When nothing has happened yet. */
    private static final OffsetDateTime LONG_AGO = OffsetDateTime.of(1970, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);

    private final Archive archive;
    private final RulesInForce rulesInForce;

    FeedPages(Archive archive, RulesInForce rulesInForce) {
        this.archive = archive;
        this.rulesInForce = rulesInForce;
    }

    /** @param before only what was changed before that change */
    @GetMapping("/dialogues/{id}/changes.atom")
    ResponseEntity<byte[]> ofDialogue(@PathVariable String id, @RequestParam(defaultValue = "2147483647") int before) {
        List<Transition> transitions = archive.transitions(id, before, MOST + 1);
        if (transitions.isEmpty() && archive.history(id).isEmpty()) {
            throw NotFoundOnPage.dialogue(id);
        }
        Rules rules = rulesInForce.published();
        String title = title(id);
        String page = site() + new Address(id, null).page();
        List<Transition> shown = transitions.stream().limit(MOST).toList();
        return answer(new AtomFeed(
                "entente:changes/" + id,
                title + ": changes",
                page + "/changes.atom" + (before == Integer.MAX_VALUE ? "" : "?before=" + before),
                page + "/history",
                transitions.size() > MOST
                        ? page + "/changes.atom?before="
                                + shown.get(MOST - 1).change().revision()
                        : null,
                updated(shown.stream().map(Transition::change)),
                shown.stream()
                        .map(transition ->
                                entry(id, "Change " + transition.change().revision(), transition, page, rules))
                        .toList()));
    }

    /** @param before only what was changed before that change, {@code DIALOGUE/REVISION} */
    @GetMapping("/changes.atom")
    ResponseEntity<byte[]> ofAll(@RequestParam @Nullable String before) {
        List<ListedChange> changes = archive.changes(key(before), MOST + 1);
        Rules rules = rulesInForce.published();
        List<ListedChange> shown = changes.stream().limit(MOST).toList();
        String self = site() + "/changes.atom";
        return answer(new AtomFeed(
                "entente:changes",
                "Changes of all dialogues",
                before == null ? self : address(self, before),
                site() + "/",
                changes.size() > MOST ? address(self, word(shown.get(MOST - 1))) : null,
                updated(shown.stream().map(ListedChange::change)),
                shown.stream().flatMap(change -> entry(change, rules).stream()).toList()));
    }

    private Optional<AtomEntry> entry(ListedChange change, Rules rules) {
        int revision = change.change().revision();
        return archive.transitions(change.id(), revision + 1, 1).stream()
                .map(transition -> entry(
                        change.id(),
                        change.title() + ", change " + revision,
                        transition,
                        site() + new Address(change.id(), null).page(),
                        rules))
                .findFirst();
    }

    /** With the time in its key, since two Ententes may have dialogues of one name. */
    private static AtomEntry entry(String id, String title, Transition transition, String page, Rules rules) {
        Change change = transition.change();
        return new AtomEntry(
                "entente:changes/" + id + "/" + change.revision() + "@"
                        + change.recordedAt().toInstant(),
                title + (change.reason().isEmpty() ? "" : ": " + change.reason()),
                page + "/history#change-" + change.revision(),
                change.recordedAt(),
                change.author(),
                String.join("\n", History.said(transition, rules)));
    }

    private String title(String id) {
        return archive.history(id).stream()
                .flatMap(change -> archive.at(id, change.revision()).stream())
                .findFirst()
                .map(revision -> revision.dialogue().title())
                .orElse(id);
    }

    private static OffsetDateTime updated(Stream<Change> changes) {
        return changes.map(Change::recordedAt).max(OffsetDateTime::compareTo).orElse(LONG_AGO);
    }

    static @Nullable ChangeKey key(@Nullable String before) {
        if (before == null) {
            return null;
        }
        int slash = before.lastIndexOf('/');
        try {
            return new ChangeKey(
                    before.substring(0, Math.max(0, slash)), Integer.parseInt(before.substring(slash + 1)));
        } catch (NumberFormatException noChange) {
            throw new NotFoundOnPage("There is no change “" + before + "” of any dialogue.");
        }
    }

    static String word(ListedChange change) {
        return change.id() + "/" + change.change().revision();
    }

    private static String address(String feed, String before) {
        return ServletUriComponentsBuilder.fromUriString(feed)
                .queryParam("before", "{before}")
                .encode()
                .buildAndExpand(before)
                .toUriString();
    }

    private static String site() {
        return ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
    }

    private static ResponseEntity<byte[]> answer(AtomFeed feed) {
        byte[] octets = feed.write();
        return ResponseEntity.ok()
                .eTag(DigestUtils.md5DigestAsHex(octets))
                .header(HttpHeaders.CONTENT_TYPE, AtomFeed.TYPE)
                .body(octets);
    }
}

package entente.web.agreement;

import entente.dialogue.Archive;
import entente.web.card.AgreementCard;
import entente.web.form.FormValues;
import entente.web.history.ReadingContext;
import entente.web.history.ReadingContext.ReadingQuery;
import entente.web.history.ReadingContexts;
import entente.web.view.Address;
import entente.web.view.AssessedDialogue;
import entente.web.view.NotFoundOnPage;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** How far an agreement is kept, clause by clause. */
@Controller
final class FollowPages {

    private final Archive archive;
    private final ReadingContexts reader;

    FollowPages(Archive archive, ReadingContexts reader) {
        this.archive = archive;
        this.reader = reader;
    }

    @GetMapping("/dialogues/{id}/agreements/{agreement}")
    String follow(
            @PathVariable String id,
            @PathVariable String agreement,
            @RequestParam @Nullable String asOf,
            @RequestParam @Nullable String rulebook,
            @RequestParam @Nullable Integer revision,
            @RequestParam @Nullable String recorded,
            @RequestParam MultiValueMap<String, String> typed,
            Model model) {
        ReadingContext readingContext = reader.read(id, new ReadingQuery(asOf, rulebook, revision, recorded));
        AssessedDialogue assessed = readingContext.assessed(readingContext.address());
        Optional<AgreementCard> found = AgreementCard.of(agreement, assessed);
        if (found.isEmpty() && asOf == null && isToCome(agreement, assessed)) {
            LocalDate day = assessed.dialogue().move(agreement).orElseThrow().day();
            return "redirect:" + new Address(id, day, rulebook, revision, null).agreement(agreement);
        }
        AgreementCard card = found.orElseThrow(() -> new NotFoundOnPage("There is no agreement with clauses “"
                + agreement + "” in this dialogue on " + readingContext.asOf().date() + "."));
        model.addAttribute("title", assessed.dialogue().title());
        model.addAttribute("dialogue", readingContext.address().page());
        model.addAttribute("entry", new Address(id, null).page() + "/agreements/" + agreement);
        model.addAttribute(
                "calendar",
                assessed.assessment().hasOpenCommitments()
                        ? readingContext.address().leaf("commitments.ics")
                        : null);
        model.addAttribute("asOf", readingContext.asOf().date());
        model.addAttribute("readOnly", archive.isReadOnly(id));
        model.addAttribute("hidden", hidden(asOf, rulebook, revision, recorded));
        model.addAttribute(
                "view",
                FollowView.of(
                        card,
                        new FormValues(typed.toSingleValueMap(), Map.of()),
                        Objects.requireNonNull(assessed.address().agreement(agreement)),
                        assessed));
        return "agreement/follow";
    }

    /** It is on record for a day after the one that the dialogue is read on. */
    private static boolean isToCome(String agreement, AssessedDialogue assessed) {
        return assessed.dialogue()
                .move(agreement)
                .filter(move -> !move.clauses().isEmpty() && move.day().isAfter(assessed.asOf()))
                .isPresent();
    }

    /** What the address says beside the filter. */
    record HiddenValue(String name, String value) {}

    private static List<HiddenValue> hidden(
            @Nullable String asOf, @Nullable String rulebook, @Nullable Integer revision, @Nullable String recorded) {
        return Stream.of(
                        value("asOf", asOf),
                        value("rulebook", rulebook),
                        value("revision", revision),
                        value("recorded", recorded))
                .flatMap(List::stream)
                .toList();
    }

    private static List<HiddenValue> value(String name, @Nullable Object value) {
        return value == null ? List.of() : List.of(new HiddenValue(name, value.toString()));
    }
}

package entente.web.dialogue;

import entente.docket.Commitment;
import entente.web.card.CommitmentCard;
import entente.web.card.Exchange;
import entente.web.card.MoveEntry;
import entente.web.chart.ChartDays;
import entente.web.form.BulkField;
import entente.web.form.KindChoices;
import entente.web.history.ReadingContext;
import entente.web.history.ReadingContext.ReadingQuery;
import entente.web.history.ReadingContexts;
import entente.web.view.Address;
import entente.web.view.AssessedDialogue;
import entente.web.view.Days;
import entente.web.view.MoveFilter;
import entente.web.view.Pager;
import entente.web.view.Window;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The long lists of a dialogue, a window at a time: its moves, who answered whom, commitments, days. */
@Controller
final class LedgerPages {

    private final ReadingContexts reader;

    LedgerPages(ReadingContexts reader) {
        this.reader = reader;
    }

    /** Which part of a list is asked for. */
    record LedgerQuery(
            @Nullable String q,
            @Nullable String actor,
            @Nullable String kind,
            @Nullable String from,
            @Nullable Integer page) {

        String words() {
            return q == null ? "" : q.strip();
        }

        String day() {
            return from == null ? "" : from.strip();
        }

        Optional<LocalDate> since() {
            return Days.parse(day());
        }

        public boolean isBad() {
            return !day().isEmpty() && since().isEmpty();
        }
    }

    /** What a list is asked for with, and what its page is made of. */
    private record LedgerVisit(
            LedgerQuery query, Model model, HttpServletRequest request, HttpServletResponse response) {}

    @GetMapping("/dialogues/{id}/moves")
    String moves(
            @PathVariable String id,
            ReadingQuery asked,
            LedgerQuery query,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        AssessedDialogue assessed = assessed(id, asked, model);
        MoveFilter filter = new MoveFilter(query.words(), given(query.actor()), given(query.kind()));
        model.addAttribute("kinds", KindChoices.of(assessed.rules().kinds()));
        model.addAttribute("bulkFields", BulkField.choices());
        model.addAttribute("mostAtOnce", BulkField.MOST_MOVES);
        return show(
                "moves",
                assessed.moves().stream().filter(filter::takes).toList(),
                move -> move.move().day(),
                move -> MoveEntry.of(move, assessed),
                new LedgerVisit(query, model, request, response));
    }

    @GetMapping("/dialogues/{id}/answers")
    String answers(
            @PathVariable String id,
            ReadingQuery asked,
            LedgerQuery query,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        AssessedDialogue assessed = assessed(id, asked, model);
        MoveFilter filter = new MoveFilter(query.words(), given(query.actor()), null);
        return show(
                "answers",
                assessed.assessment().concessions().stream()
                        .filter(concession -> filter.takes(assessed.move(concession.move())))
                        .toList(),
                concession -> assessed.move(concession.move()).move().day(),
                concession -> Exchange.of(concession, assessed),
                new LedgerVisit(query, model, request, response));
    }

    @GetMapping("/dialogues/{id}/commitments")
    String commitments(
            @PathVariable String id,
            ReadingQuery asked,
            LedgerQuery query,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        AssessedDialogue assessed = assessed(id, asked, model);
        MoveFilter filter = new MoveFilter(query.words(), null, null);
        String by = given(query.actor());
        return show(
                "commitments",
                assessed.assessment().commitments().stream()
                        .filter(commitment -> by == null || by.equals(commitment.by()))
                        .filter(commitment -> filter.takes(assessed.move(commitment.source())))
                        .sorted(Comparator.comparing(Commitment::due))
                        .toList(),
                Commitment::due,
                commitment -> CommitmentCard.of(commitment, assessed),
                new LedgerVisit(query, model, request, response));
    }

    @GetMapping("/dialogues/{id}/days")
    String days(
            @PathVariable String id,
            ReadingQuery asked,
            LedgerQuery query,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        AssessedDialogue assessed = assessed(id, asked, model);
        ChartDays days = ChartDays.of(assessed);
        model.addAttribute(
                "lines",
                assessed.assessment().trust().stream().map(assessed::trust).toList());
        return show(
                "days",
                days.days(),
                day -> day,
                day -> days.row(day, assessed),
                new LedgerVisit(query, model, request, response));
    }

    private AssessedDialogue assessed(String id, ReadingQuery asked, Model model) {
        ReadingContext readingContext = reader.read(id, asked);
        Address address = readingContext.address();
        AssessedDialogue assessed = readingContext.assessed(address);
        model.addAttribute("title", assessed.dialogue().title());
        model.addAttribute("address", address);
        model.addAttribute("asOf", readingContext.asOf().date());
        model.addAttribute("asked", asked);
        model.addAttribute("actors", List.of(assessed.first(), assessed.second()));
        return assessed;
    }

    /** The part of a list that the query asks for: from a day on where it names one, otherwise by its number. */
    private static <T> String show(
            String ledger, List<T> found, Function<T, LocalDate> day, Function<T, ?> row, LedgerVisit visit) {
        LedgerQuery query = visit.query();
        Integer asked = query.page();
        int page = asked != null
                ? asked
                : query.since()
                        .map(since -> Window.pageOf(firstSince(since, found, day)))
                        .orElse(1);
        Window<T> window = Window.of(found, page);
        Model model = visit.model();
        model.addAttribute("ledger", ledger);
        model.addAttribute("query", query);
        model.addAttribute("window", window);
        model.addAttribute("rows", window.shown().stream().map(row).toList());
        model.addAttribute("pager", Pager.of(visit.request()));
        if (query.isBad()) {
            visit.response().setStatus(HttpStatus.BAD_REQUEST.value());
        }
        return "dialogue/ledger";
    }

    private static <T> int firstSince(LocalDate since, List<T> found, Function<T, LocalDate> day) {
        int place = 0;
        while (place < found.size() && day.apply(found.get(place)).isBefore(since)) {
            place++;
        }
        return Math.min(place, Math.max(0, found.size() - 1));
    }

    private static @Nullable String given(@Nullable String choice) {
        return choice == null || choice.isBlank() ? null : choice;
    }
}

package entente.web.overview;

import entente.dialogue.Archive;
import entente.summary.Summaries;
import entente.summary.Summaries.Filter;
import entente.summary.Summaries.Order;
import entente.summary.Summaries.SummaryPage;
import entente.summary.Summaries.SummaryQuery;
import entente.summary.Summaries.SummaryRow;
import entente.web.view.LastLook;
import entente.web.view.NotFoundOnPage;
import entente.web.view.Pager;
import entente.web.view.SearchWords;
import entente.web.view.Window;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of dialogues, and what is due in any of them. */
@Controller
final class DialogueList {

    private static final String HX_REQUEST = "HX-Request";
    private static final String HX_HISTORY_RESTORE_REQUEST = "HX-History-Restore-Request";

    /** Rows that are behind are weighed for so long before the page goes out with what is known of the rest. */
    private static final Duration PATIENCE = Duration.ofMillis(400);

    static final Map<Order, String> ORDERS = new EnumMap<>(Map.of(
            Order.MOVED, "last move",
            Order.CHANGED, "last change of the record",
            Order.TITLE, "title",
            Order.TRUST, "lowest trust",
            Order.OVERDUE, "most overdue"));

    static final Map<Filter, String> FILTERS = new EnumMap<>(Map.of(
            Filter.ALL, "all",
            Filter.OVERDUE, "with something overdue",
            Filter.OPEN, "with something open",
            Filter.DISTRUST, "with a trust below 50",
            Filter.LIVE, "with a move in the last year"));

    /** So many changes are counted at most. */
    private static final int MOST_NEWS = 50;

    private final Archive archive;
    private final Summaries summaries;
    private final SummaryKeeper keeper;

    DialogueList(Archive archive, Summaries summaries, SummaryKeeper keeper) {
        this.archive = archive;
        this.summaries = summaries;
        this.keeper = keeper;
    }

    @GetMapping("/")
    String list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String show,
            @RequestParam(defaultValue = "") String sort,
            @RequestParam(defaultValue = "1") int page,
            @RequestHeader(name = HX_REQUEST, defaultValue = "false") boolean htmx,
            @RequestHeader(name = HX_HISTORY_RESTORE_REQUEST, defaultValue = "false") boolean restoring,
            @CookieValue(name = LastLook.COOKIE, required = false) @Nullable String looked,
            HttpServletRequest request,
            Model model) {
        String words = SearchWords.of(q);
        Filter filter = choice(show, Filter.ALL, Filter.values());
        Order order = choice(sort, Order.MOVED, Order.values());
        SummaryPage found = find(words, filter, order, page);
        Window<DialogueRow> window =
                Window.read(found.rows().stream().map(DialogueRow::of).toList(), Math.max(1, page), found.found());
        if (window.page() > window.pages()) {
            throw new NotFoundOnPage("The list of dialogues has " + window.pages() + " pages.");
        }
        model.addAttribute("window", window);
        model.addAttribute("pager", Pager.of(request));
        model.addAttribute("stale", found.stale());
        model.addAttribute("q", words);
        model.addAttribute("filter", filter);
        model.addAttribute("order", order);
        model.addAttribute("filters", FILTERS);
        model.addAttribute("orders", ORDERS);
        model.addAttribute("feed", "/changes.atom");
        model.addAttribute("news", LastLook.read(looked).map(this::changesSince).orElse(0L));
        if (window.shown().stream().anyMatch(row -> !row.fresh())) {
            model.addAttribute("refreshAfter", "2");
        }
        return htmx && !restoring ? "fragments/overview :: dialogues" : "overview/dialogues";
    }

    private long changesSince(Instant looked) {
        return archive.changes(null, MOST_NEWS).stream()
                .filter(change -> change.change().recordedAt().toInstant().isAfter(looked))
                .count();
    }

    private SummaryPage find(String words, Filter filter, Order order, int page) {
        SummaryQuery query = new SummaryQuery(words, filter, order, (Math.max(1, page) - 1) * Window.SIZE, Window.SIZE);
        SummaryPage found = summaries.page(query, keeper.standing());
        List<String> behind = found.rows().stream()
                .filter(row -> !row.fresh())
                .map(SummaryRow::id)
                .toList();
        if (!behind.isEmpty()) {
            keeper.refresh(behind, PATIENCE);
            found = summaries.page(query, keeper.standing());
        }
        if (found.stale() > 0) {
            keeper.wake();
        }
        return found;
    }

    /** The one that an address names; the usual one where it names none. */
    private static <E extends Enum<E>> E choice(@Nullable String word, E usual, E[] all) {
        return Stream.of(all)
                .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst()
                .orElse(usual);
    }
}

package entente.web.overview;

import entente.dialogue.UtcClock;
import entente.summary.Summaries;
import entente.summary.Summaries.OpenCommitment;
import entente.web.view.Address;
import entente.web.view.Days;
import entente.web.view.Figures;
import entente.web.view.NotFoundOnPage;
import entente.web.view.Pager;
import entente.web.view.Window;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What is overdue or falls due soon, in any dialogue. */
@Controller
final class DuePages {

    /** In days. */
    private static final int SOON = 30;

    private final Summaries summaries;
    private final SummaryKeeper keeper;
    private final UtcClock clock;

    DuePages(Summaries summaries, SummaryKeeper keeper, UtcClock clock) {
        this.summaries = summaries;
        this.keeper = keeper;
        this.clock = clock;
    }

    /**
     * An open commitment.
     *
     * @param when it is or was due, and how long ago or from now
     * @param silent how long the record of the dialogue has been silent
     */
    record DueRow(
            String title,
            String href,
            String by,
            String promised,
            String when,
            boolean late,
            boolean dated,
            String silent) {

        static DueRow of(OpenCommitment open, LocalDate today) {
            LocalDate due = open.commitment().due();
            LocalDate lastMove = open.lastMove();
            boolean late = due.isBefore(today);
            String distance = late
                    ? Figures.span(due, today) + " ago"
                    : due.equals(today) ? "today" : "in " + Figures.days(ChronoUnit.DAYS.between(today, due));
            return new DueRow(
                    open.title(),
                    new Address(open.dialogue(), null).move(open.commitment().move()),
                    open.commitment().by(),
                    open.commitment().promised(),
                    Days.full(due) + ", " + distance,
                    late,
                    open.commitment().dated(),
                    lastMove == null || !lastMove.isBefore(today) ? "" : Figures.span(lastMove, today));
        }
    }

    @GetMapping("/due")
    String due(@RequestParam(defaultValue = "1") int page, HttpServletRequest request, Model model) {
        LocalDate today = clock.today();
        LocalDate until = today.plusDays(SOON);
        int found = summaries.countDueUntil(until);
        int number = Math.max(1, page);
        Window<DueRow> window = Window.read(
                summaries.dueUntil(until, (number - 1) * Window.SIZE, Window.SIZE).stream()
                        .map(open -> DueRow.of(open, today))
                        .toList(),
                number,
                found);
        if (window.page() > window.pages()) {
            throw new NotFoundOnPage("The list of what is due has " + window.pages() + " pages.");
        }
        model.addAttribute("window", window);
        model.addAttribute("pager", Pager.of(request));
        model.addAttribute("soon", SOON);
        boolean stale = !summaries.stale(keeper.standing(), 1).isEmpty();
        model.addAttribute("stale", stale);
        if (stale) {
            keeper.wake();
        }
        return "overview/due";
    }
}

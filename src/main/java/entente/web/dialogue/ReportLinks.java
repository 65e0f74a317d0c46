package entente.web.dialogue;

import entente.web.view.Address;
import org.jspecify.annotations.Nullable;

/**
 * Where a dialogue's report is to be had, as it is read on a page: as a page, as a PDF; and its due dates.
 *
 * @param calendar null where nothing is due, since nobody takes an empty calendar
 */
public record ReportLinks(String page, String pdf, @Nullable String calendar) {

    /** @param due whether a commitment is open */
    public static ReportLinks of(Address address, boolean due) {
        return new ReportLinks(
                address.leaf("report"), address.leaf("report.pdf"), due ? address.leaf("commitments.ics") : null);
    }
}

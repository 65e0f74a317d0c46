package entente.web.dialogue;

import entente.web.view.Address;

/** Where a dialogue's report is to be had, as it is read on a page: as a page, as a PDF; and its due dates. */
public record ReportLinks(String page, String pdf, String calendar) {

    public static ReportLinks of(Address address) {
        return new ReportLinks(address.leaf("report"), address.leaf("report.pdf"), address.leaf("commitments.ics"));
    }
}

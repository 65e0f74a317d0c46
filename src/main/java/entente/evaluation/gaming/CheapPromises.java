package entente.evaluation.gaming;

/** Promises that cost nothing to make or to keep. */
final class CheapPromises {

    private CheapPromises() {}

    static Group group() {
        return new Group("Promises of little earn little")
                .littleGained(
                        "A promise of sanctions relief without a date every day for 50 days",
                        Tale.of(50, (t, i) -> t.they(i, "promise", "promises=sanctions-relief")))
                .littleGained(
                        "A promise of sanctions relief in ten years every day for 50 days",
                        Tale.of(50, (t, i) -> t.they(i, "promise", "promises=sanctions-relief", "due=3650")))
                .littleGained(
                        "500 promises of praise in one day",
                        Tale.of(500, (t, i) -> t.they(0, "promise", "promises=praise")))
                .littleGained("Praise promised and given the next day, 160 times", kept(160, "praise"))
                .littleGained("A leader's call promised and held the next day, 40 times", kept(40, "leader-call"))
                .littleGained(
                        "A confidential contact promised and made the next day, 40 times",
                        kept(40, "confidential-contact"))
                .littleGained(
                        "A visit promised and made the next day, without saying so, 40 times",
                        Tale.of(
                                40,
                                (t, i) -> t.they(2 * i, "promise", "promises=delegation-visit", "due=" + (2 * i + 1))
                                        .they(2 * i + 1, "delegation-visit")))
                .littleGained(
                        "A leader's call promised, and four token calls for it, ten times",
                        Tale.of(
                                10,
                                (t, i) -> t.they(
                                                5 * i,
                                                "promise",
                                                "promises=leader-call",
                                                "due=" + (5 * i + 4),
                                                "id=p" + i)
                                        .and(
                                                4,
                                                (u, j) -> u.they(
                                                        5 * i + 1 + j,
                                                        "leader-call",
                                                        "fulfils=p" + i,
                                                        "extent=minimal"))))
                .littleGained(
                        "Sanctions relief promised, and a token of it given, ten times",
                        Tale.of(
                                10,
                                (t, i) -> t.they(
                                                20 * i,
                                                "promise",
                                                "promises=sanctions-relief",
                                                "due=" + (20 * i + 15),
                                                "id=p" + i)
                                        .they(20 * i + 5, "sanctions-relief", "extent=minimal", "fulfils=p" + i)))
                .asMuch(
                        3,
                        "once promised and opened",
                        once("embassy-reopening"),
                        "An embassy promised and opened the next day, 20 times",
                        kept(20, "embassy-reopening").end())
                .asMuch(
                        3,
                        "once promised and sent",
                        once("ambassador-appointment"),
                        "An ambassador promised and sent the next day, 20 times",
                        kept(20, "ambassador-appointment").end());
    }

    private static Tale kept(int times, String kind) {
        return Tale.of(
                times,
                (t, i) -> t.they(2 * i, "promise", "promises=" + kind, "due=" + (2 * i + 1), "id=p" + i)
                        .they(2 * i + 1, kind, "fulfils=p" + i));
    }

    /** As of the day on which twenty would have been kept. */
    private static Reading once(String kind) {
        return kept(1, kind).after(38);
    }
}

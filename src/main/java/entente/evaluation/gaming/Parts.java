package entente.evaluation.gaming;

/** A deed in parts, or a token of it first: neither more nor less than the deed at once. */
final class Parts {

    private Parts() {}

    static Group group() {
        Reading atOnce = new Tale().they(51, "prisoner-release", "scale=52").end();
        Group group = new Group("Parts say as much as the whole")
                .asMuch(
                        3,
                        "52 freed at once",
                        atOnce,
                        "52 freed one by one",
                        Tale.of(52, (t, i) -> t.they(i, "prisoner-release")).end())
                .asMuch(
                        3,
                        "52 freed at once",
                        atOnce,
                        "52 freed in four parts",
                        Tale.of(4, (t, i) -> t.they(i, "prisoner-release", "scale=13"))
                                .end());
        tokenFirst(group, "sanctions relief", "sanctions-relief");
        tokenFirst(group, "a withdrawal of troops", "troop-withdrawal");
        tokenFirst(group, "recognition", "recognition");
        tokenFirst(group, "an embassy opened", "embassy-reopening");
        return group;
    }

    private static void tokenFirst(Group group, String deed, String kind) {
        Reading alone = new Tale().they(30, kind).end();
        group.asMuch(
                        2,
                        deed + " alone",
                        alone,
                        "A token of it a month before " + deed,
                        new Tale()
                                .they(0, kind, "extent=minimal")
                                .they(30, kind)
                                .end())
                .asMuch(
                        0,
                        deed + " alone",
                        alone,
                        "A mere rumour of it a month before " + deed,
                        new Tale().they(0, kind, "confidence=0").they(30, kind).end());
    }
}

package entente.evaluation.gaming;

/** Deeds that are tokens, unsure, or undone. */
final class CheapDeeds {

    private CheapDeeds() {}

    static Group group() {
        return new Group("Tokens, and deeds undone, earn little")
                .littleGained(
                        "A token relief of sanctions every day for 20 days",
                        Tale.of(20, (t, i) -> t.they(i, "sanctions-relief", "extent=minimal")))
                .littleGained(
                        "A token relief, each day of another list, for 30 days",
                        Tale.of(30, (t, i) -> t.they(i, "sanctions-relief", "subject=list" + i, "extent=minimal")))
                .littleGained(
                        "50 token releases of a prisoner in one day",
                        Tale.of(50, (t, i) -> t.they(0, "prisoner-release", "extent=minimal")))
                .littleGained(
                        "Trade opened every three days, which is hardly sure, 30 times",
                        Tale.of(30, (t, i) -> t.they(3 * i, "trade-opening", "confidence=0.1")))
                .littleGained(
                        "A token of cooperation, then an armed attack, ten times",
                        Tale.of(
                                10,
                                (t, i) -> t.they(20 * i, "cooperation", "extent=minimal")
                                        .they(20 * i + 10, "armed-attack")))
                .littleGained(
                        "An embassy opened and closed the next day, ten times",
                        Tale.of(10, (t, i) -> t.they(2 * i, "embassy-reopening").they(2 * i + 1, "embassy-closure")))
                .littleGained(
                        "An embassy opened and that taken back the next day, ten times",
                        Tale.of(
                                10,
                                (t, i) -> t.they(2 * i, "embassy-reopening", "id=e" + i)
                                        .they(2 * i + 1, "embassy-closure", "reverses=e" + i)))
                .littleGained(
                        "A border opened and closed the next day, ten times",
                        Tale.of(10, (t, i) -> t.they(2 * i, "border-opening").they(2 * i + 1, "border-closure")))
                .littleGained(
                        "Sanctions relief given and taken back the next day, ten times",
                        Tale.of(
                                10,
                                (t, i) -> t.they(2 * i, "sanctions-relief", "id=r" + i)
                                        .they(2 * i + 1, "sanctions-imposed", "reverses=r" + i)))
                .below(
                        Standard.start(-5),
                        "Sanctions relief given and taken back the next day",
                        new Tale()
                                .they(0, "sanctions-relief", "id=r")
                                .they(1, "sanctions-imposed", "reverses=r")
                                .end())
                .littleGained(
                        "An agreement signed together and left ten days later, ten times",
                        Tale.of(
                                10,
                                (t, i) -> t.they(20 * i, "agreement-signed", "id=g" + i, "jointly=true")
                                        .they(20 * i + 10, "agreement-withdrawal", "reverses=g" + i)))
                .littleGained(
                        "One detained and one freed the next day, 20 times",
                        Tale.of(20, (t, i) -> t.they(2 * i, "detention").they(2 * i + 1, "prisoner-release")))
                .littleGained(
                        "One detained and that one freed the next day, 20 times",
                        Tale.of(
                                20,
                                (t, i) -> t.they(2 * i, "detention", "id=x" + i)
                                        .they(2 * i + 1, "prisoner-release", "reverses=x" + i)))
                .littleGained(
                        "One detained, and one freed in answer to our praise, 20 times",
                        Tale.of(
                                20,
                                (t, i) -> t.they(3 * i, "detention")
                                        .we(3 * i + 1, "praise", "id=p" + i)
                                        .they(3 * i + 2, "prisoner-release", "answers=p" + i)))
                .atMost(
                        Standard.start(10),
                        "An ultimatum, and a ceasefire that was promised and ends it, five times",
                        undone("ultimatum", "ceasefire"))
                .atMost(
                        Standard.start(10),
                        "An agreement violated, and a ceasefire that was promised and makes up for it, five times",
                        undone("agreement-violation", "ceasefire"))
                .atMost(
                        Standard.start(10),
                        "Troops deployed, and withdrawn as then promised, five times",
                        undone("troop-deployment", "troop-withdrawal"))
                .atMost(
                        Standard.start(10),
                        "One detained, and freed as then promised, five times",
                        undone("detention", "prisoner-release"));
    }

    private static Reading undone(String harm, String remedy) {
        return Tale.of(
                        5,
                        (t, i) -> t.they(4 * i, harm, "id=h" + i)
                                .they(4 * i + 1, "promise", "promises=" + remedy, "due=" + (4 * i + 3), "id=p" + i)
                                .they(4 * i + 2, remedy, "reverses=h" + i, "fulfils=p" + i))
                .end();
    }
}

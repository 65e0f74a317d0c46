package entente.evaluation.gaming;

/** Little in return for much: it lowers trust once the time for an answer has passed. */
final class Tokens {

    private final Group group = new Group("A token does not pay for a great deed");

    private Tokens() {}

    static Group group() {
        return new Tokens()
                .paid(
                        "A token envoy whenever we free 60, ten times",
                        Tale.of(
                                10,
                                (t, i) -> t.we(2 * i, "prisoner-release", "scale=60", "id=a" + i)
                                        .they(2 * i + 1, "envoy-appointment", "answers=a" + i, "extent=minimal")))
                .paid(
                        "An envoy whenever we free 60, ten times",
                        Tale.of(
                                10,
                                (t, i) -> t.we(2 * i, "prisoner-release", "scale=60", "id=a" + i)
                                        .they(2 * i + 1, "envoy-appointment", "answers=a" + i)))
                .paid(
                        "A leader's call in answer whenever we withdraw troops, ten times",
                        Tale.of(
                                10,
                                (t, i) -> t.we(2 * i, "troop-withdrawal", "id=a" + i)
                                        .they(2 * i + 1, "leader-call", "answers=a" + i)))
                .paid(
                        "A leader's call the day after we withdraw troops, ten times",
                        Tale.of(10, (t, i) -> t.we(2 * i, "troop-withdrawal").they(2 * i + 1, "leader-call")))
                .paid(
                        "Praise in answer whenever we withdraw troops, ten times",
                        Tale.of(
                                10,
                                (t, i) -> t.we(2 * i, "troop-withdrawal", "id=a" + i)
                                        .they(2 * i + 1, "praise", "answers=a" + i)))
                .paid(
                        "A leader's call for our sanctions relief every month, five times",
                        Tale.of(5, (t, i) -> t.we(30 * i, "sanctions-relief").they(30 * i + 5, "leader-call")))
                .paid(
                        "A token envoy in answer to our sanctions relief every month, five times",
                        Tale.of(
                                5,
                                (t, i) -> t.we(30 * i, "sanctions-relief", "id=g" + i)
                                        .they(30 * i + 5, "envoy-appointment", "extent=minimal", "answers=g" + i)))
                .paid(
                        "Nothing for our sanctions relief every month, five times",
                        Tale.of(5, (t, i) -> t.we(30 * i, "sanctions-relief")))
                .group;
    }

    private Tokens paid(String name, Tale tale) {
        group.littleGained(name, tale).below(Standard.start(0), name + ", half a year later", tale.after(180));
        return this;
    }
}

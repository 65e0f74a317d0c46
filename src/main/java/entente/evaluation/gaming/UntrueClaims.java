package entente.evaluation.gaming;

/** What is claimed and is not so. */
final class UntrueClaims {

    private UntrueClaims() {}

    static Group group() {
        Group group = new Group("What is said and not done earns nothing")
                .atMost(
                        Standard.start(10),
                        "A withdrawal of troops that is only announced, then praise to complete it",
                        new Tale()
                                .they(0, "troop-withdrawal", "id=s", "extent=none")
                                .they(1, "praise", "completes=s")
                                .end());
        foundOut(group, "A withdrawal of troops in answer to ours, found not to have been made", "answers=g");
        foundOut(group, "A withdrawal of troops as promised, found not to have been made", "fulfils=p");
        foundOut(group, "A withdrawal of troops by both, found not to have been made", "jointly=true");
        return group.atMost(
                        Standard.start(1),
                        "A withdrawal of troops in answer to ours, taken back with praise",
                        takenBack("praise"))
                .atMost(
                        Standard.start(1),
                        "A withdrawal of troops in answer to ours, taken back with criticism",
                        takenBack("criticism"))
                .atMost(
                        Standard.start(1),
                        "A withdrawal of troops in answer to ours, taken back with a rejection",
                        takenBack("rejection"));
    }

    private static void foundOut(Group group, String name, String said) {
        Tale tale = new Tale()
                .we(0, "troop-withdrawal", "id=g")
                .they(0, "promise", "promises=troop-withdrawal", "due=10", "id=p")
                .they(1, "troop-withdrawal", said, "learned=5 none");
        group.atMost(Standard.start(1), name + ", a week later", tale.after(7))
                .below(Standard.start(-3), name + ", half a year later", tale.after(180));
    }

    private static Reading takenBack(String kind) {
        return new Tale()
                .we(0, "troop-withdrawal", "id=g")
                .they(1, "troop-withdrawal", "answers=g", "id=r")
                .they(2, kind, "reverses=r")
                .after(7);
    }
}

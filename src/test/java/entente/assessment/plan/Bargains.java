package entente.assessment.plan;

import entente.assessment.Stances;
import entente.casefile.DialogueReader;
import entente.dialogue.Dialogue;
import entente.dialogue.EdtfDate;
import entente.dialogue.Extent;
import entente.dialogue.Proposal;
import entente.dialogue.Term;
import entente.docket.Cases;
import entente.rules.ShippedRules;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Bargains to be planned under the shipped rules. */
public final class Bargains {

    public static final LocalDate FROM = LocalDate.parse("2025-12-05");

    private Bargains() {}

    public static Term term(String kind) {
        return term(kind, 1, null, null);
    }

    public static Term term(String kind, double scale, String issue, String subject) {
        return new Term(kind, Extent.FULL, scale, issue, subject, null);
    }

    public static Proposal proposal(String from, List<Term> asks, List<Term> offers) {
        return new Proposal("bargain", EdtfDate.of(FROM), from, asks, offers, null);
    }

    public static Bargain of(Dialogue dialogue, Proposal proposal, Pace pace) {
        return Bargain.of(dialogue, ShippedRules.RULES, FROM, proposal, pace, Stances.UNKNOWN);
    }

    /** What Washington might ask of Minsk. */
    public static List<Term> asks() {
        return List.of(
                term("prisoner-release", 100, null, null),
                term("good-offices", 1, "regional-security", null),
                term("cooperation", 1, "neighbours", null));
    }

    /** What it might offer. */
    public static List<Term> offers() {
        return List.of(
                term("embassy-reopening"),
                term("ambassador-appointment"),
                term("sanctions-relief", 1, null, "potash"),
                term("trade-opening"));
    }

    public static Bargain belarus(Pace pace) {
        return of(ShippedRules.belarus(), proposal("us", asks(), offers()), pace);
    }

    /** Of two sides, "a" and "b", with no record, that trust each other by {@code baseRate} alone. */
    public static Bargain ofStrangers(double baseRate, List<Term> asks, List<Term> offers, Pace pace) {
        Map<String, Object> tree = Cases.tree();
        tree.put("baseRate", baseRate);
        return of(DialogueReader.read(tree).dialogue(), proposal("a", asks, offers), pace);
    }

    /** So many terms of either side. */
    public static Bargain large(int ofEachSide, Pace pace) {
        List<String> kinds = List.of(
                "prisoner-release",
                "sanctions-relief",
                "trade-opening",
                "humanitarian-aid",
                "embassy-reopening",
                "good-offices",
                "border-opening",
                "cooperation");
        List<Term> asks = new ArrayList<>();
        List<Term> offers = new ArrayList<>();
        for (int i = 0; i < ofEachSide; i++) {
            asks.add(term(kinds.get(i % kinds.size()), 1 + i, null, "ask " + i));
            offers.add(term(kinds.get((i + 3) % kinds.size()), 1 + i, null, "offer " + i));
        }
        return of(ShippedRules.belarus(), proposal("us", asks, offers), pace);
    }
}

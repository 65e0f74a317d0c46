package entente.rules;

import entente.assessment.Assessment;
import entente.assessment.Assessor;
import entente.dialogue.Dialogue;
import entente.dialogue.DialogueFixture;
import entente.dialogue.MoveFixture;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A dialogue told day by day from 2020 on: {@code new Tale().a(0, "trade-opening", "id=x").b(14, "envoy", "answers=x")}. */
final class Tale {

    private static final LocalDate START = LocalDate.of(2020, 1, 1);

    private final List<MoveFixture> moves = new ArrayList<>();
    private int last;

    /** Tells something for each number from 0. */
    interface Verse {
        void tell(Tale tale, int number);
    }

    static Tale of(int times, Verse verse) {
        return new Tale().and(times, verse);
    }

    Tale and(int times, Verse verse) {
        for (int i = 0; i < times; i++) {
            verse.tell(this, i);
        }
        return this;
    }

    Tale a(int day, String kind, String... fields) {
        return move("a", day, kind, fields);
    }

    Tale b(int day, String kind, String... fields) {
        return move("b", day, kind, fields);
    }

    /** @param fields as {@code name=value}; {@code due} is a day's number, {@code learned} one with an extent */
    private Tale move(String actor, int day, String kind, String... fields) {
        MoveFixture move =
                MoveFixture.move("m" + moves.size()).on(date(day)).by(actor).kind(kind);
        for (String field : fields) {
            String[] pair = field.split("=", 2);
            move.having(pair[0], value(pair[0], pair[1]));
        }
        moves.add(move);
        last = Math.max(last, day);
        return this;
    }

    private static Object value(String field, String text) {
        return switch (field) {
            case "scale", "confidence" -> Double.valueOf(text);
            case "disputed", "jointly" -> Boolean.valueOf(text);
            case "due" -> date(Integer.parseInt(text));
            case "learned" ->
                List.of(Map.of("from", date(Integer.parseInt(text.split(" ")[0])), "extent", text.split(" ")[1]));
            default -> text;
        };
    }

    private static String date(int day) {
        return START.plusDays(day).toString();
    }

    /** How far a trusts b on the day of the last move. */
    double trust() {
        return trust(0);
    }

    /** How far a trusts b so many days after the last move. */
    double trust(int wait) {
        return trust("a", wait);
    }

    double trust(String observer, int wait) {
        Dialogue dialogue = DialogueFixture.dialogue().with(moves).read();
        Assessment assessment = Assessor.assess(dialogue, ShippedRules.RULES, START.plusDays(last + wait));
        return assessment.trustOf(observer).last().score();
    }
}

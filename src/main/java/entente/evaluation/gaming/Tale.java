package entente.evaluation.gaming;

import entente.casefile.DialogueReader;
import entente.dialogue.Dialogue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A dialogue told day by day: {@code new Tale().we(0, "trade-opening", "id=x").they(14, "praise", "answers=x")}.
 *
 * @param moves as a case file has them
 * @param lastDay the number of the day of the last move, counted from 0
 */
record Tale(List<Map<String, Object>> moves, int lastDay) {

    static final String WE = "we";
    static final String THEY = "they";

    private static final LocalDate START = LocalDate.of(2020, 1, 1);

    Tale {
        moves = List.copyOf(moves);
    }

    Tale() {
        this(List.of(), 0);
    }

    /** Tells something for each number from 0. */
    interface Verse {
        Tale tell(Tale tale, int number);
    }

    static Tale of(int times, Verse verse) {
        return new Tale().and(times, verse);
    }

    Tale and(int times, Verse verse) {
        Tale tale = this;
        for (int i = 0; i < times; i++) {
            tale = verse.tell(tale, i);
        }
        return tale;
    }

    /** @param fields as {@code name=value}; {@code due} is a day's number, {@code learned} one with an extent */
    Tale we(int day, String kind, String... fields) {
        return with(WE, day, kind, fields);
    }

    /** @param fields as {@code name=value}; {@code due} is a day's number, {@code learned} one with an extent */
    Tale they(int day, String kind, String... fields) {
        return with(THEY, day, kind, fields);
    }

    private Tale with(String actor, int day, String kind, String... fields) {
        Map<String, Object> move = new LinkedHashMap<>();
        move.put("id", "m" + moves.size());
        move.put("date", date(day).toString());
        move.put("actor", actor);
        move.put("kind", kind);
        for (String field : fields) {
            String[] pair = field.split("=", 2);
            move.put(pair[0], value(pair[0], pair[1]));
        }
        List<Map<String, Object>> told = new ArrayList<>(moves);
        told.add(move);
        return new Tale(told, Math.max(lastDay, day));
    }

    private static Object value(String field, String text) {
        return switch (field) {
            case "scale", "confidence" -> Double.valueOf(text);
            case "disputed", "jointly" -> Boolean.valueOf(text);
            case "due" -> date(Integer.parseInt(text)).toString();
            case "learned" -> {
                String[] dayAndExtent = text.split(" ", 2);
                yield List.of(
                        Map.of("from", date(Integer.parseInt(dayAndExtent[0])).toString(), "extent", dayAndExtent[1]));
            }
            default -> text;
        };
    }

    private static LocalDate date(int day) {
        return START.plusDays(day);
    }

    /** How far we trust them on the day of the last move. */
    Reading end() {
        return after(0);
    }

    /** How far we trust them so many days after the last move. */
    Reading after(int days) {
        return new Reading(new Ending(this, days), WE);
    }

    LocalDate day(int daysLater) {
        return date(lastDay + daysLater);
    }

    Dialogue dialogue() {
        return DialogueReader.read(Map.of(
                        "title",
                        "A strategy",
                        "sides",
                        List.of(Map.of("id", WE, "name", "We"), Map.of("id", THEY, "name", "They")),
                        "moves",
                        moves))
                .dialogue();
    }
}

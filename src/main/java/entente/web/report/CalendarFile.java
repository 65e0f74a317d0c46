package entente.web.report;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;

/**
 * Days to remember as an iCalendar file (RFC 5545), each with its alarms, for a calendar program that asks for it again and
 * again.
 */
public record CalendarFile(String name, List<CalendarEvent> events) {

    public static final String TYPE = "text/calendar;charset=utf-8";

    /** The most octets of a line, its end left out (RFC 5545, 3.1). */
    private static final int LINE = 75;

    /** When an alarm goes off, counted from the beginning of the day: a week before, and on its morning. */
    private static final List<String> ALARMS = List.of("-P7D", "PT9H");

    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'");

    public CalendarFile {
        events = List.copyOf(events);
    }

    /**
     * A whole day on which nobody is busy.
     *
     * @param key what it is about; the same in every file in which it stands
     * @param revised when it was last changed, and {@code sequence} how often before
     * @param url where it is told in full
     */
    public record CalendarEvent(
            String key,
            OffsetDateTime revised,
            int sequence,
            LocalDate day,
            String summary,
            String description,
            String url) {}

    public byte[] write() {
        StringBuilder file = new StringBuilder();
        line(file, "BEGIN:VCALENDAR");
        line(file, "VERSION:2.0");
        line(file, "PRODID:-//Entente//Commitments//EN");
        line(file, "CALSCALE:GREGORIAN");
        line(file, "NAME:" + text(name));
        line(file, "X-WR-CALNAME:" + text(name));
        line(file, "REFRESH-INTERVAL;VALUE=DURATION:PT12H");
        events.forEach(event -> write(event, file));
        line(file, "END:VCALENDAR");
        return file.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void write(CalendarEvent event, StringBuilder file) {
        String revised = TIME.format(event.revised().withOffsetSameInstant(ZoneOffset.UTC));
        line(file, "BEGIN:VEVENT");
        line(file, "UID:" + UUID.nameUUIDFromBytes(event.key().getBytes(StandardCharsets.UTF_8)));
        line(file, "DTSTAMP:" + revised);
        line(file, "LAST-MODIFIED:" + revised);
        line(file, "SEQUENCE:" + event.sequence());
        line(file, "DTSTART;VALUE=DATE:" + DAY.format(event.day()));
        line(file, "DTEND;VALUE=DATE:" + DAY.format(event.day().plusDays(1)));
        line(file, "SUMMARY:" + text(event.summary()));
        line(file, "DESCRIPTION:" + text(event.description()));
        line(file, "URL:" + event.url());
        line(file, "STATUS:CONFIRMED");
        line(file, "TRANSP:TRANSPARENT");
        ALARMS.forEach(trigger -> alarm(trigger, event.summary(), file));
        line(file, "END:VEVENT");
    }

    /** Shown, without a sound (RFC 5545, 3.6.6); what has to be said is said by the event. */
    private static void alarm(String trigger, String summary, StringBuilder file) {
        line(file, "BEGIN:VALARM");
        line(file, "ACTION:DISPLAY");
        line(file, "TRIGGER;RELATED=START:" + trigger);
        line(file, "DESCRIPTION:" + text(summary));
        line(file, "END:VALARM");
    }

    /** A TEXT value (RFC 5545, 3.3.11); what is no character of a text is left out. */
    private static String text(String words) {
        return words.replaceAll("\\R", "\n")
                .replaceAll("[\\p{Cc}\\p{Cs}&&[^\\n\\t]]", "")
                .replaceAll("([\\\\;,])", "\\\\$1")
                .replace("\n", "\\n");
    }

    /** Folded between characters, never inside one. */
    private static void line(StringBuilder file, String line) {
        int octets = 0;
        for (int at = 0; at < line.length(); ) {
            int character = line.codePointAt(at);
            int length = Character.toString(character).getBytes(StandardCharsets.UTF_8).length;
            if (octets + length > LINE) {
                file.append("\r\n ");
                octets = 1;
            }
            file.appendCodePoint(character);
            octets += length;
            at += Character.charCount(character);
        }
        file.append("\r\n");
    }
}

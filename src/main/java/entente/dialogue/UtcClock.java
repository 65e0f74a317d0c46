package entente.dialogue;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Tells which day it is: in UTC, wherever the machine stands and whatever the zone of its clock. */
public record UtcClock(Clock clock) {

    public Instant instant() {
        return clock.instant();
    }

    public LocalDate today() {
        return LocalDate.now(clock.withZone(ZoneOffset.UTC));
    }

    /** The day to read a dialogue on: its own, or where it has none, today. */
    public LocalDate dayOf(Dialogue dialogue) {
        return dialogue.readingDay(today());
    }

    /** The day a page opens a dialogue on: its own, or where it has none, shortly after the last thing on record. */
    public LocalDate openingDayOf(Dialogue dialogue) {
        return dialogue.openingDay(today());
    }
}

package entente.storage;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** A day of the record, from its first moment on and before that of the next. */
record UtcDay(LocalDate date) {

    OffsetDateTime start() {
        return date.atStartOfDay().atOffset(ZoneOffset.UTC);
    }

    OffsetDateTime end() {
        return new UtcDay(date.plusDays(1)).start();
    }
}

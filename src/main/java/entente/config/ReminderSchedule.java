package entente.config;

import entente.assessment.RulesNotReady;
import entente.reminder.Courier;
import entente.reminder.Lookout;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.TransactionException;

/** When somebody looks whether there is something to tell: at the start, now and then, and soon after a change. */
final class ReminderSchedule {

    private static final Logger log = LoggerFactory.getLogger(ReminderSchedule.class);

    private final Lookout lookout;
    private final Courier courier;
    private final Duration check;
    private final Clock clock;
    private Instant next = Instant.MIN;

    /** @param check how long after one look at everything the next comes */
    ReminderSchedule(Lookout lookout, Courier courier, Duration check, Clock clock) {
        this.lookout = lookout;
        this.courier = courier;
        this.check = check;
        this.clock = clock;
    }

    /** Sees what another Entente on the same database recorded too. Without rules or database it comes again. */
    @Scheduled(fixedDelayString = "PT10S")
    void run() {
        try {
            look();
        } catch (RulesNotReady notYet) {
            // what is queued can be delivered
        } catch (DataAccessException | TransactionException away) {
            log.warn("Reminders wait, as the database does not answer.");
            return;
        }
        try {
            courier.deliver();
        } catch (DataAccessException | TransactionException away) {
            log.warn("Reminders wait, as the database does not answer.");
        }
    }

    private void look() {
        Instant now = clock.instant();
        if (now.isBefore(next)) {
            lookout.lookAtChanged();
        } else {
            lookout.lookAtAll();
            next = now.plus(check);
        }
    }
}

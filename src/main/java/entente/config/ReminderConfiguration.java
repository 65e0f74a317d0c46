package entente.config;

import entente.assessment.RulesInForce;
import entente.audit.AuditedChange;
import entente.audit.AuditedWatches;
import entente.delivery.Mailer;
import entente.delivery.OperatorChannels;
import entente.delivery.Webhooks;
import entente.dialogue.Archive;
import entente.dialogue.UtcClock;
import entente.reminder.Channels;
import entente.reminder.Courier;
import entente.reminder.Lookout;
import entente.reminder.Watches;
import entente.storage.StoredWatches;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.transaction.support.TransactionOperations;

/** What looks after the watches, and how reminders leave. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class ReminderConfiguration {

    @Bean
    Watches watches(JdbcClient database, TransactionOperations transaction, Clock clock, AuditedChange auditedChange) {
        return new AuditedWatches(new StoredWatches(database, transaction, clock), auditedChange);
    }

    /** Mail takes a server ({@code spring.mail.host}) and a sender. */
    @Bean
    Channels channels(ReminderSettings settings, ObjectProvider<JavaMailSender> server, Clock clock) {
        JavaMailSender sender = settings.from().isBlank() ? null : server.getIfAvailable();
        return new OperatorChannels(
                sender == null ? null : new Mailer(sender, settings.from()),
                settings.webhooks().isEmpty() ? null : new Webhooks(settings.webhooks(), settings.secret(), clock));
    }

    @Bean
    Lookout lookout(Archive archive, RulesInForce rulesInForce, Watches watches, UtcClock clock) {
        return new Lookout(archive, rulesInForce, watches, clock);
    }

    @Bean
    ReminderSchedule reminderSchedule(
            ReminderSettings settings,
            Lookout lookout,
            JdbcClient database,
            TransactionOperations transaction,
            Channels channels,
            Clock clock) {
        StoredWatches outbox = new StoredWatches(database, transaction, clock);
        return new ReminderSchedule(lookout, new Courier(outbox, channels, clock), settings.check(), clock);
    }
}

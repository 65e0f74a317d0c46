package entente.config;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What an operator can set of reminders, each as {@code entente.reminders.…}; the mail server by Spring's own properties.
 *
 * @param from who mail comes from; empty for no mail
 * @param webhooks what the addresses of webhooks begin with; none for no webhooks
 * @param secret what webhooks are signed with
 * @param check how long after one look at all that is watched the next comes
 */
@ConfigurationProperties("entente.reminders")
record ReminderSettings(String from, List<String> webhooks, String secret, Duration check) {

    private static final Duration SHORTEST = Duration.ofMinutes(1);

    ReminderSettings {
        webhooks = webhooks.stream()
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .toList();
        if (check.compareTo(SHORTEST) < 0) {
            throw new IllegalArgumentException("entente.reminders.check is at least 1m, such as 15m, and not " + check);
        }
    }

    /** Without the secret, as it might be logged. */
    @Override
    public String toString() {
        return "ReminderSettings[from=" + from + ", webhooks=" + webhooks + ", check=" + check + "]";
    }
}

package entente.delivery;

import entente.reminder.Channels.Undelivered;
import entente.reminder.Outbox.Parcel;
import entente.reminder.Reminder;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;

/** Sends reminders as plain text. */
public final class Mailer {

    /** The most characters of an address (RFC 5321, 4.5.3.1.3, its brackets left out). */
    private static final int LONGEST = 254;

    /** One address of a mailbox in a domain, without quotes, comments, names or blanks. */
    private static final Pattern MAILBOX =
            Pattern.compile("[^\\s\\p{Cc}\"(),:;<>@\\[\\\\\\]]+@[^\\s\\p{Cc}\"(),:;<>@\\[\\\\\\]]+");

    private final JavaMailSender sender;
    private final String from;

    /** @param from who reminders come from: {@code Entente <entente@example.org>} */
    public Mailer(JavaMailSender sender, String from) {
        this.sender = sender;
        this.from = from;
    }

    static Optional<String> objection(String address) {
        return isMailbox(address)
                ? Optional.empty()
                : Optional.of("Please give one address of mail, such as ada@example.org.");
    }

    private static boolean isMailbox(String address) {
        if (address.length() > LONGEST || !MAILBOX.matcher(address).matches()) {
            return false;
        }
        try {
            new InternetAddress(address, /* strict= */ true).validate();
            return true;
        } catch (AddressException wrong) {
            return false;
        }
    }

    void send(Parcel parcel) throws Undelivered {
        Reminder reminder = parcel.delivery().reminder();
        try {
            MimeMessage message = sender.createMimeMessage();
            MimeMessageHelper mail = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
            mail.setFrom(from);
            mail.setTo(parcel.watch().destination().address());
            mail.setSubject(line(reminder.subject()));
            mail.setText(reminder.text() + "\n\n" + parcel.watch().dialoguePage()
                    + "\n\nYou are told because " + line(parcel.watch().by()) + " asked for it. To end it:\n"
                    + parcel.watch().page() + "\n");
            message.setHeader("Auto-Submitted", "auto-generated");
            sender.send(message);
        } catch (MailAuthenticationException refused) {
            throw new Undelivered("The mail server did not accept the login of this Entente.");
        } catch (MailSendException failed) {
            throw new Undelivered(
                    failed.getCause() == null
                            ? "The mail server did not take the message."
                            : "The mail server could not be reached.");
        } catch (MailException | MessagingException failed) {
            throw new Undelivered("The message could not be sent.");
        }
    }

    /** On one line, so that no text can add a header. */
    private static String line(String text) {
        return text.replaceAll("[\\p{Cc}\\u2028\\u2029]+", " ");
    }
}

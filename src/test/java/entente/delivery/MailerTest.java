package entente.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import entente.reminder.Channels.Undelivered;
import entente.reminder.Destination.Channel;
import jakarta.mail.internet.MimeMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class MailerTest {

    private final GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    private Mailer mailer() {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(server.getSmtp().getPort());
        return new Mailer(sender, "Entente <entente@example.org>");
    }

    @Test
    void sendsWhatIsToldAndHowToEndIt() throws Exception {
        mailer().send(Parcels.to(Channel.MAIL, "ada@example.org", "Ждём: relief is due", "Ada"));
        MimeMessage mail = server.getReceivedMessages()[0];
        assertThat(mail.getSubject()).isEqualTo("Ждём: relief is due");
        assertThat(mail.getFrom()).extracting(Object::toString).containsExactly("Entente <entente@example.org>");
        assertThat(mail.getAllRecipients()).extracting(Object::toString).containsExactly("ada@example.org");
        assertThat((String) mail.getContent())
                .contains("Text: жду.", "http://localhost/dialogues/talks/reminders", "Ada asked for it");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    }

    @Test
    void letsNoTextAddAHeader() throws Exception {
        mailer().send(Parcels.to(
                Channel.MAIL,
                "ada@example.org",
                "Due\r\nBcc: eve@example.org\r\n\r\nBody",
                "Ada\r\nBcc: eve@example.org"));
        assertThat(server.getReceivedMessages()).hasSize(1);
        MimeMessage mail = server.getReceivedMessages()[0];
        assertThat(mail.getHeader("Bcc")).isNull();
        assertThat(mail.getSubject()).isEqualTo("Due Bcc: eve@example.org Body");
        assertThat(GreenMailUtil.getBody(mail)).doesNotContain("\nBcc:");
    }

    @Test
    void saysWhyNothingWasSentWithoutWhatTheServerSaid() {
        Mailer mailer = mailer();
        server.stop();
        assertThatExceptionOfType(Undelivered.class)
                .isThrownBy(() -> mailer.send(Parcels.to(Channel.MAIL, "ada@example.org", "Due", "Ada")))
                .withMessage("The mail server could not be reached.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ada",
                "ada@",
                "@example.org",
                "ada@example.org, eve@example.org",
                "ada@example.org\r\nBcc: eve@example.org",
                "Ada <ada@example.org>",
                "\"a b\"@example.org",
                "ada@[127.0.0.1]",
                "ada@example.org(eve)",
                "a..b@example.org",
                "ada@example..org",
                "ada@exa mple.org"
            })
    void refusesWhatIsNotOneAddress(String address) {
        assertThat(Mailer.objection(address))
                .hasValueSatisfying(words -> assertThat(words).contains("ada@example.org"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ada@example.org", "ada.l+entente@mail.example.org", "o'neill@example.org"})
    void takesAddresses(String address) {
        assertThat(Mailer.objection(address)).isEmpty();
    }
}

package entente.delivery;

import entente.reminder.Channels;
import entente.reminder.Destination;
import entente.reminder.Destination.Channel;
import entente.reminder.Outbox.Parcel;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The channels that the operator has set up.
 *
 * @param mailer null where there is no mail server to send by, {@code webhookSender} where no address is allowed
 */
public record OperatorChannels(
        @Nullable Mailer mailer, @Nullable Webhooks webhookSender) implements Channels {

    private static final String GONE = "This Entente does not send by that way any more.";

    @Override
    public boolean offers(Channel channel) {
        return channel == Channel.MAIL ? mailer != null : webhookSender != null;
    }

    @Override
    public List<String> webhooks() {
        return webhookSender == null ? List.of() : webhookSender.allowed();
    }

    @Override
    public Optional<String> objection(Destination destination) {
        if (destination.channel() == Channel.MAIL && mailer != null) {
            return Mailer.objection(destination.address());
        }
        if (destination.channel() == Channel.WEBHOOK && webhookSender != null) {
            return webhookSender.objection(destination.address());
        }
        return Optional.of(GONE);
    }

    @Override
    public void send(Parcel parcel) throws Undelivered {
        Channel channel = parcel.watch().destination().channel();
        if (channel == Channel.MAIL && mailer != null) {
            mailer.send(parcel);
        } else if (channel == Channel.WEBHOOK && webhookSender != null) {
            webhookSender.send(parcel);
        } else {
            throw new Undelivered(GONE);
        }
    }
}

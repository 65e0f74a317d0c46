package entente.reminder;

/** Where somebody is told: an address of mail, or one that a program listens at. */
public record Destination(Channel channel, String address) {

    /** How a reminder travels. */
    public enum Channel {
        MAIL,
        WEBHOOK
    }
}

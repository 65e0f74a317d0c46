package entente.exchange.events;

import entente.dialogue.Slug;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** The id of a move that came from an event: the same for the same event, in whichever file it comes. */
final class EventId {

    /** As an id of a move may be. */
    private static final int LONGEST = 64;

    private static final int OCTETS_OF_MARK = 8;

    private EventId() {}

    /**
     * Of what tells the event from others. Where that is too long, a mark of all of it stands for its end, so that events
     * that begin alike stay apart.
     *
     * @param prefix whose ids these are, a slug with a hyphen at its end, or nothing; it is never cut
     */
    static String of(String prefix, String event) {
        String slug = Slug.of(event, "", Integer.MAX_VALUE);
        int room = LONGEST - prefix.length();
        if (!slug.isEmpty() && slug.length() <= room) {
            return prefix + slug;
        }
        String mark = mark(event);
        String beginning = Slug.of(event, "", room - mark.length() - 1);
        return prefix + (beginning.isEmpty() ? "" : beginning + "-") + mark;
    }

    private static String mark(String event) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(event.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(Arrays.copyOf(digest, OCTETS_OF_MARK));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}

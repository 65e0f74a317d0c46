package entente.docket;

import entente.dialogue.Channel;
import entente.dialogue.Level;
import entente.dialogue.Mode;
import org.jspecify.annotations.Nullable;

/** How the sides have met so far: how high up, and whether in public. What is no contact is no meeting. */
final class Meetings {

    private @Nullable Level highest;
    private boolean inConfidence;
    private boolean inPublic;

    void remember(Step contact) {
        if (isNewLevel(contact)) {
            highest = contact.move().level();
        }
        inConfidence |= isMeeting(contact, Channel.CONFIDENTIAL);
        inPublic |= isMeeting(contact, Channel.PUBLIC);
    }

    /** Whether it is a contact at a higher level than any before. */
    boolean isNewLevel(Step contact) {
        Level level = contact.move().level();
        return contact.mode() == Mode.CONTACT
                && contact.reached() > 0
                && level != null
                && (highest == null || level.compareTo(highest) > 0);
    }

    /** Whether it is the first contact in public of sides that have met in confidence. */
    boolean goesPublic(Step contact) {
        return isMeeting(contact, Channel.PUBLIC) && inConfidence && !inPublic;
    }

    private static boolean isMeeting(Step step, Channel channel) {
        return step.mode() == Mode.CONTACT && step.move().channel() == channel;
    }
}

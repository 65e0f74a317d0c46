package entente.reminder;

import java.time.LocalDate;

/**
 * What is to be told, once.
 *
 * @param topic what it is about: of one watch, nothing is told twice under one topic
 * @param subject in short, and {@code text} in sentences
 * @param asOf the day that it is true of
 */
public record Reminder(String topic, Type type, String subject, String text, LocalDate asOf) {

    /** What happened. */
    public enum Type {
        TRUST_CROSSED("trust.crossed"),
        PROMISE_DUE("promise.due");

        private final String code;

        Type(String code) {
            this.code = code;
        }

        /** What programs know it by. */
        public String code() {
            return code;
        }
    }
}

package entente.assessment.plan;

import java.time.LocalDate;

/**
 * How fast a bargain may be carried out.
 *
 * @param interval days from one step to the next, 1 or more
 * @param atOnce the most terms, or parts of terms, that one side carries out in one step; 1 or more
 */
public record Pace(int interval, int atOnce) {

    /** A step a month, and as many terms in it as the sides like. */
    public static final Pace MONTHLY = new Pace(30, Integer.MAX_VALUE);

    public Pace {
        if (interval < 1 || atOnce < 1) {
            throw new IllegalArgumentException("No plan can be made of " + atOnce + " terms at once every " + interval
                    + " days. Expected 1 or more of both.");
        }
    }

    /** The same, with so many terms of one side in one step at most. */
    public Pace atOnce(int most) {
        return new Pace(interval, most);
    }

    /** The day of a step, counted from 1; step 0 is {@code from} itself. */
    LocalDate day(LocalDate from, int step) {
        return from.plusDays((long) interval * step);
    }
}

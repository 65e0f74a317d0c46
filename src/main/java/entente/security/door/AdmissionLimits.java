package entente.security.door;

import entente.casefile.CaseFile;
import entente.job.Patience;
import java.time.Duration;

/**
 * How much costly work is let in.
 *
 * @param atOnce how many of each kind of work may go on at once
 * @param patience how long one waits for a place
 * @param bodies how many octets of bodies may lie in files at once
 * @param largestBody in octets
 * @param bodyWithin how long a body may take to come in
 * @param workWithin how long an answer may be worked on; in a batch, each line has its own time
 * @param answeredWithin how long it may take until the client has the answer
 */
record AdmissionLimits(
        int atOnce,
        Duration patience,
        long bodies,
        int largestBody,
        Duration bodyWithin,
        Duration workWithin,
        Duration answeredWithin) {

    /** 512 MiB. */
    private static final long BODIES = 512L << 20;

    static AdmissionLimits ofThisMachine() {
        return new AdmissionLimits(
                Runtime.getRuntime().availableProcessors(),
                Duration.ofSeconds(2),
                BODIES,
                CaseFile.LARGEST,
                Duration.ofSeconds(30),
                Patience.LONGEST,
                Duration.ofMinutes(3));
    }
}

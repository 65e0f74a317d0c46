package entente.problem;

import java.util.Optional;

/** Tells trouble with what data are kept in, which passes or an operator mends, from faults of ours. */
@FunctionalInterface
public interface StoreTrouble {

    /** What whoever asked has to know, in sentences; empty where what went wrong is something else. */
    Optional<String> inWords(Throwable wrong);
}

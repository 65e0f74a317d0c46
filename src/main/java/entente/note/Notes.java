package entente.note;

import java.util.List;
import java.util.Optional;

/** The notes that are kept. */
public interface Notes {

    /** So many of one dialogue at most, with those that are withdrawn. */
    int MOST = 500;

    /** @throws TooManyNotes where the dialogue has {@link #MOST} */
    void add(Note note);

    /** All of a dialogue, also those that are withdrawn: in order of their days, then as they were written. */
    List<Note> of(String dialogue);

    /** The note as it is withdrawn; empty where there is none that stands. */
    Optional<Note> withdraw(String dialogue, String id, Signed withdrawn);
}

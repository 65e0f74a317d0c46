package entente.docket;

import java.util.List;

/** The rules at work on one dialogue. */
public interface RuleSession extends AutoCloseable {

    /** What the rules conclude on an occasion, given what is open. */
    List<Conclusion> weigh(Occasion occasion);

    void put(OpenItem item);

    void remove(OpenItem item);

    @Override
    void close();
}

package entente.docket;

import java.util.List;

/** The rules at work on one dialogue. */
public interface RuleSession extends AutoCloseable {

    /** What the rules conclude on an occasion, given what is open. */
    List<Conclusion> weigh(Occasion occasion);

    /** What the rules say of a proposal or a term of one, in the order of rule id. */
    List<Ruling> judge(Occasion proposed);

    void put(OpenItem item);

    void remove(OpenItem item);

    @Override
    void close();
}

package entente.rulebook.run;

import entente.docket.Conclusion;
import entente.docket.Occasion;
import entente.docket.OpenItem;
import entente.docket.RuleSession;
import entente.docket.Ruling;
import java.util.List;

/** A session that does what another one does. */
abstract class DelegatedSession implements RuleSession {

    private final RuleSession session;

    DelegatedSession(RuleSession session) {
        this.session = session;
    }

    @Override
    public List<Conclusion> weigh(Occasion occasion) {
        return session.weigh(occasion);
    }

    @Override
    public List<Ruling> judge(Occasion proposed) {
        return session.judge(proposed);
    }

    @Override
    public void put(OpenItem item) {
        session.put(item);
    }

    @Override
    public void remove(OpenItem item) {
        session.remove(item);
    }

    @Override
    public void close() {
        session.close();
    }
}

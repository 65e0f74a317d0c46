package entente.security;

import entente.account.Caller;
import entente.account.CurrentCaller;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Lets a test prepare what is kept, beside the requests that it sends. */
public final class AsEntente implements BeforeEachCallback, AfterEachCallback {

    @Override
    public void beforeEach(ExtensionContext context) {
        context.getStore(ExtensionContext.Namespace.create(AsEntente.class))
                .put(CurrentCaller.CallerScope.class, CurrentCaller.are(Caller.ENTENTE));
    }

    @Override
    public void afterEach(ExtensionContext context) {
        context.getStore(ExtensionContext.Namespace.create(AsEntente.class))
                .remove(CurrentCaller.CallerScope.class, CurrentCaller.CallerScope.class)
                .end();
    }
}

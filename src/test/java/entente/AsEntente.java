package entente;

import entente.account.Caller;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Lets a test prepare what is kept, beside the requests that it sends. */
final class AsEntente implements BeforeEachCallback, AfterEachCallback {

    @Override
    public void beforeEach(ExtensionContext context) {
        context.getStore(ExtensionContext.Namespace.create(AsEntente.class))
                .put(Callers.Scope.class, Callers.are(Caller.ENTENTE));
    }

    @Override
    public void afterEach(ExtensionContext context) {
        context.getStore(ExtensionContext.Namespace.create(AsEntente.class))
                .remove(Callers.Scope.class, Callers.Scope.class)
                .end();
    }
}

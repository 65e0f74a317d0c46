package entente.account;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The OpenID providers that people may log in at. */
public interface LoginProviders {

    /**
     * @param name as people know it
     * @param href where logging in begins
     */
    record Provider(String name, String href) {}

    /** Why somebody comes back from a provider as they went. */
    enum Refusal {
        UNCONFIRMED("The provider did not confirm who you are. Try again."),
        UNREACHABLE("The provider does not answer. Try again in a while."),
        DISABLED("Your account is disabled. Whoever looks after this server can enable it.");

        private final String words;

        Refusal(String words) {
            this.words = words;
        }

        /** As the address of the login page names it. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** What the login page says of it; null where there is none of that label. */
        public static @Nullable String words(String label) {
            return Stream.of(values())
                    .filter(refusal -> refusal.label().equals(label))
                    .map(refusal -> refusal.words)
                    .findFirst()
                    .orElse(null);
        }
    }

    List<Provider> all();
}

package entente.web;

import java.util.List;

/** The OpenID providers that people may log in at. */
public interface Providers {

    /**
     * @param name as people know it
     * @param href where logging in begins
     */
    record Provider(String name, String href) {}

    List<Provider> all();
}

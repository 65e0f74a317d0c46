package entente.web;

import org.springframework.util.MultiValueMap;

/** What a form brought. */
final class FormFields {

    private FormFields() {}

    /** What stands in a field; empty where the form has none of that name. */
    static String value(MultiValueMap<String, String> fields, String name) {
        String value = fields.getFirst(name);
        return value == null ? "" : value;
    }
}

package entente.web.form;

import org.springframework.util.MultiValueMap;

/** What a form brought. */
public final class FormFields {

    private FormFields() {}

    /** What stands in a field; empty where the form has none of that name. */
    public static String value(MultiValueMap<String, String> fields, String name) {
        String value = fields.getFirst(name);
        return value == null ? "" : value;
    }
}

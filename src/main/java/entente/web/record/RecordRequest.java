package entente.web.record;

import entente.dialogue.Archive.Signature;
import entente.web.form.FormFields;
import entente.web.form.MergeView;
import entente.web.form.SignatureForm;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriUtils;

/**
 * What the page on which moves are recorded sends back.
 *
 * @param id of the dialogue
 * @param of the id of the move on record that is corrected; empty for a new one
 * @param revision that the page showed
 */
record RecordRequest(String id, String of, int revision, MultiValueMap<String, String> form) {

    static final String SENTENCE = "sentence";

    /** The sentence that was read last. */
    static final String READ = "read";

    private static final String NOBODY = "an analyst";

    MoveInput fields() {
        return MoveInput.ofForm(of, form);
    }

    /** What was typed or pasted of what happened. */
    String sentence() {
        return FormFields.value(form, SENTENCE).strip();
    }

    /** The same with other values in some blanks. */
    RecordRequest with(Map<String, String> values) {
        MultiValueMap<String, String> others = new LinkedMultiValueMap<>(form);
        values.forEach(others::set);
        return new RecordRequest(id, of, revision, others);
    }

    /** The sentence as it was when the blanks were filled from it last; empty where they never were. */
    String read() {
        return FormFields.value(form, READ);
    }

    /** The revision that the correction began with. */
    int began() {
        return MergeView.began(form, revision);
    }

    Signature signature() {
        String author = FormFields.value(form, "author").strip();
        return new Signature(
                author.isEmpty() ? NOBODY : author,
                FormFields.value(form, "reason").strip());
    }

    /** The signature, where a reason is nothing that one has to give. */
    SignatureForm signatureForm() {
        Signature signature = signature();
        return new SignatureForm(signature.author(), signature.reason().isEmpty() ? "-" : signature.reason());
    }

    /** The signature as it stands in the fields. */
    Map<String, String> signed() {
        return Map.of("author", FormFields.value(form, "author"), "reason", FormFields.value(form, "reason"));
    }

    /** Who goes on recording, for the address of the next page. */
    String signer() {
        String author = signature().author();
        return author.equals(NOBODY) ? "" : "&author=" + UriUtils.encode(author, StandardCharsets.UTF_8);
    }
}

package entente.web.agreement;

import entente.dialogue.Archive.Signature;
import entente.dialogue.Problem;
import entente.exchange.clauses.ClauseReader;
import entente.exchange.sheet.TextEncoding;
import entente.exchange.sheet.UnreadableSheet;
import entente.web.form.FormFields;
import entente.web.form.SignatureForm;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.multipart.MultipartFile;

/**
 * What the page on which an agreement is entered sends back.
 *
 * @param text the clauses: what was typed, or what was in the file
 * @param wrong what is wrong with the file
 */
record AgreementRequest(MultiValueMap<String, String> form, String text, List<String> wrong) {

    static final String CLAUSES = "clauses";

    private static final String NOBODY = "an analyst";

    static AgreementRequest of(@Nullable MultipartFile file, MultiValueMap<String, String> form) throws IOException {
        String typed = FormFields.value(form, CLAUSES);
        if (file == null || file.isEmpty()) {
            return new AgreementRequest(form, typed, List.of());
        }
        if (!typed.isBlank()) {
            return new AgreementRequest(
                    form,
                    typed,
                    List.of(
                            "There are clauses in the blank and in a file. Empty the blank and choose the file again, or"
                                    + " go on without it."));
        }
        try {
            return new AgreementRequest(
                    form,
                    ClauseReader.text(file.getBytes(), TextEncoding.chosen(FormFields.value(form, "encoding"))),
                    List.of());
        } catch (UnreadableSheet unreadable) {
            return new AgreementRequest(
                    form,
                    typed,
                    unreadable.problems().stream().map(Problem::message).toList());
        }
    }

    boolean isDecided() {
        return FormFields.value(form, "do").equals("record");
    }

    /** Whether the page showed what was read of this very text. */
    boolean hasLooked() {
        return FormFields.value(form, "looked").equals(fingerprint(text));
    }

    /** Tells texts apart, however a browser ends their lines. */
    static String fingerprint(String text) {
        return Integer.toHexString(text.strip().lines().toList().hashCode());
    }

    Signature signature() {
        return signature(form);
    }

    /** Who signs a form, and why. */
    static Signature signature(MultiValueMap<String, String> form) {
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

    /** What stands in the blanks of the agreement and of the signature. */
    Map<String, String> typed() {
        Map<String, String> typed = new HashMap<>();
        for (String name : List.of(
                "date", "actor", "kind", "summary", "source.title", "source.url", "locator", "author", "reason")) {
            typed.put(name, FormFields.value(form, name));
        }
        return typed;
    }
}

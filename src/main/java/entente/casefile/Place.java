package entente.casefile;

import entente.dialogue.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where something stands in a document. The JSON Pointer to it is put together only when somebody asks for it.
 *
 * @param above what it stands in; null for the document itself
 * @param step the name of a field, or the index of an item from 0
 */
record Place(@Nullable Place above, Object step) {

    static final Place DOCUMENT = new Place(null, "");

    Place to(Object next) {
        return new Place(this, next);
    }

    String pointer() {
        return above == null ? "" : above.pointer() + Problem.pointer(List.of(step.toString()));
    }
}

package entente.storage;

import entente.exchange.moves.SheetMapping;
import entente.exchange.moves.SheetMappingDocument;
import entente.exchange.moves.SheetMappings;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** How the sheets of each dialogue are written, in the database. */
public final class StoredMappings implements SheetMappings {

    private final JdbcClient database;
    private final TransactionOperations transaction;

    public StoredMappings(JdbcClient database, TransactionOperations transaction) {
        this.database = database;
        this.transaction = transaction;
    }

    @Override
    public Optional<SheetMapping> of(String dialogue) {
        return database.sql("SELECT mapping FROM sheet_mapping WHERE dialogue = ?")
                .param(dialogue)
                .query(String.class)
                .optional()
                .map(SheetMappingDocument::read);
    }

    @Override
    public void keep(String dialogue, SheetMapping mapping) {
        String text = SheetMappingDocument.write(mapping);
        try {
            transaction.executeWithoutResult(status -> {
                int changed = database.sql("UPDATE sheet_mapping SET mapping = ? WHERE dialogue = ?")
                        .params(text, dialogue)
                        .update();
                if (changed == 0) {
                    database.sql("INSERT INTO sheet_mapping (dialogue, mapping) VALUES (?, ?)")
                            .params(dialogue, text)
                            .update();
                }
            });
        } catch (DuplicateKeyException somebodyWasFaster) {
            keep(dialogue, mapping);
        }
    }
}

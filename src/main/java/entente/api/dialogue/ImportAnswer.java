package entente.api.dialogue;

import entente.casefile.MoveDocument;
import entente.dialogue.Move;
import entente.dialogue.Problem;
import entente.exchange.moves.SheetImport;
import entente.exchange.moves.SheetMappingDocument;
import entente.exchange.moves.UnknownWord;
import java.util.List;
import java.util.Map;

/**
 * What a file of moves brings.
 *
 * @param dryRun whether it was only looked at
 * @param revision the dialogue's, as it stands now
 * @param sheet that was read; empty where the file is a text
 * @param headingRow counted from 1
 * @param same how many rows are on record as they are
 * @param leftOut how many rows are left out because the mapping says so
 * @param notes what of the file is not read, and what was taken for granted
 * @param doubts cells that are taken as they stand and may mean something else
 * @param problems why nothing of it can be taken; a real import is refused for them
 * @param unknownWords words of the file whose meaning the mapping has to say
 * @param mapping by which it was read
 */
record ImportAnswer(
        boolean dryRun,
        int revision,
        String sheet,
        int headingRow,
        List<ImportedMove> added,
        List<ImportedMove> changed,
        int same,
        int leftOut,
        List<String> notes,
        List<Problem> doubts,
        List<Problem> problems,
        int moreProblems,
        List<AskedWord> unknownWords,
        Map<String, Object> mapping) {

    /** @param row of the file */
    record ImportedMove(int row, Map<String, Object> move) {

        private static ImportedMove of(int row, Move move) {
            return new ImportedMove(row, MoveDocument.of(move));
        }
    }

    /** @param column by the name that an export gives it */
    record AskedWord(String column, String word, int firstRow, int rows) {

        private static AskedWord of(UnknownWord unknown) {
            return new AskedWord(unknown.column().heading(), unknown.text(), unknown.firstRow(), unknown.rows());
        }
    }

    static ImportAnswer of(SheetImport read, int revision, boolean dry) {
        boolean sound = read.problems().isEmpty();
        return new ImportAnswer(
                dry,
                revision,
                read.mapping().sheet(),
                read.mapping().headingRow(),
                sound
                        ? read.coming().added().stream()
                                .map(each -> ImportedMove.of(each.row(), each.move()))
                                .toList()
                        : List.of(),
                sound
                        ? read.coming().changed().stream()
                                .map(each -> ImportedMove.of(each.row(), each.after()))
                                .toList()
                        : List.of(),
                read.coming().same().size(),
                read.read().leftOut(),
                read.notes(),
                read.doubts(),
                read.problems(),
                read.moreProblems(),
                read.read().unknownWords().stream().map(AskedWord::of).toList(),
                SheetMappingDocument.of(read.mapping()));
    }
}

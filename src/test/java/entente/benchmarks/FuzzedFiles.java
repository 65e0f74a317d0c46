package entente.benchmarks;

import entente.casefile.CaseFile;
import entente.casefile.UnreadableCase;
import entente.dialogue.Dialogue;
import entente.dialogue.InvalidDialogue;
import entente.exchange.events.EventReader;
import entente.exchange.moves.MoveSheet;
import entente.exchange.moves.MoveSheetReader;
import entente.exchange.moves.SheetMapping;
import entente.exchange.sheet.Sheet;
import entente.exchange.sheet.SheetLimits;
import entente.exchange.sheet.UnreadableSheet;
import entente.exchange.wire.WhatIfRequest;
import entente.job.Progress;
import entente.rulebook.InvalidRulebook;
import entente.rulebook.RulebookFiles;
import entente.rulebook.read.RulebookReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What anybody may send, for Jazzer to change: cases, what-ifs, sheets, event files and rulebooks. Each is read, or refused
 * in words; nothing else may come of it. Run it by hand: {@code mvn -Pjazzer test-compile exec:exec}, for a million inputs: an hour or two.
 */
public final class FuzzedFiles {

    /** A file of each sort: all of the shipped rulebook would take ten times as long to read, for each input again. */
    private static final List<String> EDITED = List.of(
            "signals.dslr",
            "examples/signals.yaml",
            RulebookReader.PARAMETERS,
            RulebookReader.KINDS,
            RulebookReader.WEIGHTS);

    private static final RulebookFiles RULEBOOK = smallRulebook();
    private static final Dialogue SHIPPED_CASE = shippedCase();

    /** A rulebook takes longer to read than anything else, so fewer are. */
    private static final int RULEBOOKS = 240;

    private FuzzedFiles() {}

    private static RulebookFiles smallRulebook() {
        Map<String, String> texts = RulebookFiles.ofFolder(Path.of("rules")).textByPath();
        SortedMap<String, String> few = new TreeMap<>(texts);
        few.keySet().removeIf(path -> !EDITED.contains(path) && !RulebookReader.isVocabulary(path));
        return new RulebookFiles(few);
    }

    private static Dialogue shippedCase() {
        try {
            return CaseFile.read(Files.readAllBytes(Path.of("src/main/resources/dialogues/us-belarus-2025.json")))
                    .dialogue();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** The first octet says what the rest is read as. */
    public static void fuzzerTestOneInput(byte[] input) {
        if (input.length == 0) {
            return;
        }
        byte[] file = Arrays.copyOfRange(input, 1, input.length);
        int kind = Byte.toUnsignedInt(input[0]);
        try {
            switch (kind >= RULEBOOKS ? 4 : kind % 4) {
                case 0 -> CaseFile.read(file);
                case 1 -> WhatIfRequest.read(new ByteArrayInputStream(file), SHIPPED_CASE);
                case 2 -> readMoves(Sheet.read(file, SheetLimits.TABLE, null));
                case 3 -> EventReader.read(file, Progress.UNHEARD);
                default ->
                    RulebookReader.read(
                            "1",
                            RULEBOOK.with(EDITED.get(kind % EDITED.size()), new String(file, StandardCharsets.UTF_8)));
            }
        } catch (UnreadableCase | InvalidDialogue | UnreadableSheet | InvalidRulebook refused) {
            if (String.valueOf(refused.getMessage()).isBlank()) {
                throw new AssertionError("Refused without a word", refused);
            }
        } catch (IOException neverFromMemory) {
            throw new AssertionError(neverFromMemory);
        }
    }

    private static void readMoves(Sheet sheet) {
        new MoveSheetReader(SHIPPED_CASE.sides(), List.of())
                .read(sheet, SheetMapping.NONE.with(MoveSheet.guess(sheet)), Set.of(), Progress.UNHEARD);
    }
}

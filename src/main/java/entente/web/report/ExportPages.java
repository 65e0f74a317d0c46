package entente.web.report;

import entente.assessment.RulesInForce;
import entente.casefile.CaseFile;
import entente.dialogue.Archive;
import entente.dialogue.Dialogue;
import entente.exchange.events.PloverRecords;
import entente.exchange.moves.MoveSheet;
import entente.exchange.sheet.SheetWriter;
import entente.web.view.NotFoundOnPage;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A dialogue as a file to take along. */
@Controller
final class ExportPages {

    private final Archive archive;
    private final RulesInForce rulesInForce;

    ExportPages(Archive archive, RulesInForce rulesInForce) {
        this.archive = archive;
        this.rulesInForce = rulesInForce;
    }

    /** The moves of a dialogue as a sheet. */
    @GetMapping({"/dialogues/{id}/moves.csv", "/dialogues/{id}/moves.xlsx"})
    ResponseEntity<byte[]> sheet(@PathVariable String id, HttpServletRequest request) {
        Dialogue dialogue = dialogue(id);
        List<List<String>> rows = MoveSheet.rows(dialogue.sides(), dialogue.moves());
        boolean csv = request.getRequestURI().endsWith(".csv");
        return file(
                id + (csv ? ".csv" : ".xlsx"),
                csv ? SheetWriter.CSV + ";charset=UTF-8" : SheetWriter.XLSX,
                csv ? SheetWriter.csv(rows) : SheetWriter.xlsx("Moves", rows));
    }

    /** The moves as event records, by PLOVER's names. */
    @GetMapping("/dialogues/{id}/moves.plover.json")
    ResponseEntity<byte[]> plover(@PathVariable String id) {
        return file(
                id + ".plover.json",
                MediaType.APPLICATION_JSON_VALUE,
                PloverRecords.write(dialogue(id), rulesInForce.published()));
    }

    /** The dialogue as a case file. */
    @GetMapping("/dialogues/{id}/case.json")
    ResponseEntity<byte[]> caseFile(@PathVariable String id) {
        return file(id + ".json", MediaType.APPLICATION_JSON_VALUE, CaseFile.write(dialogue(id)));
    }

    private static ResponseEntity<byte[]> file(String name, String type, byte[] octets) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .body(octets);
    }

    private Dialogue dialogue(String id) {
        return archive.last(id).orElseThrow(() -> NotFoundOnPage.dialogue(id)).dialogue();
    }
}

package entente.api.rulebook;

import entente.api.http.EditRequest;
import entente.api.http.LimitedBody;
import entente.api.http.RefusedRequest;
import entente.dialogue.Worded;
import entente.exchange.sheet.HeadedSheet;
import entente.exchange.sheet.Sheet;
import entente.exchange.sheet.SheetWriter;
import entente.exchange.sheet.UnreadableSheet;
import entente.rulebook.RulebookFiles;
import entente.rulebook.edit.RuleTable;
import entente.rulebook.edit.WrongCells;
import entente.rulebook.publish.Draft;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The kinds and weights of versions and drafts as spreadsheets, and those of drafts back from there. */
@RestController
@RequestMapping("/api/v1")
final class TablesController {

    private final RulebookVersions versions;
    private final RulebookDrafts drafts;

    TablesController(RulebookVersions versions, RulebookDrafts drafts) {
        this.versions = versions;
        this.drafts = drafts;
    }

    @GetMapping(path = "/rulebooks/{version}/{table}.xlsx", produces = SheetWriter.XLSX)
    ResponseEntity<byte[]> xlsxOfVersion(@PathVariable String version, @PathVariable String table) {
        return xlsx(versions.find(version).files(), table, version);
    }

    @GetMapping(path = "/rulebooks/{version}/{table}.csv", produces = SheetWriter.CSV)
    ResponseEntity<byte[]> csvOfVersion(@PathVariable String version, @PathVariable String table) {
        return csv(versions.find(version).files(), table, version);
    }

    @GetMapping(path = "/drafts/{id}/{table}.xlsx", produces = SheetWriter.XLSX)
    ResponseEntity<byte[]> xlsxOfDraft(@PathVariable String id, @PathVariable String table) {
        return xlsx(drafts.find(id).files(), table, id);
    }

    @GetMapping(path = "/drafts/{id}/{table}.csv", produces = SheetWriter.CSV)
    ResponseEntity<byte[]> csvOfDraft(@PathVariable String id, @PathVariable String table) {
        return csv(drafts.find(id).files(), table, id);
    }

    @PutMapping(
            path = "/drafts/{id}/{table}",
            consumes = {SheetWriter.XLSX, SheetWriter.CSV},
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<DraftAnswer> put(
            @PathVariable String id,
            @PathVariable String table,
            @RequestParam @Nullable String author,
            HttpServletRequest request)
            throws IOException {
        RuleTable replaced = named(table);
        Draft draft = drafts.find(id);
        EditRequest.revision(request, draft.revision());
        String by = EditRequest.named(author);
        byte[] octets = LimitedBody.of(request, Sheet.LARGEST).readAllBytes();
        return DraftAnswer.entity(HttpStatus.OK, drafts.save(draft.with(with(draft.files(), replaced, octets), by)));
    }

    private static RulebookFiles with(RulebookFiles files, RuleTable table, byte[] octets) {
        HeadedSheet sheet = Sheet.read(octets).under(table.columns());
        try {
            return table.with(files, sheet.rows());
        } catch (WrongCells wrong) {
            throw new UnreadableSheet(wrong.faults().stream()
                    .map(fault -> sheet.problem(fault.line(), fault.column(), fault.word(), fault.message()))
                    .toList());
        }
    }

    private static ResponseEntity<byte[]> xlsx(RulebookFiles files, String table, String of) {
        RuleTable asked = named(table);
        return file(asked, of, ".xlsx", SheetWriter.XLSX, SheetWriter.xlsx(asked.word(), asked.sheet(files)));
    }

    private static ResponseEntity<byte[]> csv(RulebookFiles files, String table, String of) {
        RuleTable asked = named(table);
        return file(asked, of, ".csv", SheetWriter.CSV + ";charset=UTF-8", SheetWriter.csv(asked.sheet(files)));
    }

    private static ResponseEntity<byte[]> file(RuleTable table, String of, String ending, String type, byte[] octets) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + table.word() + "-" + of + ending + "\"")
                .body(octets);
    }

    private static RuleTable named(String word) {
        return Worded.of(RuleTable.class, word)
                .orElseThrow(() -> RefusedRequest.unknownTable(word, Worded.list(RuleTable.class)));
    }
}

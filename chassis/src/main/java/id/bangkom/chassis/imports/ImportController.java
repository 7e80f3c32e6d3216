package id.bangkom.chassis.imports;

import static id.bangkom.chassis.imports.ImportProblem.FILE_MISSING;
import static id.bangkom.chassis.problem.ChassisProblem.UNKNOWN_ID;
import static org.springframework.http.HttpStatus.ACCEPTED;

import id.bangkom.chassis.problem.Problems;
import id.bangkom.chassis.web.Page;
import id.bangkom.chassis.workbook.Column;
import id.bangkom.chassis.workbook.WorkbookWriter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.io.IOException;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Files in, verdicts out. */
@RestController
@RequestMapping("/imports")
class ImportController {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final ImportCommands commands;
    private final ImportQueries queries;
    private final ImportKinds kinds;
    private final RejectsWorkbook rejects;

    ImportController(ImportCommands commands, ImportQueries queries, ImportKinds kinds, RejectsWorkbook rejects) {
        this.commands = commands;
        this.queries = queries;
        this.kinds = kinds;
        this.rejects = rejects;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<ImportCommands.Ordered> upload(
            @RequestParam String kind, @RequestPart(required = false) @Nullable MultipartFile file) {
        if (file == null) throw FILE_MISSING.because().at("/file", "field-required");
        var ordered = commands.upload(kind, file);
        return ResponseEntity.accepted()
                .location(URI.create("/imports/" + ordered.id()))
                .body(ordered);
    }

    @GetMapping
    Page<ImportQueries.Summary> list(
            @RequestParam(defaultValue = "50") @Min(1) @Max(Page.MOST) int limit,
            @RequestParam @Nullable String cursor) {
        return queries.list(limit, cursor);
    }

    @GetMapping("/{id}")
    ImportDetails get(@PathVariable UUID id, HttpServletRequest request) {
        return ImportDetails.of(queries.details(id, Problems.localeOf(request)));
    }

    @PostMapping("/{id}/application")
    @ResponseStatus(ACCEPTED)
    ImportCommands.Ordered apply(@PathVariable UUID id) {
        return commands.apply(id);
    }

    @PostMapping("/{id}/cancellation")
    ImportCommands.Ordered cancel(@PathVariable UUID id) {
        return commands.cancel(id);
    }

    @GetMapping(path = "/{id}/rejects.xlsx", produces = XLSX)
    void rejects(@PathVariable UUID id, HttpServletRequest request, HttpServletResponse response) throws IOException {
        rejects.release(id);
        download(response, "perbaikan-" + id + ".xlsx");
        rejects.write(id, Problems.localeOf(request), response.getOutputStream());
    }

    @GetMapping(path = "/templates/{kind}.xlsx", produces = XLSX)
    void template(@PathVariable String kind, HttpServletResponse response) throws IOException {
        var columns = kinds.find(kind).orElseThrow(UNKNOWN_ID::because).columns();
        download(response, kind + ".xlsx");
        try (var sheet = new WorkbookWriter(response.getOutputStream(), kind)) {
            sheet.header(columns.stream().map(Column::name).toList());
        }
    }

    private static void download(HttpServletResponse response, String name) {
        response.setContentType(XLSX);
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
    }
}

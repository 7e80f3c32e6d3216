package id.bangkom.training.attendance;

import id.bangkom.chassis.web.ETag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/batches/{id}")
class AttendanceController {
    private final AttendanceCommands attendances;
    private final CompletionCommands completions;
    private final AttendanceQueries queries;

    AttendanceController(AttendanceCommands attendances, CompletionCommands completions, AttendanceQueries queries) {
        this.attendances = attendances;
        this.completions = completions;
        this.queries = queries;
    }

    @GetMapping("/sessions/{session}/attendance")
    ResponseEntity<AttendanceQueries.Noted> attendance(@PathVariable UUID id, @PathVariable UUID session) {
        var noted = queries.noted(id, session);
        return ResponseEntity.ok().eTag(ETag.of(noted.version())).body(noted);
    }

    @PutMapping("/sessions/{session}/attendance")
    ResponseEntity<Void> attend(
            @PathVariable UUID id,
            @PathVariable UUID session,
            @RequestHeader("If-Match") String ifMatch,
            @RequestBody @Valid Attendance attendance) {
        var version = attendances.attend(id, session, ETag.version(ifMatch), attendance.present);
        return ResponseEntity.noContent().eTag(ETag.of(version)).build();
    }

    @PostMapping("/completion")
    CompletionCommands.Completion complete(@PathVariable UUID id) {
        return completions.complete(id);
    }

    record Attendance(@NotNull @Size(max = 10_000) List<@NotNull UUID> present) {}
}

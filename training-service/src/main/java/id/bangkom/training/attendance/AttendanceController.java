package id.bangkom.training.attendance;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/batches/{id}")
class AttendanceController {
    private final CompletionCommands commands;
    private final AttendanceQueries queries;

    AttendanceController(CompletionCommands commands, AttendanceQueries queries) {
        this.commands = commands;
        this.queries = queries;
    }

    @GetMapping("/sessions/{session}/attendance")
    Attendance attendance(@PathVariable UUID id, @PathVariable UUID session) {
        return new Attendance(queries.present(id, session));
    }

    /** Replaces the list of a session, so that sending it again changes nothing. */
    @PutMapping("/sessions/{session}/attendance")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void attend(@PathVariable UUID id, @PathVariable UUID session, @RequestBody @Valid Attendance attendance) {
        commands.attend(id, session, attendance.present);
    }

    @PostMapping("/completion")
    CompletionCommands.Completion complete(@PathVariable UUID id) {
        return commands.complete(id);
    }

    record Attendance(@NotNull @Size(max = 10_000) List<@NotNull UUID> present) {}
}

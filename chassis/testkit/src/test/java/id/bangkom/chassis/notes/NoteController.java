package id.bangkom.chassis.notes;

import id.bangkom.chassis.job.Jobs;
import id.bangkom.chassis.web.ETag;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class NoteController {
    private final NoteCommands notes;
    private final Jobs jobs;
    private final Counting counting;

    NoteController(NoteCommands notes, Jobs jobs, Counting counting) {
        this.notes = notes;
        this.jobs = jobs;
        this.counting = counting;
    }

    record Text(@NotBlank @Size(max = 100) String text) {}

    record Started(UUID job) {}

    @GetMapping("/notes")
    List<NoteCommands.Note> list() {
        return notes.list();
    }

    @GetMapping("/notes/{id}")
    ResponseEntity<NoteCommands.Note> get(@PathVariable UUID id) {
        var note = notes.get(id);
        return ResponseEntity.ok().eTag(ETag.of(note.version())).body(note);
    }

    /** Goes wrong when a part of it is on its way. */
    @GetMapping("/notes/report")
    void report(HttpServletResponse response) throws IOException {
        response.getOutputStream().print("half of it");
        response.flushBuffer();
        throw new DataAccessResourceFailureException("The database is gone");
    }

    @PostMapping("/notes")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<NoteCommands.Note> add(@RequestBody @Valid Text text) {
        var note = notes.add(text.text());
        return ResponseEntity.created(URI.create("/notes/" + note.id()))
                .eTag(ETag.of(note.version()))
                .body(note);
    }

    @PutMapping("/notes/{id}")
    NoteCommands.Note change(
            @PathVariable UUID id, @RequestHeader("If-Match") String ifMatch, @RequestBody @Valid Text text) {
        return notes.change(id, ETag.version(ifMatch), text.text());
    }

    @PostMapping("/counting")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Started count() {
        return new Started(jobs.start(counting, "Hitung", new Counting.To(20)));
    }
}

package id.bangkom.chassis.notes;

import static id.bangkom.chassis.problem.ChassisProblem.UNKNOWN_ID;

import com.github.f4b6a3.uuid.UuidCreator;
import id.bangkom.chassis.event.Outbox;
import id.bangkom.chassis.event.State;
import id.bangkom.chassis.web.ETag;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class NoteCommands {
    record Note(UUID id, long version, String text) implements State {
        @Override
        public String type() {
            return "note.v1";
        }

        @Override
        public UUID subject() {
            return id;
        }
    }

    private final JdbcClient jdbc;
    private final Outbox outbox;

    NoteCommands(JdbcClient jdbc, Outbox outbox) {
        this.jdbc = jdbc;
        this.outbox = outbox;
    }

    Note add(String text) {
        var note = new Note(UuidCreator.getTimeOrderedEpoch(), 1, text);
        jdbc.sql("insert into note (id, version, text) values (:id, 1, :text)")
                .param("id", note.id)
                .param("text", text)
                .update();
        outbox.publish(note);
        return note;
    }

    Note change(UUID id, long version, String text) {
        get(id);
        var moved = jdbc.sql(
                        "update note set text = :text, version = version + 1 where id = :id and version = :version")
                .param("text", text)
                .param("id", id)
                .param("version", version)
                .update();
        if (moved == 0) throw ETag.stale(get(id), text);
        var note = get(id);
        outbox.publish(note);
        return note;
    }

    Note get(UUID id) {
        return jdbc.sql("select id, version, text from note where id = :id")
                .param("id", id)
                .query(Note.class)
                .optional()
                .orElseThrow(UNKNOWN_ID::because);
    }

    List<Note> list() {
        return jdbc.sql("select id, version, text from note order by id limit 200")
                .query(Note.class)
                .list();
    }
}

package id.bangkom.chassis.event;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the operator of the platform sees of events that wait, and how they are sent through again. */
@RestController
@RequestMapping("/parked-events")
class ParkedEventController {
    private final ParkedReplay replay;

    ParkedEventController(ParkedReplay replay) {
        this.replay = replay;
    }

    /**
     * Oldest first, at most 200.
     *
     * @param after the id of the last one of the page before
     */
    @GetMapping
    List<ParkedReplay.Waiting> list(@RequestParam(defaultValue = "") String after) {
        return replay.list(after);
    }

    /** @param id of one parked event, whose whole subject is replayed in order, or {@code all} */
    @PostMapping("/{id}/replay")
    Replayed replay(@PathVariable String id) {
        return new Replayed(replay.replayNow(id.equals("all") ? null : id));
    }

    record Replayed(int handled) {}
}

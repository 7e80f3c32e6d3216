package id.bangkom.chassis.job;

import id.bangkom.chassis.security.Actor;
import id.bangkom.chassis.tenancy.Tenant;
import id.bangkom.chassis.web.Page;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Long work as its users see it: a list, one job, its progress as server-sent events, and a way to stop it. */
@RestController
@RequestMapping("/jobs")
class JobController {
    private static final long LONGEST_STREAM_MILLIS = 10 * 60 * 1000L; // the browser reconnects with Last-Event-ID
    private static final long LOOK_MILLIS = 250;

    private final Jobs jobs;

    JobController(Jobs jobs) {
        this.jobs = jobs;
    }

    @GetMapping
    Page<Jobs.Job> list(
            @RequestParam(defaultValue = "50") @Min(1) @Max(Page.MOST) int limit,
            @RequestParam @Nullable String cursor) {
        return jobs.list(limit, cursor);
    }

    @GetMapping("/{id}")
    Jobs.Job get(@PathVariable UUID id) {
        return jobs.get(id);
    }

    @PostMapping("/{id}/cancellation")
    Jobs.Job cancel(@PathVariable UUID id) {
        return jobs.cancel(id);
    }

    @GetMapping(path = "/{id}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter events(@PathVariable UUID id, @RequestHeader(name = "Last-Event-ID", defaultValue = "0") String last) {
        jobs.get(id);
        var stream = new SseEmitter(LONGEST_STREAM_MILLIS);
        var tenant = Tenant.current();
        var actor = Actor.current();
        Thread.ofVirtual()
                .name("job-events")
                .start(() -> actor.callIn(tenant, () -> {
                    tell(stream, id, last);
                    return tenant;
                }));
        return stream;
    }

    private void tell(SseEmitter stream, UUID id, String last) {
        try {
            var seen = last;
            while (true) {
                var job = jobs.get(id);
                var version = String.valueOf(job.version());
                if (!version.equals(seen))
                    stream.send(SseEmitter.event().id(version).name("job").data(job));
                if (job.finished()) break;
                seen = version;
                Thread.sleep(LOOK_MILLIS);
            }
            stream.complete();
        } catch (IOException | IllegalStateException e) {
            stream.complete(); // the reader went away
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            stream.completeWithError(e);
        }
    }
}

package id.bangkom.registry.people;

import id.bangkom.chassis.web.Page;
import id.bangkom.registry.learning.LearningQueries;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lists and profiles of people. */
@RestController
class PeopleController {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final PeopleQueries people;
    private final PeopleWorkbook workbook;
    private final LearningQueries learning;
    private final Clock clock;

    record Profile(
            PeopleQueries.Line person,
            LearningQueries.Year learningHours,
            List<LearningQueries.Learned> learningRecords) {}

    PeopleController(PeopleQueries people, PeopleWorkbook workbook, LearningQueries learning, Clock clock) {
        this.people = people;
        this.workbook = workbook;
        this.learning = learning;
        this.clock = clock;
    }

    @GetMapping("/people")
    Page<PeopleQueries.Line> list(
            @RequestParam @Nullable String q,
            @RequestParam @Nullable UUID opd,
            @RequestParam @Nullable UUID unit,
            @RequestParam @Nullable Status status,
            @RequestParam @Nullable String positionClass,
            @RequestParam @Nullable String sort,
            @RequestParam(defaultValue = "50") @Min(1) @Max(Page.MOST) int limit,
            @RequestParam @Nullable String cursor) {
        return people.page(new PeopleFilter(q, opd, unit, status, positionClass, sort), limit, cursor);
    }

    @GetMapping(path = "/people.xlsx", produces = XLSX)
    void export(
            @RequestParam @Nullable String q,
            @RequestParam @Nullable UUID opd,
            @RequestParam @Nullable UUID unit,
            @RequestParam @Nullable Status status,
            @RequestParam @Nullable String positionClass,
            HttpServletResponse response)
            throws IOException {
        response.setContentType(XLSX);
        response.setHeader("Content-Disposition", "attachment; filename=\"pegawai.xlsx\"");
        workbook.write(new PeopleFilter(q, opd, unit, status, positionClass, null), response.getOutputStream());
    }

    @GetMapping("/people/{id}")
    Profile get(@PathVariable UUID id, @RequestParam @Nullable Integer year) {
        var person = people.get(id);
        var of = year == null ? LocalDate.now(clock).getYear() : year;
        return new Profile(person, learning.year(id, of), learning.records(id));
    }
}

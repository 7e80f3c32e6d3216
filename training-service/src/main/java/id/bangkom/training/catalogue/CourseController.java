package id.bangkom.training.catalogue;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/courses")
class CourseController {
    private final Catalogue catalogue;
    private final Forms forms;
    private final Clock clock;

    CourseController(Catalogue catalogue, Forms forms, Clock clock) {
        this.catalogue = catalogue;
        this.forms = forms;
        this.clock = clock;
    }

    @GetMapping
    List<Course> list() {
        return catalogue.list();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Course add(@RequestBody @Valid NewCourse added) {
        forms.require(added.form, LocalDate.now(clock));
        var course = new Course(
                UuidCreator.getTimeOrderedEpoch(),
                1,
                added.name,
                added.form,
                added.competency,
                added.targetLevel,
                added.hours,
                Boolean.TRUE.equals(added.abroad),
                added.tested);
        catalogue.add(course);
        return course;
    }

    /** @param abroad absent: at home */
    record NewCourse(
            @NotBlank @Size(max = 200) String name,
            @NotBlank @Pattern(regexp = "[A-Z_]{3,40}") String form,
            @NotBlank @Size(max = 30) String competency,
            @Min(1) @Max(5) int targetLevel,

            @NotNull @DecimalMin("0.5") @Digits(integer = 4, fraction = 1)
            BigDecimal hours,

            @Nullable Boolean abroad,
            boolean tested) {}
}

package id.bangkom.evaluation.review;

import id.bangkom.chassis.web.Page;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/reviews")
class ReviewController {
    private final ReviewCommands commands;
    private final ReviewQueries queries;

    ReviewController(ReviewCommands commands, ReviewQueries queries) {
        this.commands = commands;
        this.queries = queries;
    }

    @GetMapping
    Page<ReviewQueries.Line> list(
            @RequestParam @Nullable String state,
            @RequestParam @Nullable UUID batch,
            @RequestParam(defaultValue = "50") @Min(1) @Max(Page.MOST) int limit,
            @RequestParam @Nullable String cursor) {
        return queries.list(state, batch, limit, cursor);
    }

    @PutMapping("/{id}")
    Scored complete(@PathVariable UUID id, @RequestBody @Valid Ratings ratings) {
        var review = commands.complete(
                id, new Review.Ratings(ratings.supervisor, ratings.self, ratings.peers), ratings.evidence);
        return new Scored(review.id(), Objects.requireNonNull(review.score()));
    }

    /** @param evidence what is done differently at work, in words; no personal data */
    record Ratings(
            @NotNull @DecimalMin("1") @DecimalMax("4") @Digits(integer = 1, fraction = 1)
            BigDecimal supervisor,

            @Nullable @DecimalMin("1") @DecimalMax("4") @Digits(integer = 1, fraction = 1)
            BigDecimal self,

            @Nullable @DecimalMin("1") @DecimalMax("4") @Digits(integer = 1, fraction = 1)
            BigDecimal peers,

            @Nullable @Size(max = 2000) String evidence) {}

    record Scored(UUID id, BigDecimal score) {}
}

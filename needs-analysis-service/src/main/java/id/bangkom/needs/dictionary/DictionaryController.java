package id.bangkom.needs.dictionary;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/competencies")
class DictionaryController {
    private final Dictionary dictionary;

    DictionaryController(Dictionary dictionary) {
        this.dictionary = dictionary;
    }

    @GetMapping
    List<Dictionary.Competency> list() {
        return dictionary.list();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Dictionary.Competency add(@RequestBody @Valid NewCompetency added) {
        var competency =
                new Dictionary.Competency(added.code, added.kind.name(), added.nameId, added.nameEn, null, null);
        dictionary.add(competency);
        return competency;
    }

    enum Kind {
        TECHNICAL,
        GOVERNMENT
    }

    /** @param code T.… or P.…, so that it never meets a national one */
    record NewCompetency(
            @NotBlank @Pattern(regexp = "[TP]\\.[A-Z0-9.]{1,20}")
            String code,

            @NotNull Kind kind,
            @NotBlank @Size(max = 120) String nameId,
            @NotBlank @Size(max = 120) String nameEn) {}
}

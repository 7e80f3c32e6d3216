package id.bangkom.chassis.imports;

import id.bangkom.chassis.problem.Problem;
import id.bangkom.chassis.problem.ProblemException;
import id.bangkom.chassis.workbook.WorkbookRefused;
import java.util.stream.Collectors;

/** What an import may be refused for as a whole. */
enum ImportProblem implements Problem {
    IMPORT_KIND_UNKNOWN(400),
    FILE_MISSING(400),
    IMPORT_NOT_CHECKED(409),
    IMPORT_OVER(409),
    IMPORT_FILE_GONE(410),
    TOO_MANY_ROWS(413),
    ZIP_BOMB(413),
    WRONG_TYPE(415),
    OLD_EXCEL(415),
    ENCRYPTED(422),
    DAMAGED_FILE(422),
    MACROS(422),
    EMPTY_FILE(422),
    SEVERAL_SHEETS(422),
    MERGED_CELLS(422),
    MISSING_COLUMNS(422),
    WRONG_ENCODING(422);

    private final int status;

    ImportProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }

    /** The workbook's own refusal, with the file named as the faulty field. */
    static ProblemException of(WorkbookRefused refused) {
        var problem = valueOf(refused.reason().name());
        var arguments = switch (refused.reason()) {
            case MISSING_COLUMNS, SEVERAL_SHEETS ->
                new Object[] {refused.arguments().stream().map(Object::toString).collect(Collectors.joining(", "))};
            default -> refused.arguments().toArray();
        };
        return problem.because(arguments).at("/file", problem.code(), arguments);
    }
}

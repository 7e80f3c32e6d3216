package id.bangkom.samples;

import id.bangkom.chassis.workbook.WorkbookWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** units.xlsx and positions.xlsx. */
final class StructureFiles {
    private StructureFiles() {}

    static void units(Structure structure, Path folder) throws IOException {
        try (var out = Files.newOutputStream(folder.resolve("units.xlsx"));
                var sheet = new WorkbookWriter(out, "Unit")) {
            sheet.header(List.of("KODE UNOR", "NAMA UNOR", "KODE ATASAN", "JENIS UNOR"));
            for (var unit : structure.units()) {
                sheet.row(Arrays.asList(unit.code(), unit.name(), unit.parent(), unit.kind()));
            }
        }
    }

    static void positions(Catalogue catalogue, Path folder) throws IOException {
        try (var out = Files.newOutputStream(folder.resolve("positions.xlsx"));
                var sheet = new WorkbookWriter(out, "Jabatan")) {
            sheet.header(List.of("KODE JABATAN", "NAMA JABATAN", "JENIS JABATAN", "JENJANG", "KELAS JABATAN"));
            for (var position : catalogue.positions()) {
                sheet.row(Arrays.asList(
                        position.code(),
                        position.name(),
                        position.positionClass(),
                        position.level(),
                        position.jobClass()));
            }
        }
    }
}

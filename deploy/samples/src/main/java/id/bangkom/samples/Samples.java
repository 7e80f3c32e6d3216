package id.bangkom.samples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes the workbooks of one city; the same city, seed and size always give the same rows. */
public final class Samples {
    private Samples() {}

    /** Arguments: city, seed, folder, and optionally the number of people and xlsx or csv. */
    public static void main(String[] arguments) throws IOException {
        var city = City.named(arguments[0]);
        var size = arguments.length > 3 ? Integer.parseInt(arguments[3]) : city.people();
        var csv = arguments.length > 4 && arguments[4].equals("csv");
        write(city, Long.parseLong(arguments[1]), Path.of(arguments[2]), size, csv);
    }

    static void write(City city, long seed, Path folder, int size, boolean csv) throws IOException {
        Files.createDirectories(folder);
        var structure = Structure.of(city, size);
        var catalogue = Catalogue.of(structure);
        var faults = new Faults(size);
        StructureFiles.units(structure, folder);
        StructureFiles.positions(catalogue, folder);
        PeopleFile.write(new Population(city, structure, catalogue, seed, size), faults, folder, csv);
        var assessments = new AssessmentFiles(new Population(city, structure, catalogue, seed, size), faults, seed);
        assessments.write(folder);

        var expected = new LinkedHashMap<String, Object>();
        expected.put("city", city.code());
        expected.put("seed", seed);
        expected.put("units", structure.units().size());
        expected.put("opd", structure.opd().size());
        expected.put("positions", catalogue.positions().size());
        expected.put("people", faults.people());
        expected.put("assessments", assessments.counts());
        var json =
                JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
        Files.writeString(folder.resolve("expected.json"), json.writeValueAsString(expected) + "\n");
    }
}

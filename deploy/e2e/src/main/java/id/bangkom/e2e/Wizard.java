package id.bangkom.e2e;

import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Takes a workbook in as the console's wizard does: upload, check, apply. */
public final class Wizard {
    private Wizard() {}

    /** @return the import as it ended */
    public static JsonNode take(City city, String service, String kind, Path file) {
        return take(city, service, kind, file, 100);
    }

    /**
     * @param millis between one look and the next
     * @return the import as it ended
     */
    public static JsonNode take(City city, String service, String kind, Path file, long millis) {
        var admin = city.as("admin");
        var id =
                admin.upload(service + "/imports?kind=" + kind, file).path("id").asString();
        var path = service + "/imports/" + id;
        Wait.until("the check of " + file, millis, () -> !state(admin, path).equals("CHECKING"));
        if (!state(admin, path).equals("CHECKED")) throw new IllegalStateException(file + " is " + state(admin, path));
        Wait.retried(file.toString(), () -> admin.post(path + "/application", List.of()));
        Wait.until(
                "the application of " + file,
                millis,
                () -> !List.of("CHECKED", "APPLYING").contains(state(admin, path)));
        var done = admin.get(path);
        if (!done.path("state").asString().equals("APPLIED"))
            throw new IllegalStateException(file + " is " + done.path("state").asString());
        return done;
    }

    private static String state(Visitor admin, String path) {
        return admin.get(path).path("state").asString();
    }
}

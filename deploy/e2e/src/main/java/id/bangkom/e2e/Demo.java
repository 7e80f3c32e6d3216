package id.bangkom.e2e;

import id.bangkom.samples.Samples;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs the main job for four cities through the gateway: a workbook of employees goes in, gaps come out, a plan is approved, batches are held, and the heat map
 * has smaller gaps. Arguments: seed, and small or full. The business clock is moved forward, since reviews open after 90 days.
 */
public final class Demo {
    private static final List<String> TENANTS = List.of("medan", "tanjungbalai", "pematangsiantar", "bukitintan");
    private static final ZoneId ZONE = ZoneId.of("Asia/Jakarta");
    private static final int SMALL = 600;

    private final URI gateway;
    private final Path home;
    private final long seed;
    private final boolean small;
    private final List<Story> stories = new ArrayList<>();

    private record Story(City city, Figures figures, Teaching teaching, Judging judging) {}

    Demo(URI gateway, Path home, long seed, boolean small) {
        this.gateway = gateway;
        this.home = home;
        this.seed = seed;
        this.small = small;
    }

    public static void main(String[] arguments) throws IOException {
        var seed = arguments.length > 0 ? Long.parseLong(arguments[0]) : 1;
        var gateway = URI.create("http://localhost:" + Integer.getInteger("bangkom.ports.gateway", 8080));
        var home = Path.of(System.getProperty("bangkom.root", "."))
                .resolve(System.getProperty("bangkom.home", ".bangkom"));
        new Demo(gateway, home, seed, arguments.length > 1 && arguments[1].equals("small")).run();
    }

    void run() throws IOException {
        int year = businessDay().getYear() + 1;
        while (isBegun(year)) year++;
        for (var tenant : TENANTS) untilClassesEnd(tenant, year);
        moveTo(LocalDate.of(year, 4, 12));
        for (var story : stories) story.teaching.complete();
        for (var story : stories) story.judging.readHours();
        moveTo(LocalDate.of(year, 7, 15));
        for (var story : stories) story.judging.review();
        Report.print(stories.stream().map(Story::figures).toList());
        Files.writeString(
                home.resolve("demo.json"),
                Report.json(stories.stream().map(Story::figures).toList(), seed, year));
    }

    /** By a run that was ended half-way. */
    private boolean isBegun(int year) {
        return TENANTS.stream()
                .map(tenant -> new City(gateway, tenant, "bangkom-demo").as("analyst"))
                .anyMatch(analyst ->
                        analyst.get(City.NEEDS + "/budget-lines?year=" + year).size() > 0);
    }

    private void untilClassesEnd(String tenant, int year) throws IOException {
        var city = new City(gateway, tenant, "bangkom-demo");
        var figures = new Figures(tenant);
        boolean large = tenant.equals("medan") && !small;
        new Importing(city, workbooks(tenant), figures).run();
        new Planning(
                        city,
                        year,
                        large ? 9 : 3,
                        large ? 260 : small ? 62 : 93,
                        large ? 2_000_000_000L : 400_000_000L,
                        figures)
                .run();
        var teaching = new Teaching(city, year, seed, figures);
        teaching.hold();
        stories.add(new Story(city, figures, teaching, new Judging(city, year, seed, figures)));
    }

    private Path workbooks(String tenant) throws IOException {
        var folder = home.resolve("samples").resolve(tenant + "-" + seed + (small ? "-small" : ""));
        if (Files.exists(folder.resolve("expected.json"))) return folder;
        var arguments = new ArrayList<>(List.of(tenant, Long.toString(seed), folder.toString()));
        if (small) arguments.add(Integer.toString(SMALL));
        Samples.main(arguments.toArray(String[]::new));
        return folder;
    }

    private LocalDate businessDay() throws IOException {
        return ZonedDateTime.now(ZONE).plus(offset()).toLocalDate();
    }

    private Duration offset() throws IOException {
        var file = home.resolve("clock");
        return Files.exists(file) ? Duration.parse(Files.readString(file).strip()) : Duration.ZERO;
    }

    /** Forward only. */
    private void moveTo(LocalDate day) throws IOException {
        var moment = ZonedDateTime.of(day, LocalTime.of(9, 0), ZONE);
        var offset = Duration.between(ZonedDateTime.now(ZONE), moment);
        if (offset.compareTo(offset()) > 0) Files.writeString(home.resolve("clock"), offset.toString());
        System.out.println("  business clock: " + day);
    }
}

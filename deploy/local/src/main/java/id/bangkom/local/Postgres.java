package id.bangkom.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** A real PostgreSQL from Maven Central's binaries, with its data under .bangkom/postgres; or somebody else's, in which it makes our databases. */
class Postgres {
    private static final String VERSION = "18";
    private final Settings settings;
    private final Path binaries;
    private final Path data;
    private final Path password;

    Postgres(Settings settings) {
        this.settings = settings;
        binaries = settings.home("postgres-bin");
        data = settings.home("postgres");
        password = settings.home("postgres.password");
    }

    Program program() {
        var port = settings.port("postgres");
        return new Program(
                "postgres",
                VERSION,
                List.of(new Program.Port("postgres", port)),
                this::answers,
                "INT",
                unprivileged(List.of(
                        binaries.resolve("bin/postgres").toString(),
                        "-D",
                        data.toString(),
                        "-p",
                        Integer.toString(port),
                        "-c",
                        "listen_addresses=127.0.0.1",
                        "-c",
                        "unix_socket_directories=",
                        "-c",
                        "max_connections=200",
                        "-c",
                        "shared_buffers=256MB",
                        "-c",
                        "io_method=sync",
                        "-c",
                        "max_wal_size=1GB",
                        "-c",
                        "jit=off",
                        "-c",
                        "timezone=UTC",
                        "-c",
                        "log_timezone=UTC")),
                Map.of());
    }

    /** Unpacks the binaries and makes the cluster, each once. */
    void prepare() {
        try {
            if (Files.notExists(binaries)) unpack();
            if (Files.exists(data)) return;
            Files.writeString(password, UUID.randomUUID().toString());
            Files.setPosixFilePermissions(password, PosixFilePermissions.fromString("rw-------"));
            var made = settings.home("postgres.making");
            Shell.run(List.of("rm", "-rf", made.toString())); // of a start that was cut short
            Shell.run(unprivileged(List.of(
                    binaries.resolve("bin/initdb").toString(),
                    "-D",
                    made.toString(),
                    "-U",
                    "postgres",
                    "-A",
                    "scram-sha-256",
                    "--pwfile",
                    password.toString(),
                    "-E",
                    "UTF8",
                    "--no-sync",
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8",
                    "--locale=C")));
            Files.move(made, data);
        } catch (IOException e) {
            throw new Trouble("Cannot prepare PostgreSQL", e);
        }
    }

    /** Makes a database with its roles as every service expects them. */
    void create(String database) {
        try (var server = connect("postgres")) {
            var exists = server.createStatement()
                    .executeQuery("select 1 from pg_database where datname = '" + database + "'");
            if (!exists.next()) server.createStatement().execute("create database " + database);
            try (var connection = connect(database);
                    var sql = Postgres.class.getResourceAsStream("/id/bangkom/chassis/database.sql")) {
                if (sql == null) throw new IOException("database.sql is missing");
                connection
                        .createStatement()
                        .execute(new String(sql.readAllBytes(), UTF_8).replace("${database}", database));
                setPasswords(connection, database);
            }
        } catch (SQLException | IOException e) {
            throw new Trouble("Cannot make the database " + database, e);
        }
    }

    /** The roles' own passwords, where the programs are told others than the ones for demonstrations. */
    private static void setPasswords(Connection connection, String database) throws SQLException {
        for (var role : List.of("app", "migrator", "relay", "platform")) {
            var name = "BANGKOM_DB_" + role.toUpperCase(Locale.ROOT) + "_PASSWORD";
            var given = System.getProperty("bangkom.env." + name, System.getenv(name));
            if (given == null) continue;
            try (var statement = connection.createStatement()) {
                statement.execute("alter role %s_%s password '%s'".formatted(database, role, given.replace("'", "''")));
            }
        }
    }

    private boolean answers() {
        try (var connection = connect("postgres")) {
            return connection.isValid(1);
        } catch (SQLException | IOException e) {
            return false; // not yet
        }
    }

    private Connection connect(String database) throws SQLException, IOException {
        var url = "jdbc:postgresql://%s/%s?connectTimeout=2".formatted(settings.address("postgres"), database);
        return DriverManager.getConnection(url, System.getProperty("bangkom.use.postgres.user", "postgres"), secret());
    }

    /** The administrator's password; of a server that is not ours, from the environment. */
    private String secret() throws IOException {
        if (settings.own("postgres")) return Files.readString(password);
        var given = System.getenv("BANGKOM_POSTGRES_PASSWORD");
        if (given == null) throw new Trouble("BANGKOM_POSTGRES_PASSWORD is missing: the password of its administrator");
        return given;
    }

    private void unpack() throws IOException {
        var unpacking = settings.home("postgres-bin.unpacking");
        try (var archive = Postgres.class.getResourceAsStream("/postgres-linux-x86_64.txz")) {
            if (archive == null)
                throw new Trouble("There is no PostgreSQL for this machine: it has to be Linux on x86_64");
            var tar = new TarArchiveInputStream(new XZInputStream(archive));
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                var file = unpacking.resolve(entry.getName()).normalize();
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                } else if (entry.isSymbolicLink()) {
                    Files.deleteIfExists(file);
                    Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
                } else {
                    Files.createDirectories(file.getParent());
                    Files.write(file, tar.readAllBytes());
                    if ((entry.getMode() & 0100) != 0)
                        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
                }
            }
        }
        Files.move(unpacking, binaries);
    }

    /** PostgreSQL refuses to run as root, so root runs it in a namespace where it is nobody. */
    private static List<String> unprivileged(List<String> command) {
        if (!"root".equals(System.getProperty("user.name"))) return command;
        if (!Shell.works(List.of("unshare", "-U", "true")))
            throw new Trouble(
                    "PostgreSQL does not run as root, and user namespaces are closed here: use an ordinary account");
        var wrapped = new ArrayList<>(List.of("unshare", "-U"));
        wrapped.addAll(command);
        return wrapped;
    }
}

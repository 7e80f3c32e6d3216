package id.bangkom.faults;

import java.io.IOException;
import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.ProtectionDomain;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.jspecify.annotations.Nullable;

/** The agent that brings a {@link Sabotage} into a running service, so that product code never knows of any. */
public final class Saboteur implements ClassFileTransformer {
    private final Sabotage sabotage;

    private Saboteur(Sabotage sabotage) {
        this.sabotage = sabotage;
    }

    /** Ends the program at once when there is nothing to sabotage. */
    public static void premain(String name, Instrumentation program) throws IOException {
        var sabotage = Sabotage.valueOf(name);
        try (var original = ClassLoader.getSystemResourceAsStream(sabotage.className + ".class")) {
            if (original == null || !sabotage.finds(original.readAllBytes())) {
                System.err.println("Nothing to sabotage: " + name);
                Runtime.getRuntime().halt(3);
            }
        }
        program.addTransformer(new Saboteur(sabotage));
    }

    @Override
    public byte @Nullable [] transform(
            @Nullable ClassLoader loader,
            String className,
            @Nullable Class<?> redefined,
            @Nullable ProtectionDomain domain,
            byte[] original) {
        return sabotage.className.equals(className) ? sabotage.on(original) : null;
    }

    /** The word for the JVM that is to be sabotaged; the agent's jar is made of our own classes. */
    static String word(Path home, Sabotage sabotage) {
        var jar = home.resolve("saboteur.jar");
        var word = "-javaagent:" + jar + "=" + sabotage;
        if (Files.exists(jar)) return word; // a running program reads it
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().putValue("Premain-Class", Saboteur.class.getName());
        try (var made = new JarOutputStream(Files.newOutputStream(jar), manifest);
                var classes = Files.newDirectoryStream(folder(), "Sabot*.class")) {
            for (var file : classes) {
                made.putNextEntry(new JarEntry("id/bangkom/faults/" + file.getFileName()));
                Files.copy(file, made);
            }
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException(e);
        }
        return word;
    }

    private static Path folder() throws URISyntaxException {
        return Path.of(Saboteur.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI())
                .resolve("id/bangkom/faults");
    }
}

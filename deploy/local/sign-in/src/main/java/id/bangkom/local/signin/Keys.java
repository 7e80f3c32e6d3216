package id.bangkom.local.signin;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;
import java.util.Set;
import java.util.UUID;

/** Our signing key: made once, kept in a file that only its owner reads, so that a restart signs nobody out. */
class Keys {
    private Keys() {}

    static JWKSet in(Path file) {
        try {
            if (Files.notExists(file))
                Files.createDirectories(file.toAbsolutePath().getParent());
            if (Files.notExists(file)) write(file, new JWKSet(generate()));
            return JWKSet.parse(Files.readString(file));
        } catch (IOException | ParseException | JOSEException e) {
            throw new IllegalStateException("No signing key in " + file, e);
        }
    }

    private static RSAKey generate() throws JOSEException {
        return new RSAKeyGenerator(2048).keyID(UUID.randomUUID().toString()).generate();
    }

    private static void write(Path file, JWKSet keys) throws IOException {
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        try (var channel = Files.newByteChannel(file, Set.of(CREATE_NEW, WRITE), ownerOnly);
                var out = Channels.newOutputStream(channel)) {
            out.write(keys.toString(false).getBytes(StandardCharsets.UTF_8));
        }
    }
}

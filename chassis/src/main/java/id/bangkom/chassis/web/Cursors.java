package id.bangkom.chassis.web;

import static id.bangkom.chassis.problem.ChassisProblem.INVALID_CURSOR;

import id.bangkom.chassis.tenancy.Tenant;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Opaque page marks, signed and good for one tenant only. */
public class Cursors {
    private static final int SIGNATURE = 12;
    private static final char SEPARATOR = '\u001f';

    private final SecretKeySpec key;

    public Cursors(String secret) {
        key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
    }

    public String encode(Object... position) {
        var text = String.join(
                String.valueOf(SEPARATOR),
                Arrays.stream(position).map(Object::toString).toList());
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        var signed = Arrays.copyOf(sign(bytes), SIGNATURE + bytes.length);
        System.arraycopy(bytes, 0, signed, SIGNATURE, bytes.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(signed);
    }

    /** @return the position that {@link #encode} was given, as text */
    public List<String> decode(String cursor, int parts) {
        try {
            var signed = Base64.getUrlDecoder().decode(cursor);
            if (signed.length <= SIGNATURE) throw INVALID_CURSOR.because();
            var bytes = Arrays.copyOfRange(signed, SIGNATURE, signed.length);
            if (!MessageDigest.isEqual(sign(bytes), Arrays.copyOf(signed, SIGNATURE))) throw INVALID_CURSOR.because();
            var position = List.of(new String(bytes, StandardCharsets.UTF_8).split(String.valueOf(SEPARATOR), -1));
            if (position.size() != parts) throw INVALID_CURSOR.because();
            return position;
        } catch (IllegalArgumentException e) {
            throw INVALID_CURSOR.because();
        }
    }

    private byte[] sign(byte[] bytes) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            mac.update(Tenant.current().code().getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return Arrays.copyOf(mac.doFinal(bytes), SIGNATURE);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}

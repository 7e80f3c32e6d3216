package id.bangkom.gateway;

import jakarta.servlet.http.HttpServletRequest;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.InputStreamEntity;
import org.springframework.http.MediaType;

/** A request's body on its way through, counted while it flows. */
class Body extends FilterInputStream {
    private final long limit;
    private long passed;

    private Body(InputStream in, long limit) {
        super(in);
        this.limit = limit;
    }

    /** The body, if there is one; refuses at once what says that it is too large. */
    static Optional<HttpEntity> of(HttpServletRequest request, GatewaySettings settings) {
        var length = request.getContentLengthLong();
        var chunked = request.getHeader("Transfer-Encoding") != null;
        if (length <= 0 && !chunked) return Optional.empty();
        var type = Optional.ofNullable(request.getContentType()).orElse("");
        var upload = type.startsWith(MediaType.MULTIPART_FORM_DATA_VALUE);
        var limit = (upload ? settings.largestUpload() : settings.largestBody()).toBytes();
        if (length > limit) throw GatewayProblem.TOO_LARGE.because(new TooLarge());
        try {
            // the content type travels with the other headers
            return Optional.of(
                    new InputStreamEntity(new Body(request.getInputStream(), limit), length, (ContentType) null));
        } catch (IOException e) {
            throw GatewayProblem.INTERNAL_ERROR.because(e);
        }
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        var read = pull(buffer, offset, length);
        passed += Math.max(read, 0);
        if (passed > limit) throw new TooLarge();
        return read;
    }

    private int pull(byte[] buffer, int offset, int length) throws IOException {
        try {
            return in.read(buffer, offset, length);
        } catch (IOException e) {
            throw new Gone(e);
        }
    }

    /** More came than may. */
    static class TooLarge extends IOException {}

    /** The client stopped sending; the service is not to blame. */
    static class Gone extends IOException {
        Gone(IOException cause) {
            super(cause);
        }
    }
}

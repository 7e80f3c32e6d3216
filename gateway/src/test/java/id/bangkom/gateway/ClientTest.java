package id.bangkom.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.SocketTimeoutException;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.impl.classic.RequestFailedException;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.apache.hc.core5.util.Deadline;
import org.apache.hc.core5.util.DeadlineTimeoutException;
import org.junit.jupiter.api.Test;

class ClientTest {
    private static final HttpRequest GET = new HttpGet("/people");
    private static final HttpRequest POST = new HttpPost("/people");
    /** What the pool says when it had no time to look. */
    private static final IOException NO_TIME =
            new RequestFailedException("Request execution failed", DeadlineTimeoutException.from(Deadline.MIN_VALUE));

    @Test
    void whatWasNeverSentIsTriedOnceMore() {
        assertThat(again(GET, NO_TIME, 1)).isTrue();
        assertThat(again(POST, NO_TIME, 1)).isTrue();
        assertThat(again(POST, NO_TIME, 2)).isFalse();
    }

    @Test
    void aReadIsAskedAgainOverAnotherConnectionAndAWriteIsNot() {
        var broken = new NoHttpResponseException("closed");
        assertThat(again(GET, broken, 1)).isTrue();
        assertThat(again(GET, broken, 2)).isFalse();
        assertThat(again(POST, broken, 1)).isFalse();
    }

    @Test
    void whoWaitedForAConnectionDoesNotWaitAgain() {
        assertThat(again(GET, new ConnectionRequestTimeoutException("all in use"), 1))
                .isFalse();
        assertThat(again(GET, new SocketTimeoutException("no answer"), 1)).isFalse();
    }

    @Test
    void aServiceIsNotToBlameForAConnectionThatWeDidNotHave() {
        assertThat(Client.foundNoConnection(NO_TIME)).isTrue();
        assertThat(Client.foundNoConnection(new ConnectionRequestTimeoutException("all in use")))
                .isTrue();
        assertThat(Client.foundNoConnection(new RequestFailedException("Request aborted")))
                .isFalse();
        assertThat(Client.foundNoConnection(new SocketTimeoutException("no answer")))
                .isFalse();
    }

    private static boolean again(HttpRequest request, IOException e, int times) {
        return new Client.OnlyBrokenReads().retryRequest(request, e, times, HttpClientContext.create());
    }
}

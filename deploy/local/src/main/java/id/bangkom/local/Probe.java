package id.bangkom.local;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;

/** A look at a running part from outside. */
interface Probe {
    boolean passes();

    static Probe connects(String host, int port) {
        return () -> {
            try (var socket = new Socket()) {
                socket.connect(new InetSocketAddress(host, port), 500);
                return true;
            } catch (IOException e) {
                return false; // not yet
            }
        };
    }

    static Probe answers(URI health) {
        return () -> {
            try {
                var connection = (HttpURLConnection) health.toURL().openConnection();
                connection.setConnectTimeout(500);
                connection.setReadTimeout(2_000);
                return connection.getResponseCode() == 200;
            } catch (IOException e) {
                return false; // not yet
            }
        };
    }
}

package id.bangkom.faults;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Stands before a server and keeps its answers to itself when told to. */
final class TcpProxy implements AutoCloseable {
    private final ServerSocket server;
    private final URI target;
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private final ByteArrayOutputStream swallowed = new ByteArrayOutputStream();
    private volatile boolean swallows;

    TcpProxy(URI target) throws IOException {
        this.target = target;
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getLocalPort());
    }

    void swallow(boolean swallows) {
        this.swallows = swallows;
    }

    /** What the server has answered and nobody has heard. */
    String swallowed() {
        return swallowed.toString(StandardCharsets.UTF_8);
    }

    private void accept() {
        try {
            while (true) {
                var client = server.accept();
                var behind = new Socket(target.getHost(), target.getPort());
                sockets.addAll(List.of(client, behind));
                Thread.ofVirtual().start(() -> copy(client, behind, false));
                Thread.ofVirtual().start(() -> copy(behind, client, true));
            }
        } catch (IOException closed) {
            // nobody comes any more
        }
    }

    private void copy(Socket from, Socket to, boolean answers) {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            var buffer = new byte[8192];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                if (answers && swallows) swallowed.write(buffer, 0, read);
                else out.write(buffer, 0, read);
            }
        } catch (IOException broken) {
            // by one of the two
        }
    }

    @Override
    public void close() throws IOException {
        cut();
    }

    /** Nobody reaches the server through here any more. */
    void cut() throws IOException {
        server.close();
        for (var socket : sockets) socket.close();
    }
}

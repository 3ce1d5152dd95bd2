package lab.data.fetch;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A web server on the loopback interface that serves bytes, well or badly. */
final class FileServer implements AutoCloseable {
    /** How the server treats a request. */
    enum Manner {
        /** Honours ranges. */
        GOOD,
        /** Always sends the whole file. */
        IGNORES_RANGES,
        /** Answers a range with another range. */
        CONFUSES_RANGES,
        /** Promises everything, sends half and hangs up. */
        HANGS_UP,
        /** Promises everything, sends half and falls silent. */
        FALLS_SILENT,
        /** Sends everybody to the same file in the folder {@code moved}. */
        REDIRECTS,
        /** Sends everybody to an address that is none. */
        REDIRECTS_NOWHERE,
        /** Knows no file. */
        NOT_FOUND
    }

    private final ConcurrentHashMap<String, byte[]> files = new ConcurrentHashMap<>();
    private final List<String> ranges = new CopyOnWriteArrayList<>();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;
    private volatile Manner manner = Manner.GOOD;

    FileServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    FileServer with(String name, byte[] content) {
        files.put("/" + name, content);
        return this;
    }

    FileServer behaving(Manner newManner) {
        manner = newManner;
        return this;
    }

    URI base() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    /** The Range header of every request so far, {@code none} where there was none. */
    List<String> ranges() {
        return ranges;
    }

    private void answer(HttpExchange exchange) throws IOException {
        Optional<String> range =
                Optional.ofNullable(exchange.getRequestHeaders().getFirst("Range"));
        ranges.add(range.orElse("none"));
        String path = exchange.getRequestURI().getPath();
        byte[] content = files.get(path.replace("/moved/", "/"));
        if (content == null || manner == Manner.NOT_FOUND) {
            exchange.sendResponseHeaders(404, -1);
        } else if (manner == Manner.REDIRECTS_NOWHERE || (manner == Manner.REDIRECTS && !path.contains("/moved/"))) {
            String there = manner == Manner.REDIRECTS ? "moved" + path : "http://[";
            exchange.getResponseHeaders().set("Location", there);
            exchange.sendResponseHeaders(302, -1);
        } else if (manner == Manner.HANGS_UP || manner == Manner.FALLS_SILENT) {
            half(exchange, content);
        } else if (range.isPresent() && manner != Manner.IGNORES_RANGES) {
            partial(exchange, content, Integer.parseInt(range.get().replaceAll("\\D", "")));
        } else {
            send(exchange, 200, content);
        }
        exchange.close();
    }

    private void partial(HttpExchange exchange, byte[] content, int asked) throws IOException {
        if (asked >= content.length) {
            exchange.sendResponseHeaders(416, -1);
            return;
        }
        int from = manner == Manner.CONFUSES_RANGES ? 0 : asked;
        String range = "bytes " + from + "-" + (content.length - 1) + "/" + content.length;
        exchange.getResponseHeaders().set("Content-Range", range);
        send(exchange, 206, Arrays.copyOfRange(content, from, content.length));
    }

    private static void send(HttpExchange exchange, int status, byte[] content) throws IOException {
        exchange.sendResponseHeaders(status, content.length);
        try (OutputStream body = exchange.getResponseBody()) {
            body.write(content);
        }
    }

    private void half(HttpExchange exchange, byte[] content) throws IOException {
        exchange.sendResponseHeaders(200, content.length);
        exchange.getResponseBody().write(content, 0, content.length / 2);
        exchange.getResponseBody().flush();
        if (manner == Manner.FALLS_SILENT) {
            awaitClosing();
        }
    }

    private void awaitClosing() {
        try {
            closing.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.shutdown();
    }
}

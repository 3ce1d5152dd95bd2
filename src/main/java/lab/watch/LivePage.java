package lab.watch;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The laboratory's own page beside the training UI: all arms in one chart, with epochs on the axis, validation, learning
 * rate and size of updates. It loads nothing from elsewhere and polls this server once a second.
 */
public final class LivePage implements AutoCloseable {
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self';"
            + " img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    private static final String REQUEST_TIME = "sun.net.httpserver.maxReqTime";
    private static final String PATIENCE = "10"; // seconds
    private static final Map<String, Asset> ASSETS = Map.of(
            "/", new Asset("/lab/watch/live.html", "text/html"),
            "/live.js", new Asset("/lab/watch/live.js", "text/javascript"),
            "/live.css", new Asset("/lab/watch/live.css", "text/css"),
            "/uPlot.iife.min.js", new Asset("/lab/web/uPlot.iife.min.js", "text/javascript"),
            "/uPlot.min.css", new Asset("/lab/web/uPlot.min.css", "text/css"));

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool(LivePage::thread); // one per pending request
    private final Feed feed;
    private final URI trainingUi;
    private final LocalGuard guard;

    private record Asset(String resource, String type) {}

    private LivePage(HttpServer server, Feed feed, URI trainingUi) {
        this.server = server;
        this.feed = feed;
        this.trainingUi = trainingUi;
        this.guard = LocalGuard.of(server.getAddress());
        server.createContext("/", this::serve);
        server.setExecutor(threads);
        server.start();
    }

    /** Ends a request that takes too long to arrive; the JDK reads this setting once, before its first server. */
    private static void boundRequests() {
        if (System.getProperty(REQUEST_TIME) == null) {
            System.setProperty(REQUEST_TIME, PATIENCE);
        }
    }

    /** Serves a feed, with a link to the training UI, at an address; port 0 means any. */
    public static LivePage open(InetSocketAddress address, Feed feed, URI trainingUi) {
        boundRequests();
        try {
            return new LivePage(HttpServer.create(address, 0), feed, trainingUi);
        } catch (IOException e) {
            throw Ports.refused(address, e);
        }
    }

    /** The port it listens on. */
    public int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            if (!guard.admits(
                    exchange.getRequestMethod(), exchange.getRequestHeaders().getFirst("Host"))) {
                send(exchange, 403, "text/plain", bytes("Only for this machine."));
            } else if (path.equals("/data")) {
                send(exchange, 200, "application/json", bytes(feed.json(known(exchange.getRequestURI()))));
            } else if (path.equals("/training-ui")) {
                exchange.getResponseHeaders().set("Location", trainingUi.toString());
                send(exchange, 302, "text/plain", bytes(trainingUi.toString()));
            } else {
                serveAsset(exchange, Optional.ofNullable(ASSETS.get(path)));
            }
        }
    }

    private static void serveAsset(HttpExchange exchange, Optional<Asset> asset) throws IOException {
        if (asset.isEmpty()) {
            send(exchange, 404, "text/plain", bytes("There is no such page."));
            return;
        }
        try (InputStream content =
                LivePage.class.getResourceAsStream(asset.get().resource())) {
            send(exchange, 200, asset.get().type(), content.readAllBytes());
        }
    }

    /** The number of points that the page already has, from {@code /data?after=N}; 0 if it does not say. */
    private static int known(URI uri) {
        String query = Optional.ofNullable(uri.getQuery()).orElse("");
        return query.matches("after=\\d{1,9}") ? Integer.parseInt(query.substring("after=".length())) : 0;
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
        exchange.getResponseHeaders().set("Content-Security-Policy", POLICY);
        exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
        exchange.getResponseHeaders().set("Referrer-Policy", "no-referrer");
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        boolean head = exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(status, head ? -1 : body.length);
        if (!head) {
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(body);
            }
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "live-page");
        thread.setDaemon(true);
        return thread;
    }
}

package lab.ui;

import io.vertx.core.Vertx;
import java.net.InetSocketAddress;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import lab.watch.Ports;
import lab.watch.TrainingUi;

/** Starts the UI; found by name in {@code META-INF/services}. */
public final class Dl4jUi implements TrainingUi {
    /** For the service loader. */
    public Dl4jUi() {}

    @Override
    public Running open(InetSocketAddress address) {
        long start = System.currentTimeMillis();
        Vertx vertx = Vertx.vertx();
        BoundServer server = new BoundServer(address);
        CompletableFuture<String> started = new CompletableFuture<>();
        vertx.deployVerticle(server, result -> {
            if (result.succeeded()) {
                started.complete(result.result());
            } else {
                started.completeExceptionally(result.cause());
            }
        });
        await(started, vertx, address);
        return new Dl4jUiRunning(server, new UploadFolder(start, System.currentTimeMillis()));
    }

    private static void await(CompletableFuture<String> started, Vertx vertx, InetSocketAddress address) {
        try {
            started.get();
        } catch (ExecutionException e) {
            vertx.close();
            throw Ports.refused(address, root(e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the training UI was starting", e);
        }
    }

    private static Throwable root(Throwable failure) {
        return failure.getCause() == null ? failure : root(failure.getCause());
    }
}

package lab.ui;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;
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
        CacheFolder cache = CacheFolder.make();
        Vertx vertx = vertx(cache);
        BoundServer server = new BoundServer(address);
        CompletableFuture<String> started = new CompletableFuture<>();
        vertx.deployVerticle(server, result -> {
            if (result.succeeded()) {
                started.complete(result.result());
            } else {
                started.completeExceptionally(result.cause());
            }
        });
        try {
            await(started, address);
        } catch (RuntimeException e) {
            vertx.close(done -> cache.remove());
            uploads(start).remove();
            throw e;
        }
        return new Dl4jUiRunning(server, uploads(start), cache);
    }

    private static UploadFolder uploads(long start) {
        return new UploadFolder(start, System.currentTimeMillis());
    }

    private static Vertx vertx(CacheFolder cache) {
        FileSystemOptions files =
                new FileSystemOptions().setFileCacheDir(cache.path().toString());
        return Vertx.vertx(new VertxOptions().setFileSystemOptions(files));
    }

    private static void await(CompletableFuture<String> started, InetSocketAddress address) {
        try {
            started.get();
        } catch (ExecutionException e) {
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

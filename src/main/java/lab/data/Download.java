package lab.data;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import lab.error.LabException;
import lab.error.Quoted;

/**
 * A download that ends with the right file or none. Bytes arrive in {@code TARGET.part}, which outlives a broken
 * connection and is continued by the next attempt; only a verified file gets its name.
 */
public final class Download {
    private static final int OK = 200;
    private static final int PARTIAL = 206;
    private static final int NOTHING_LEFT = 416; // the asked range begins at or after the end of the file

    private final HttpClient client;
    private final Duration read;

    /**
     * A download that gives up when there is no connection after {@code connect}, or no new byte for {@code read}.
     */
    public Download(Duration connect, Duration read) {
        this.client = HttpClient.newBuilder()
                .connectTimeout(connect)
                .followRedirects(HttpClient.Redirect.NORMAL)
                .version(HttpClient.Version.HTTP_1_1)
                .build();
        this.read = read;
    }

    /** With timeouts for slow networks: 20 and 60 seconds. */
    public static Download patient() {
        return new Download(Duration.ofSeconds(20), Duration.ofSeconds(60));
    }

    /**
     * Downloads {@code from} to {@code target}, whose folder exists.
     *
     * @param check is shown the received file, and throws {@link LabException} when it is not the right one; that file is
     *     then deleted
     * @param progress receives lines for the user
     * @throws LabException when the server cannot be reached, refuses or breaks off, or the check fails
     */
    public void fetch(URI from, Path target, Consumer<Path> check, Consumer<String> progress) {
        Path part = target.resolveSibling(target.getFileName() + ".part");
        boolean resumed = size(part) > 0;
        receive(from, part, progress);
        if (resumed && !passes(check, part)) {
            // The two halves may be of different versions: that is no fault of the server's.
            progress.accept(target.getFileName() + ": what was here does not fit, starting again");
            delete(part);
            receive(from, part, progress);
        }
        verify(check, part);
        try {
            moveInto(part, target);
        } catch (IOException unwritable) {
            throw LabException.unavailable(target + " cannot be written (" + unwritable + ")", unwritable);
        }
    }

    private static boolean passes(Consumer<Path> check, Path part) {
        try {
            check.accept(part);
            return true;
        } catch (LabException wrong) {
            return false;
        }
    }

    private static void verify(Consumer<Path> check, Path part) {
        try {
            check.accept(part);
        } catch (LabException wrong) {
            delete(part);
            throw wrong;
        }
    }

    /** Receives what {@code part} lacks. */
    private void receive(URI from, Path part, Consumer<String> progress) {
        long had = size(part);
        HttpResponse<Path> response = send(from, part, had, progress);
        int status = response.statusCode();
        if (status == PARTIAL && !continues(response, had)) {
            delete(part);
            receiveWhole(from, part, progress);
        } else if (status != OK && status != PARTIAL && !(status == NOTHING_LEFT && had > 0)) {
            throw refused(from, status);
        }
    }

    /** For a server that answers a request for a range with another range. */
    private void receiveWhole(URI from, Path part, Consumer<String> progress) {
        int status = send(from, part, 0, progress).statusCode();
        if (status != OK) {
            throw refused(from, status);
        }
    }

    private HttpResponse<Path> send(URI from, Path part, long had, Consumer<String> progress) {
        HttpRequest.Builder request = request(from).timeout(read);
        if (had > 0) {
            progress.accept(part.getFileName() + ": going on after " + megabytes(had));
            request.header("Range", "bytes=" + had + "-");
        }
        return await(client.sendAsync(request.build(), info -> body(info, part, had)), from, part, progress);
    }

    /**
     * A request to an address.
     *
     * @throws LabException when files cannot be downloaded from such an address
     */
    static HttpRequest.Builder request(URI from) {
        try {
            return HttpRequest.newBuilder(from);
        } catch (IllegalArgumentException noWebAddress) {
            throw LabException.usage("cannot download from " + Quoted.of(from) + " (" + noWebAddress.getMessage()
                    + "); give an address that begins with http:// or https:// and a server's name, or take files you"
                    + " already have with `./lab data import`");
        }
    }

    private static BodySubscriber<Path> body(HttpResponse.ResponseInfo info, Path part, long had) {
        if (info.statusCode() == OK) {
            return BodySubscribers.ofFile(
                    part, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING);
        }
        if (info.statusCode() == PARTIAL && continues(info.headers(), had)) {
            return BodySubscribers.ofFile(part, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
        }
        return BodySubscribers.replacing(part); // the body is thrown away
    }

    private static boolean continues(HttpResponse<Path> response, long had) {
        return continues(response.headers(), had);
    }

    private static boolean continues(HttpHeaders headers, long had) {
        String range = headers.firstValue("Content-Range").orElse("");
        return had > 0 && range.startsWith("bytes " + had + "-");
    }

    private HttpResponse<Path> await(
            CompletableFuture<HttpResponse<Path>> response, URI from, Path part, Consumer<String> progress) {
        Arrival arrival = new Arrival(part, read, progress);
        while (true) {
            try {
                return response.get(100, TimeUnit.MILLISECONDS);
            } catch (TimeoutException waiting) {
                if (arrival.hasStalled()) {
                    response.cancel(true);
                    throw broken(from, part, new IOException("no byte for " + read.toSeconds() + " seconds", waiting));
                }
                if (arrival.isTooLarge()) {
                    response.cancel(true);
                    delete(part);
                    throw LabException.unavailable(from + " sends more than " + megabytes(KnownFile.MOST)
                            + ", the most that a file of a data set may have; check the address");
                }
            } catch (ExecutionException failed) {
                throw broken(from, part, failed.getCause());
            } catch (InterruptedException stopped) {
                response.cancel(true);
                Thread.currentThread().interrupt();
                throw broken(from, part, stopped);
            }
        }
    }

    private static LabException broken(URI from, Path part, Throwable cause) {
        long received = size(part);
        if (received == 0) {
            delete(part);
            return LabException.unavailable(
                    from + " cannot be reached (" + cause + "); check the network connection, or take files you already"
                            + " have with `./lab data import`",
                    cause);
        }
        return LabException.unavailable(
                "the download of " + from + " broke off after " + megabytes(received) + " (" + cause
                        + "); give the same command again, and it goes on from there",
                cause);
    }

    private static LabException refused(URI from, int status) {
        return LabException.unavailable("the server answered with HTTP status " + status + " for " + from
                + "; check the address, try again later, or take files you already have with `./lab data import`");
    }

    static String megabytes(long bytes) {
        return String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
    }

    /** The size of a file, 0 when there is none. */
    static long size(Path path) {
        return path.toFile().length();
    }

    /** Deletes a file if it is there and can be deleted. */
    static void delete(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException stays) {
            path.toFile().deleteOnExit();
        }
    }

    /** Gives a finished file its name in one step, replacing what has the name now. */
    static void moveInto(Path finished, Path target) throws IOException {
        Files.move(finished, target, StandardCopyOption.ATOMIC_MOVE);
    }
}

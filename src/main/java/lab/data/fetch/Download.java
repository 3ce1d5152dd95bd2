package lab.data.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import lab.data.DataFile;
import lab.error.LabException;
import lab.error.Quoted;
import lab.text.Numbers;

/**
 * A download that ends with the right file or none. Bytes arrive in {@code TARGET.part}, which survives a broken connection
 * and is continued by the next attempt; only a verified file is renamed to {@code TARGET}.
 *
 * @param connect how long to wait for a connection
 * @param read how long to wait for the next byte
 */
public record Download(Duration connect, Duration read) {
    private static final int NOTHING_LEFT = 416; // the requested range begins at or after the end of the file
    private static final int MOST_REDIRECTIONS = 5;
    private static final int CHUNK = 1 << 16; // bytes
    private static final long TELL = Duration.ofSeconds(2).toNanos(); // between two lines of progress
    private static final String BY_HAND = "import files you already have with `./lab data import`";

    /** A download with timeouts for slow networks: 20 seconds to connect, 60 to read. */
    public static Download patient() {
        return new Download(Duration.ofSeconds(20), Duration.ofSeconds(60));
    }

    /**
     * Downloads {@code from} to {@code target}, whose folder exists.
     *
     * @param check checks the received file and throws {@link LabException} when it is not the right one; the file is then
     *     deleted
     * @param progress receives lines for the user
     * @throws LabException when the server cannot be reached, refuses or closes the connection early, or the check fails
     */
    public void fetch(URI from, Path target, Consumer<Path> check, Consumer<String> progress) {
        Path part = target.resolveSibling(target.getFileName() + ".part");
        boolean resumed = size(part) > 0;
        receive(from, part, size(part), progress);
        Optional<LabException> fault = fault(check, part);
        if (resumed && fault.isPresent()) {
            // The two halves may be of different versions: not the server's fault.
            progress.accept(target.getFileName() + ": the part already here does not match, starting again");
            receive(from, part, 0, progress);
            fault = fault(check, part);
        }
        if (fault.isPresent()) {
            throw fault.get();
        }
        FinishedFiles.rename(part, target);
    }

    /** Why a file is not the right one, in which case it is deleted; empty if it is right. */
    private static Optional<LabException> fault(Consumer<Path> check, Path part) {
        try {
            check.accept(part);
            return Optional.empty();
        } catch (LabException wrong) {
            FinishedFiles.delete(part);
            return Optional.of(wrong);
        }
    }

    /** Receives the rest of {@code part}, whose first {@code had} bytes are here. */
    private void receive(URI from, Path part, long had, Consumer<String> progress) {
        if (had > 0) {
            progress.accept(part.getFileName() + ": resuming after " + Numbers.megabytes(had));
        }
        try {
            HttpURLConnection answer = answer(from, had);
            try {
                take(answer, from, part, had, progress);
            } finally {
                answer.disconnect();
            }
        } catch (IOException | IllegalArgumentException broken) { // the latter if the URI is malformed
            throw broken(from, part, broken);
        }
    }

    private void take(HttpURLConnection answer, URI from, Path part, long had, Consumer<String> progress)
            throws IOException {
        int status = answer.getResponseCode();
        boolean isPartial = status == HttpURLConnection.HTTP_PARTIAL && had > 0;
        if (status == NOTHING_LEFT && had > 0) {
            return;
        }
        if (isPartial && !continues(answer, had)) { // the server answers with another range than the requested one
            receive(from, part, 0, progress);
        } else if (isPartial || status == HttpURLConnection.HTTP_OK) {
            save(answer, from, part, isPartial, progress);
        } else {
            throw LabException.unavailable("the server answered with HTTP status " + status + " for " + from
                    + "; check the address, try again later, or " + BY_HAND);
        }
    }

    private static boolean continues(HttpURLConnection answer, long had) {
        String range = answer.getHeaderField("Content-Range");
        return range != null && range.startsWith("bytes " + had + "-");
    }

    private HttpURLConnection answer(URI from, long had) throws IOException {
        HttpURLConnection connection = open(from, had);
        for (int i = 0; i < MOST_REDIRECTIONS && isElsewhere(connection); i++) {
            URI here = URI.create(connection.getURL().toString());
            URI next = here.resolve(connection.getHeaderField("Location"));
            connection.disconnect();
            connection = open(next, had);
        }
        return connection;
    }

    /** Whether the server redirects; Java by itself follows no redirection from http to https. */
    private static boolean isElsewhere(HttpURLConnection connection) throws IOException {
        return connection.getResponseCode() / 100 == 3 && connection.getHeaderField("Location") != null;
    }

    private HttpURLConnection open(URI from, long had) throws IOException {
        check(from);
        HttpURLConnection connection = (HttpURLConnection) from.toURL().openConnection();
        connection.setInstanceFollowRedirects(false);
        connection.setConnectTimeout((int) connect.toMillis());
        connection.setReadTimeout((int) read.toMillis());
        if (had > 0) {
            connection.setRequestProperty("Range", "bytes=" + had + "-");
        }
        return connection;
    }

    /** Refuses an address from which no file can be downloaded. */
    static void check(URI from) {
        boolean isWeb = "http".equalsIgnoreCase(from.getScheme()) || "https".equalsIgnoreCase(from.getScheme());
        if (!isWeb || from.getHost() == null || from.getPort() > 0xffff) {
            throw LabException.usage("cannot download from " + Quoted.of(from)
                    + "; give an address that begins with http:// or https:// and a server's name, or " + BY_HAND);
        }
    }

    private static void save(HttpURLConnection answer, URI from, Path part, boolean append, Consumer<String> progress)
            throws IOException {
        long expected = answer.getContentLengthLong();
        long begin = append ? size(part) : 0;
        StandardOpenOption mode = append ? StandardOpenOption.APPEND : StandardOpenOption.TRUNCATE_EXISTING;
        long received = 0;
        try (InputStream in = answer.getInputStream();
                OutputStream out =
                        Files.newOutputStream(part, StandardOpenOption.CREATE, StandardOpenOption.WRITE, mode)) {
            long told = System.nanoTime();
            byte[] chunk = new byte[CHUNK];
            for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
                out.write(chunk, 0, n);
                received += n;
                if (begin + received > DataFile.MOST) {
                    break;
                }
                if (System.nanoTime() - told > TELL) {
                    told = System.nanoTime();
                    progress.accept(part.getFileName() + ": " + Numbers.megabytes(begin + received));
                }
            }
        }
        if (begin + received > DataFile.MOST) {
            FinishedFiles.delete(part);
            throw LabException.unavailable(from + " sends more than " + Numbers.megabytes(DataFile.MOST)
                    + ", the limit for a file of a data set; check the address");
        }
        if (received < expected) {
            throw new IOException("the server closed the connection");
        }
    }

    private static LabException broken(URI from, Path part, Exception cause) {
        long received = size(part);
        if (received == 0) {
            FinishedFiles.delete(part);
            return LabException.unavailable(
                    from + " cannot be reached (" + cause + "); check the network connection, or " + BY_HAND, cause);
        }
        return LabException.unavailable(
                "the download of " + from + " stopped after " + Numbers.megabytes(received) + " (" + cause
                        + "); run the same command again to resume it",
                cause);
    }

    /** The size of a file, 0 when there is none. */
    private static long size(Path path) {
        return path.toFile().length();
    }
}

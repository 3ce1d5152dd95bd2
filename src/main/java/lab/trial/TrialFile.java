package lab.trial;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Arrays;
import lab.error.LabException;
import lab.metric.Recording;

/**
 * The file of a finished trial: it is there whole or not at all, and says itself whether it is sound.
 *
 * <p>It holds eight bytes that name the format, the SHA-256 of all that follows (32 bytes), and the deflated numbers.
 */
public final class TrialFile {
    /** What the name of an unfinished file begins with; a process that dies while it writes leaves one. */
    static final String UNFINISHED = ".unfinished-";

    private static final byte[] FORMAT = {'l', 'a', 'b', 't', 'r', 'l', '1', '\n'};
    private static final int HEADER = FORMAT.length + Hash.BYTES;

    private TrialFile() {}

    /**
     * Writes a trial's file, replacing an old one. Several processes and threads may write the same file at once: a reader
     * sees the work of one of them.
     *
     * @throws LabException when the folder cannot be made or written; nothing is left behind then
     */
    public static void write(Path file, Recording recording, Duration time) {
        byte[] content = TrialBytes.of(recording, time);
        ByteBuffer bytes = ByteBuffer.allocate(HEADER + content.length)
                .put(FORMAT)
                .put(Hash.of(content))
                .put(content)
                .flip();
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            replace(file, bytes);
        } catch (IOException e) {
            throw LabException.unavailable(
                    "Cannot write the trial " + file + " (" + e
                            + "); check that the folder is yours to write and that the disk has room.",
                    e);
        }
    }

    /**
     * Reads a trial's file, to the bit as it was written.
     *
     * @throws LabException when the file is missing, cannot be read or is damaged
     */
    public static Stored read(Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            if (!isSound(bytes)) {
                throw LabException.unavailable("The trial " + file
                        + " is damaged: its checksum does not fit its content; delete it and run the study again.");
            }
            return TrialBytes.read(bytes, HEADER);
        } catch (NoSuchFileException e) {
            throw LabException.unavailable("There is no trial " + file + "; run the study again.", e);
        } catch (IOException e) {
            throw LabException.unavailable(
                    "Cannot read the trial " + file + " (" + e + "); check that you may read it, or delete it.", e);
        }
    }

    private static boolean isSound(byte[] bytes) {
        if (bytes.length < HEADER || !Arrays.equals(FORMAT, Arrays.copyOf(bytes, FORMAT.length))) {
            return false;
        }
        byte[] stated = Arrays.copyOfRange(bytes, FORMAT.length, HEADER);
        return MessageDigest.isEqual(stated, Hash.of(Arrays.copyOfRange(bytes, HEADER, bytes.length)));
    }

    private static void replace(Path file, ByteBuffer bytes) throws IOException {
        Path unfinished = unfinished(file);
        try {
            writeThrough(unfinished, bytes);
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    /** A name of its own for each process, also in containers that share a folder, and for each thread. */
    private static Path unfinished(Path file) {
        return file.resolveSibling(UNFINISHED + ProcessHandle.current().pid() + "-"
                + Thread.currentThread().getId() + "-" + System.nanoTime());
    }

    private static void writeThrough(Path file, ByteBuffer bytes) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true); // or a power cut could leave a file that is in place and empty
        }
    }
}

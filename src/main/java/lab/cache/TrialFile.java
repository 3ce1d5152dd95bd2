package lab.cache;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
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
import lab.text.Sha256;

/**
 * The file of a finished trial. It is complete or absent, and contains the check that it is intact and belongs to this
 * trial.
 *
 * <p>It holds eight bytes that name the format, the SHA-256 of the trial's fingerprint and all that follows (32 bytes), and
 * the deflated numbers.
 *
 * @param path its path, whether or not it exists
 * @param fingerprint the {@link Fingerprint} of its trial
 */
public record TrialFile(Path path, String fingerprint) {
    /** Prefix of an unfinished file's name; a process that dies while writing leaves such a file. */
    static final String UNFINISHED = ".unfinished-";

    private static final byte[] FORMAT = {'l', 'a', 'b', 't', 'r', 'l', '2', '\n'};
    private static final int HEADER = FORMAT.length + Sha256.BYTES;

    /** Whether the file exists. */
    public boolean exists() {
        return Files.exists(path);
    }

    /**
     * Writes the file, replacing an existing one. Several processes and threads may write the same file at once: a reader
     * sees the work of one of them.
     *
     * @throws LabException when the folder cannot be created or written; no unfinished file is left then
     */
    public void write(Recording recording, Duration time) {
        byte[] content = TrialBytes.of(recording, time);
        ByteBuffer bytes = ByteBuffer.allocate(HEADER + content.length)
                .put(FORMAT)
                .put(seal(content))
                .put(content)
                .flip();
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
            replace(bytes);
        } catch (IOException e) {
            throw LabException.unavailable(
                    "Cannot write the trial " + path + " (" + e
                            + "); check that the folder is yours to write and that the disk has room.",
                    e);
        }
    }

    /**
     * Reads the trial, exactly as it was written.
     *
     * @throws LabException when the file is missing, unreadable, damaged, or another trial's
     */
    public Stored read() {
        byte[] bytes = bytes();
        if (!isSound(bytes)) {
            throw damaged("its checksum does not fit its content and its trial", null);
        }
        try {
            return TrialBytes.read(bytes, HEADER);
        } catch (IOException e) {
            throw damaged(e.toString(), e);
        }
    }

    private byte[] bytes() {
        try {
            if (Files.size(path) > TrialBytes.MOST) {
                throw damaged("it has more than " + TrialBytes.MOST + " bytes", null);
            }
            return Files.readAllBytes(path);
        } catch (NoSuchFileException e) {
            throw LabException.unavailable("There is no trial " + path + "; run the study again.", e);
        } catch (IOException e) {
            throw LabException.unavailable(
                    "Cannot read the trial " + path + " (" + e + "); check that you may read it, or delete it.", e);
        }
    }

    private boolean isSound(byte[] bytes) {
        if (bytes.length < HEADER || !Arrays.equals(FORMAT, Arrays.copyOf(bytes, FORMAT.length))) {
            return false;
        }
        byte[] stated = Arrays.copyOfRange(bytes, FORMAT.length, HEADER);
        return MessageDigest.isEqual(stated, seal(Arrays.copyOfRange(bytes, HEADER, bytes.length)));
    }

    /** Binds the content to its trial: under another trial's name, the file counts as damaged. */
    private byte[] seal(byte[] content) {
        byte[] trial = fingerprint.getBytes(StandardCharsets.UTF_8);
        return Sha256.bytes(ByteBuffer.allocate(Integer.BYTES + trial.length + content.length)
                .putInt(trial.length)
                .put(trial)
                .put(content)
                .array());
    }

    private LabException damaged(String how, Throwable cause) {
        return LabException.unavailable(
                "The trial " + path + " is damaged: " + how + "; delete it and run the study again.", cause);
    }

    private void replace(ByteBuffer bytes) throws IOException {
        Path unfinished = unfinished();
        try {
            writeThrough(unfinished, bytes);
            Files.move(unfinished, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    /** A unique name for each process and thread, even for containers that share a folder. */
    private Path unfinished() {
        return path.resolveSibling(UNFINISHED + ProcessHandle.current().pid() + "-"
                + Thread.currentThread().getId() + "-" + System.nanoTime());
    }

    private static void writeThrough(Path file, ByteBuffer bytes) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true); // otherwise a power cut could leave an empty file in place
        }
    }
}

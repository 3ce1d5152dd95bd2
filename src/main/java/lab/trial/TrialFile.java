package lab.trial;

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

/**
 * The file of a finished trial: it is there whole or not at all, and says itself whether it is sound and this trial's.
 *
 * <p>It holds eight bytes that name the format, the SHA-256 of the trial's fingerprint and of all that follows (32 bytes),
 * and the deflated numbers.
 *
 * @param path where it is, or will be
 * @param fingerprint the {@link Fingerprint} of its trial
 */
public record TrialFile(Path path, String fingerprint) {
    /** What the name of an unfinished file begins with; a process that dies while it writes leaves one. */
    static final String UNFINISHED = ".unfinished-";

    private static final byte[] FORMAT = {'l', 'a', 'b', 't', 'r', 'l', '2', '\n'};
    private static final int HEADER = FORMAT.length + Hash.BYTES;

    /** Whether there is a file in its place. */
    public boolean exists() {
        return Files.exists(path);
    }

    /**
     * Writes it, replacing an old one. Several processes and threads may write the same file at once: a reader sees the work
     * of one of them.
     *
     * @throws LabException when the folder cannot be made or written; nothing is left behind then
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
     * Reads it, to the bit as it was written.
     *
     * @throws LabException when it is missing, cannot be read, is damaged or another trial's
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

    /** Binds the content to its trial: under another trial's name it is damaged. */
    private byte[] seal(byte[] content) {
        byte[] trial = fingerprint.getBytes(StandardCharsets.UTF_8);
        return Hash.of(ByteBuffer.allocate(Integer.BYTES + trial.length + content.length)
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

    /** A name of its own for each process, also in containers that share a folder, and for each thread. */
    private Path unfinished() {
        return path.resolveSibling(UNFINISHED + ProcessHandle.current().pid() + "-"
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

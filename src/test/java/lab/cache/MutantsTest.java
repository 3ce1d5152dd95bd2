package lab.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.SplittableRandom;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import lab.error.LabException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Files that no laboratory has written are refused, or read, and do no other harm. {@code -Dattack.mutants=N} and
 * {@code -Dattack.seed=N} make more of them, and others.
 */
final class MutantsTest {
    private static final int MUTANTS = Integer.getInteger("attack.mutants", 200);

    private final SplittableRandom random = new SplittableRandom(Long.getLong("attack.seed", 17));

    @TempDir
    private Path folder;

    private TrialFile file;
    private byte[] whole;

    @BeforeEach
    void write() throws IOException {
        file = new TrialFile(folder.resolve("a.trial"), "a");
        file.write(Samples.odd(), Duration.ofSeconds(90, 5));
        whole = Files.readAllBytes(file.path());
    }

    @Test
    void aMutantIsRefused() throws IOException {
        for (int mutant = 0; mutant < MUTANTS; mutant++) {
            byte[] bytes = mutated(whole);
            Files.write(file.path(), bytes);

            assertThatThrownBy(file::read).as("mutant %d", mutant).isInstanceOf(LabException.class);
        }
    }

    @Test
    void aMutantUnderASoundChecksumIsReadOrRefused() throws IOException {
        byte[] content = content();
        for (int mutant = 0; mutant < MUTANTS; mutant++) {
            byte[] bytes = deflated(mutated(content));
            assertItIsReadOrRefused(random.nextBoolean() ? bytes : mutated(bytes));
        }
    }

    @Test
    void countsThatPromiseMoreThanIsThereAreRefused() throws IOException {
        for (int count : new int[] {-1, Integer.MIN_VALUE, Integer.MAX_VALUE, 1 << 28, 3}) {
            assertThatThrownBy(() -> TrialBytes.read(crafted(count, 1), 0)).isInstanceOf(IOException.class);
            assertThatThrownBy(() -> TrialBytes.read(crafted(1, count), 0)).isInstanceOf(IOException.class);
        }
        assertThat(TrialBytes.read(crafted(1, 1), 0).recording().samples()).hasSize(1);
    }

    @Test
    void timesThatAreNoneAreRefused() throws IOException {
        for (long seconds : new long[] {-1, Long.MIN_VALUE}) {
            assertThatThrownBy(() -> TrialBytes.read(deflated(numbers(seconds, 0, 1, 1)), 0))
                    .isInstanceOf(IOException.class);
        }
        for (int nanos : new int[] {-1, 1_000_000_000, Integer.MAX_VALUE}) {
            assertThatThrownBy(() -> TrialBytes.read(deflated(numbers(Long.MAX_VALUE, nanos, 1, 1)), 0))
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    void aBombIsRefusedAndTakesLittleMemory() throws IOException {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (OutputStream out = new DeflaterOutputStream(bomb)) {
            for (int block = 0; block < 80; block++) { // 80 MiB, in 80 KB
                out.write(new byte[1 << 20]);
            }
        }

        assertThatThrownBy(() -> TrialBytes.read(bomb.toByteArray(), 0)).isInstanceOf(IOException.class);
    }

    private static void assertItIsReadOrRefused(byte[] bytes) {
        try {
            assertThat(TrialBytes.read(bytes, 0).time()).isGreaterThanOrEqualTo(Duration.ZERO);
        } catch (IOException refused) {
            assertThat(refused).isNotNull();
        }
    }

    /** With some bytes changed, left out, doubled, or set to an extreme. */
    private byte[] mutated(byte[] bytes) {
        byte[] mutant = bytes.clone();
        for (int change = random.nextInt(1, 5); change > 0; change--) {
            mutant[random.nextInt(mutant.length)] += (byte) random.nextInt(1, 256);
        }
        int from = random.nextInt(mutant.length);
        return switch (random.nextInt(4)) {
            case 0 -> java.util.Arrays.copyOf(mutant, from);
            case 1 -> java.util.Arrays.copyOfRange(mutant, 0, mutant.length + from);
            default -> mutant;
        };
    }

    /** What the file holds, inflated. */
    private byte[] content() throws IOException {
        int header = whole.length - TrialBytes.of(Samples.odd(), Duration.ofSeconds(90, 5)).length;
        return new InflaterInputStream(new ByteArrayInputStream(whole, header, whole.length - header)).readAllBytes();
    }

    private static byte[] crafted(int metrics, int samples) throws IOException {
        return deflated(numbers(1, 0, metrics, samples));
    }

    /** One metric with one sample, said to be others. */
    private static byte[] numbers(long seconds, int nanos, int metrics, int samples) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeLong(seconds);
        out.writeInt(nanos);
        out.writeInt(metrics);
        out.writeUTF("score");
        out.writeInt(samples);
        for (int column = 0; column < 3; column++) {
            out.writeDouble(column);
        }
        return bytes.toByteArray();
    }

    private static byte[] deflated(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new DeflaterOutputStream(bytes)) {
            out.write(content);
        }
        return bytes.toByteArray();
    }
}

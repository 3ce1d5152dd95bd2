package lab.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lab.error.LabException;
import lab.metric.Axis;
import lab.metric.Better;
import lab.metric.Metric;
import lab.metric.Recorder;
import lab.metric.Recording;
import lab.metric.Sample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is written is read, and nothing else is. */
final class TrialFileTest {
    private static final Duration TIME = Duration.ofSeconds(90, 123_456_789);

    @TempDir
    private Path folder;

    @Test
    void everySampleIsReadAsItWasWritten() {
        TrialFile.write(file(), Samples.odd(), TIME);

        assertThat(TrialFile.read(file()).recording().samples())
                .isEqualTo(Samples.odd().samples());
    }

    @Test
    void theBitsOfValuesAreKept() {
        TrialFile.write(file(), Samples.odd(), TIME);

        assertThat(bits(TrialFile.read(file()).recording())).isEqualTo(bits(Samples.odd()));
    }

    @Test
    void theTimeIsKeptToTheNanosecond() {
        TrialFile.write(file(), Samples.odd(), TIME);

        assertThat(TrialFile.read(file()).time()).isEqualTo(TIME);
    }

    @Test
    void aTrialThatRecordedNothingIsKept() {
        TrialFile.write(file(), Recording.of(List.of()), Duration.ZERO);

        assertThat(TrialFile.read(file()).recording().samples()).isEmpty();
    }

    @Test
    void theSameTrialGivesTheSameBytes() throws IOException {
        TrialFile.write(file(), Samples.odd(), TIME);
        TrialFile.write(folder.resolve("again.trial"), Samples.odd(), TIME);

        assertThat(file()).hasSameBinaryContentAs(folder.resolve("again.trial"));
    }

    @Test
    void aRegularGridTakesFewBytes() throws IOException {
        Recorder recorder = new Recorder();
        Metric share = Metric.of("share", "Share", "", Axis.LAYER, Better.NEITHER);
        IntStream.range(0, 10_000)
                .forEach(i -> recorder.record(share, Math.floorDiv(i, 100), i % 100, 1.0 / (1 + i % 7)));

        TrialFile.write(file(), recorder.recording(), TIME);

        assertThat(Files.size(file())).isLessThan(20_000);
    }

    @Test
    void aFileCutOffAnywhereIsRefused() throws IOException {
        TrialFile.write(file(), Samples.odd(), TIME);
        byte[] whole = Files.readAllBytes(file());

        for (int length = 0; length < whole.length; length++) {
            Files.write(file(), Arrays.copyOf(whole, length));
            assertThatThrownBy(() -> TrialFile.read(file()))
                    .as("cut off after %d bytes", length)
                    .isInstanceOf(LabException.class)
                    .hasMessageContaining("damaged");
        }
    }

    @Test
    void anyFlippedBitIsRefused() throws IOException {
        TrialFile.write(file(), Samples.odd(), TIME);
        byte[] whole = Files.readAllBytes(file());

        for (int bit = 0; bit < 8 * whole.length; bit++) {
            byte[] flipped = whole.clone();
            flipped[bit / 8] ^= (byte) (1 << (bit % 8));
            Files.write(file(), flipped);
            assertThatThrownBy(() -> TrialFile.read(file())).as("bit %d", bit).isInstanceOf(LabException.class);
        }
    }

    @Test
    void bytesAfterTheEndAreRefused() throws IOException {
        TrialFile.write(file(), Samples.odd(), TIME);
        byte[] whole = Files.readAllBytes(file());
        Files.write(file(), Arrays.copyOf(whole, whole.length + 1));

        assertThatThrownBy(() -> TrialFile.read(file())).hasMessageContaining("damaged");
    }

    @Test
    void aMissingFileIsNamed() {
        assertThatThrownBy(() -> TrialFile.read(file()))
                .isInstanceOf(LabException.class)
                .hasMessageContaining("There is no trial " + file());
    }

    @Test
    void aFolderThatCannotBeMadeIsNamed() throws IOException {
        Path blocked = Files.writeString(folder.resolve("blocked"), "a file");

        assertThatThrownBy(() -> TrialFile.write(blocked.resolve("a.trial"), Samples.odd(), TIME))
                .isInstanceOf(LabException.class)
                .hasMessageContaining("a.trial")
                .hasMessageContaining("yours to write");
    }

    @Test
    void aFailedWriteLeavesNothingBehind() throws IOException {
        Files.createDirectories(file().resolve("in-the-way"));

        assertThatThrownBy(() -> TrialFile.write(file(), Samples.odd(), TIME)).isInstanceOf(LabException.class);

        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsExactly(file());
        }
    }

    @Test
    void threadsThatWriteOneFileLeaveItWholeAtEveryMoment() throws IOException {
        TrialFile.write(file(), Samples.odd(), TIME);

        List<Integer> read = IntStream.range(0, 200)
                .parallel()
                .mapToObj(i -> {
                    TrialFile.write(file(), Samples.odd(), Duration.ofSeconds(i));
                    return TrialFile.read(file()).recording().samples().size();
                })
                .distinct()
                .toList();

        assertThat(read).containsExactly(Samples.odd().samples().size());
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsExactly(file());
        }
    }

    private Path file() {
        return folder.resolve("a.trial");
    }

    private static List<Long> bits(Recording recording) {
        return recording.samples().stream()
                .map(Sample::value)
                .map(Double::doubleToRawLongBits)
                .toList();
    }
}

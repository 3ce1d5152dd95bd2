package lab.cache;

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
        file().write(Samples.odd(), TIME);

        assertThat(file().read().recording().samples()).isEqualTo(Samples.odd().samples());
    }

    @Test
    void theBitsOfValuesAreKept() {
        file().write(Samples.odd(), TIME);

        assertThat(bits(file().read().recording())).isEqualTo(bits(Samples.odd()));
    }

    @Test
    void theTimeIsKeptToTheNanosecond() {
        file().write(Samples.odd(), TIME);

        assertThat(file().read().time()).isEqualTo(TIME);
    }

    @Test
    void aTrialThatRecordedNothingIsKept() {
        file().write(Recording.of(List.of()), Duration.ZERO);

        assertThat(file().read().recording().samples()).isEmpty();
    }

    @Test
    void theSameTrialGivesTheSameBytes() throws IOException {
        file().write(Samples.odd(), TIME);
        new TrialFile(folder.resolve("again.trial"), "a").write(Samples.odd(), TIME);

        assertThat(file().path()).hasSameBinaryContentAs(folder.resolve("again.trial"));
    }

    @Test
    void aRegularGridTakesFewBytes() throws IOException {
        Recorder recorder = new Recorder();
        Metric share = Metric.of("share", "Share", "", Axis.LAYER, Better.NEITHER);
        IntStream.range(0, 10_000)
                .forEach(i -> recorder.record(share, Math.floorDiv(i, 100), i % 100, 1.0 / (1 + i % 7)));

        file().write(recorder.recording(), TIME);

        assertThat(Files.size(file().path())).isLessThan(20_000);
    }

    @Test
    void aFileCutOffAnywhereIsRefused() throws IOException {
        file().write(Samples.odd(), TIME);
        byte[] whole = Files.readAllBytes(file().path());

        for (int length = 0; length < whole.length; length++) {
            Files.write(file().path(), Arrays.copyOf(whole, length));
            assertThatThrownBy(file()::read)
                    .as("cut off after %d bytes", length)
                    .isInstanceOf(LabException.class)
                    .hasMessageContaining("damaged");
        }
    }

    @Test
    void anyFlippedBitIsRefused() throws IOException {
        file().write(Samples.odd(), TIME);
        byte[] whole = Files.readAllBytes(file().path());

        for (int bit = 0; bit < 8 * whole.length; bit++) {
            byte[] flipped = whole.clone();
            flipped[bit / 8] ^= (byte) (1 << (bit % 8));
            Files.write(file().path(), flipped);
            assertThatThrownBy(file()::read).as("bit %d", bit).isInstanceOf(LabException.class);
        }
    }

    @Test
    void bytesAfterTheEndAreRefused() throws IOException {
        file().write(Samples.odd(), TIME);
        byte[] whole = Files.readAllBytes(file().path());
        Files.write(file().path(), Arrays.copyOf(whole, whole.length + 1));

        assertThatThrownBy(file()::read).hasMessageContaining("damaged");
    }

    @Test
    void anotherTrialsFileIsRefused() {
        file().write(Samples.odd(), TIME);
        TrialFile moved = new TrialFile(file().path(), "another trial");

        assertThatThrownBy(moved::read).isInstanceOf(LabException.class).hasMessageContaining("damaged");
    }

    @Test
    void whatIsNoFileIsNotSaidToBeDamaged() throws IOException {
        Files.createDirectory(file().path());

        assertThatThrownBy(file()::read)
                .isInstanceOf(LabException.class)
                .hasMessageContaining("Cannot read the trial " + file().path());
    }

    @Test
    void aTrialThatRecordedTooMuchToBeKeptIsRefusedBeforeItIsWritten() {
        Recorder recorder = new Recorder();
        Metric noise = Metric.of("noise", "Noise", "", Axis.STEP, Better.NEITHER);
        IntStream.range(0, 1_500_000).forEach(i -> recorder.record(noise, i, 1));

        assertThatThrownBy(() -> file().write(recorder.recording(), TIME))
                .isInstanceOf(LabException.class)
                .hasMessageContaining("1398101 numbers")
                .hasMessageContaining("1500000");
        assertThat(file().path()).doesNotExist();
    }

    @Test
    void aMissingFileIsNamed() {
        assertThatThrownBy(file()::read)
                .isInstanceOf(LabException.class)
                .hasMessageContaining("There is no trial " + file().path());
    }

    @Test
    void aFolderThatCannotBeMadeIsNamed() throws IOException {
        Path blocked = Files.writeString(folder.resolve("blocked"), "a file");

        assertThatThrownBy(() -> new TrialFile(blocked.resolve("a.trial"), "a").write(Samples.odd(), TIME))
                .isInstanceOf(LabException.class)
                .hasMessageContaining("a.trial")
                .hasMessageContaining("yours to write");
    }

    @Test
    void aFailedWriteLeavesNothingBehind() throws IOException {
        Files.createDirectories(file().path().resolve("in-the-way"));

        assertThatThrownBy(() -> file().write(Samples.odd(), TIME)).isInstanceOf(LabException.class);

        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsExactly(file().path());
        }
    }

    @Test
    void threadsThatWriteOneFileLeaveItWholeAtEveryMoment() throws IOException {
        file().write(Samples.odd(), TIME);

        List<Integer> read = IntStream.range(0, 200)
                .parallel()
                .mapToObj(i -> {
                    file().write(Samples.odd(), Duration.ofSeconds(i));
                    return file().read().recording().samples().size();
                })
                .distinct()
                .toList();

        assertThat(read).containsExactly(Samples.odd().samples().size());
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsExactly(file().path());
        }
    }

    private TrialFile file() {
        return new TrialFile(folder.resolve("a.trial"), "a");
    }

    private static List<Long> bits(Recording recording) {
        return recording.samples().stream()
                .map(Sample::value)
                .map(Double::doubleToRawLongBits)
                .toList();
    }
}

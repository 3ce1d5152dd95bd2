package lab.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import lab.claim.Layers;
import lab.error.ExitCode;
import lab.error.LabException;
import lab.lean.LeanNetwork;
import lab.network.Mlp;
import lab.train.Networks;
import org.deeplearning4j.core.storage.Persistable;
import org.deeplearning4j.ui.model.stats.StatsListener;
import org.deeplearning4j.ui.model.stats.api.StatsInitializationReport;
import org.deeplearning4j.ui.model.stats.impl.DefaultStatsUpdateConfiguration;
import org.deeplearning4j.ui.model.storage.InMemoryStatsStorage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.nd4j.linalg.factory.Nd4j;

/** Tests that a recording is played as it was written, or refused. */
@Timeout(value = 240, unit = TimeUnit.SECONDS)
final class StatsTapeTest {
    private static final int MUTANTS = 1000;
    private static final int UPDATES = 3;
    private static final long UNCHECKED = 0x4c41422d53545431L;

    @TempDir
    private static Path root;

    /** The reports on a lean network, on a tape in the present format and in the one without checksums. */
    private static byte[] now;

    private static byte[] formerly;

    @BeforeAll
    static void record() throws IOException {
        InMemoryStatsStorage reported = train();
        Persistable network = reported.getStaticInfo("plain", StatsListener.TYPE_ID, "lab");
        List<Persistable> updates = reported.getAllUpdatesAfter("plain", StatsListener.TYPE_ID, "lab", 0);
        Path file = root.resolve("recorded");
        try (StatsTape tape = StatsTape.write(file)) {
            tape.add(StatsTape.Kind.STATIC, network);
            updates.forEach(update -> tape.add(StatsTape.Kind.UPDATE, update));
        }
        now = Files.readAllBytes(file);
        formerly = unchecked(network, updates);
    }

    private static InMemoryStatsStorage train() {
        InMemoryStatsStorage storage = new InMemoryStatsStorage();
        LeanNetwork network =
                new LeanNetwork(Networks.configuration(Mlp.inputs(4).hidden(8).outputs(2), Layers.LEAN, 101));
        network.init();
        DefaultStatsUpdateConfiguration every = new DefaultStatsUpdateConfiguration.Builder()
                .reportingFrequency(1)
                .build();
        network.setListeners(new StatsListener(storage, null, every, "plain", "lab"));
        for (int i = 0; i < UPDATES; i++) {
            network.fit(Nd4j.ones(5, 4).muli(i), Nd4j.ones(5, 2).divi(2));
        }
        return storage;
    }

    private static byte[] unchecked(Persistable network, List<Persistable> updates) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeLong(UNCHECKED);
        for (Persistable item :
                Stream.concat(Stream.of(network), updates.stream()).toList()) {
            out.writeByte(item == network ? 'S' : 'U');
            out.writeInt(item.encode().length);
            out.write(item.encode());
        }
        return bytes.toByteArray();
    }

    @Test
    void aTapeIsPlayedWithTheNamesThatThePagesKnow() throws IOException {
        for (byte[] tape : List.of(now, formerly)) {
            InMemoryStatsStorage shown = play(tape);

            assertThat(shown.getNumUpdateRecordsFor("plain")).isGreaterThanOrEqualTo(1);
            StatsInitializationReport network =
                    (StatsInitializationReport) shown.getStaticInfo("plain", StatsListener.TYPE_ID, "lab");
            assertThat(network.getModelClassName()).endsWith(".MultiLayerNetwork");
            assertThat(network.getModelConfigJson())
                    .contains("layers.DenseLayer\"", "layers.OutputLayer\"")
                    .doesNotContain("lab.lean");
        }
    }

    @Test
    void aTapeThatWasCutOffAnywhereIsRefused() throws IOException {
        for (int length = 0; length < now.length; length += 1 + length / 50) {
            assertThat(refusal(Arrays.copyOf(now, length)))
                    .as("%s bytes", length)
                    .isPresent();
        }
    }

    @Test
    void aTapeWithAnyByteChangedIsRefused() throws IOException {
        Random random = new Random(1);
        for (int i = 0; i < MUTANTS; i++) {
            assertThat(refusal(mutant(now, random))).as("mutant %s", i).isPresent();
        }
    }

    @Test
    void aFormerTapeIsPlayedOrRefusedWhateverIsInIt() throws IOException {
        Random random = new Random(2);
        int refused = 0;
        for (int i = 0; i < MUTANTS; i++) {
            refused += refusal(mutant(formerly, random)).isPresent() ? 1 : 0;
        }
        assertThat(refused).isPositive();
    }

    @Test
    void whatNeverWasATapeIsRefused() throws IOException {
        Random random = new Random(3);
        for (int i = 0; i < 100; i++) {
            byte[] noise = new byte[random.nextInt(10_000)];
            random.nextBytes(noise);

            assertThat(refusal(noise)).isPresent();
        }
    }

    /** The tape with a changed bit or a hostile length somewhere. */
    private static byte[] mutant(byte[] tape, Random random) {
        byte[] other = tape.clone();
        int place = random.nextInt(tape.length - Integer.BYTES);
        switch (random.nextInt(4)) {
            case 0 -> ByteBuffer.wrap(other).putInt(place, Integer.MAX_VALUE);
            case 1 -> ByteBuffer.wrap(other).putInt(place, Integer.MAX_VALUE / 0x10000 * 0x100 + 0x7f); // little-endian
            case 2 -> ByteBuffer.wrap(other).putInt(place, -1);
            default -> other[place] ^= (byte) (1 << random.nextInt(8));
        }
        return Arrays.equals(other, tape) ? mutant(tape, random) : other;
    }

    /** The refusal of a tape that cannot be played; any other failure fails the test. */
    private static Optional<LabException> refusal(byte[] tape) throws IOException {
        try {
            play(tape);
            return Optional.empty();
        } catch (LabException e) {
            assertThat(e.exitCode()).isEqualTo(ExitCode.UNAVAILABLE);
            assertThat(e).hasMessageContaining("without --replay");
            return Optional.of(e);
        }
    }

    private static InMemoryStatsStorage play(byte[] tape) throws IOException {
        InMemoryStatsStorage shown = new InMemoryStatsStorage();
        TapePlayer.play(Files.write(root.resolve("stats.bin"), tape), new TapeDeck(shown));
        return shown;
    }
}

package lab.lean;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import lab.network.Mlp;
import lab.network.ScaledWeights;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.util.ModelSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.learning.config.Adam;

/** Lean layers are saved, loaded, cloned and initialized as any layer of Deeplearning4j's. */
final class RoundTripTest {
    private static final Net NET =
            Net.of(Activation.ELU).updater(new Adam(0.01)).dropped(0.2).withLayerNorm();

    @Test
    void aConfigurationComesBackFromJson() {
        MultiLayerConfiguration lean = LeanLayers.of(NET.build());

        MultiLayerConfiguration read = MultiLayerConfiguration.fromJson(lean.toJson());

        assertThat(read.getConf(0).getLayer()).isInstanceOf(LeanDense.class);
        assertThat(read.getConf(2).getLayer()).isInstanceOf(LeanOutput.class);
        assertThat(read.toJson()).isEqualTo(lean.toJson());
    }

    @Test
    void theJsonDiffersFromStocksInTheClassesAlone() {
        String lean = LeanLayers.of(NET.build()).toJson();

        String renamed = lean.replace("lab.lean.LeanDense", "org.deeplearning4j.nn.conf.layers.DenseLayer")
                .replace("lab.lean.LeanOutput", "org.deeplearning4j.nn.conf.layers.OutputLayer");

        assertThat(renamed).isEqualTo(NET.build().toJson());
    }

    @Test
    void theConfigurationItWasMadeFromStaysAsItWas() {
        MultiLayerConfiguration stock = NET.build();
        String before = stock.toJson();

        Networks.lean(stock, NET.data());

        assertThat(stock.toJson()).isEqualTo(before);
    }

    @Test
    void aSavedNetworkTrainsOnAsIfItHadNotBeenSaved(@TempDir Path folder) throws IOException {
        MultiLayerNetwork network = Networks.initialized(LeanLayers.of(NET.build()));
        LeanUpdater.install(network);
        Networks.step(network, NET.data(), 0);
        File file = folder.resolve("network.zip").toFile();

        ModelSerializer.writeModel(network, file, true);
        MultiLayerNetwork read = ModelSerializer.restoreMultiLayerNetwork(file, true);
        LeanUpdater.install(read);

        assertThat(read.getLayer(0)).matches(LeanLayers::isLean);
        assertTrainsOnAlike(read, network);
    }

    @Test
    void aCloneTrainsOnAsTheOriginal() {
        MultiLayerNetwork network = Networks.initialized(LeanLayers.of(NET.build()));
        LeanUpdater.install(network);
        Networks.step(network, NET.data(), 0);

        MultiLayerNetwork clone = network.clone();
        LeanUpdater.install(clone);

        assertTrainsOnAlike(clone, network);
    }

    private static void assertTrainsOnAlike(MultiLayerNetwork one, MultiLayerNetwork other) {
        for (int step = 1; step < 5; step++) {
            Networks.step(one, NET.data(), step);
            Networks.step(other, NET.data(), step);
        }
        assertThat(one.params()).isEqualTo(other.params());
    }

    @Test
    void weightsOfTheLaboratorysOwnInitializationAreStocks() {
        MultiLayerConfiguration configuration = Mlp.inputs(5)
                .hidden(6)
                .outputs(3)
                .weightInit(new ScaledWeights(1.5, ScaledWeights.Draw.NORMAL))
                .build(9);

        MultiLayerNetwork lean = Networks.initialized(LeanLayers.of(configuration));

        assertThat(lean.getLayer(0)).matches(LeanLayers::isLean);
        assertThat(lean.params()).isEqualTo(Networks.initialized(configuration).params());
    }
}

package lab.ui;

import java.util.List;
import lab.claim.Arm;
import lab.claim.Claim;
import lab.claim.Clause;
import lab.claim.Experiment;
import lab.claim.Figure;
import lab.claim.Layers;
import lab.claim.Recipe;
import lab.claim.Scale;
import lab.claim.Setting;
import lab.claim.Settings;
import lab.data.Datasets;
import lab.network.ConvNet;
import lab.network.Mlp;
import lab.network.NetworkSpec;
import lab.study.Study;
import org.nd4j.linalg.activations.Activation;

/** Networks with every kind of lean layer. */
record Zoo() implements Experiment<NetworkSpec> {
    private static final Setting EPOCHS = Setting.count("epochs", 20).smoke(1).full(20);
    private static final int SIDE = 8; // pixels per side, where the features are an image

    /** A study of one seed. */
    static Study study(Layers layers) {
        return new Study(new Zoo(), Settings.of(Scale.LECTURE).with(layers), List.of(101L));
    }

    @Override
    public Claim claim() {
        return Claim.named("zoo").tier(1).says("Every layer can be watched.");
    }

    @Override
    public List<Arm<NetworkSpec>> arms() {
        Mlp mlp = Mlp.inputs(SIDE * SIDE).hidden(8, 6).outputs(2);
        return List.of(
                Arm.of("normalized", mlp.activation(Activation.RELU).batchNorm(true)),
                Arm.of(
                        "convolutional",
                        ConvNet.images(SIDE).convolution(3).filters(4).dense(8).outputs(2)));
    }

    @Override
    public List<Setting> settings() {
        return List.of(EPOCHS);
    }

    @Override
    public Recipe recipe(NetworkSpec network, Settings settings) {
        return Recipe.train(network, Datasets.blobs(300, SIDE * SIDE, 2, 0.3))
                .batchSize(20)
                .epochs(settings.count(EPOCHS));
    }

    @Override
    public List<Clause> clauses() {
        return List.of();
    }

    @Override
    public List<Figure> figures() {
        return List.of();
    }
}

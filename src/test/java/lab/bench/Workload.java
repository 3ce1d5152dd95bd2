package lab.bench;

import java.util.Arrays;
import lab.network.ConvNet;
import lab.network.Mlp;
import lab.network.NetworkSpec;
import org.deeplearning4j.nn.weights.WeightInit;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.learning.config.Sgd;

/** A network and a batch size that all sides train, on 7,000 garments of {@code fashion-10k}, by SGD. */
enum Workload {
    MLP_32("mlp-32", "MLP 784-256-256-10 ReLU, batch 32", 32, 1500),
    MLP_128("mlp-128", "MLP 784-256-256-10 ReLU, batch 128", 128, 600),
    MLP_1024("mlp-1024", "MLP 784-256-256-10 ReLU, batch 1024", 1024, 100),
    DEEP("deep", "MLP 784-[100 x 10]-10 sigmoid, batch 64", 64, 1000),
    DEEP_NORM("deep-norm", "the same with batch normalization", 64, 300),
    LENET("lenet", "LeNet 20-50-500 ReLU, batch 64", 64, 60);

    /** The name on the command line, and in the other language's side. */
    final String id;

    final String title;
    final int batchSize;

    /** Enough for a second or more of every side's time. */
    final int iterations;

    Workload(String id, String title, int batchSize, int iterations) {
        this.id = id;
        this.title = title;
        this.batchSize = batchSize;
        this.iterations = iterations;
    }

    static Workload named(String id) {
        return Arrays.stream(values())
                .filter(workload -> workload.id.equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no workload '" + id + "'; name one of "
                        + Arrays.stream(values()).map(w -> w.id).toList() + "."));
    }

    NetworkSpec network() {
        return switch (this) {
            case MLP_32, MLP_128, MLP_1024 -> perceptron();
            case DEEP -> deep();
            case DEEP_NORM -> deep().batchNorm(true);
            case LENET -> lenet();
        };
    }

    private static Mlp perceptron() {
        return Mlp.inputs(784)
                .hidden(256, 256)
                .outputs(10)
                .activation(Activation.RELU)
                .weightInit(WeightInit.RELU)
                .updater(new Sgd(0.05));
    }

    private static Mlp deep() {
        return Mlp.inputs(784)
                .hiddenLayers(10)
                .ofWidth(100)
                .outputs(10)
                .activation(Activation.SIGMOID)
                .updater(new Sgd(0.05));
    }

    /** LeCun et al. 1998 in the widths of Deeplearning4j's own LeNet example. */
    private static ConvNet lenet() {
        return ConvNet.images(28)
                .convolution(5)
                .filters(20)
                .convolution(5)
                .filters(50)
                .dense(500)
                .updater(new Sgd(0.05));
    }
}

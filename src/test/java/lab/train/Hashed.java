package lab.train;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import lab.claim.Training;
import lab.data.Split;
import lab.network.HeavyBall;
import lab.network.Mlp;
import lab.probe.Evaluation;
import lab.probe.Moment;
import org.deeplearning4j.nn.weights.WeightInit;
import org.nd4j.linalg.activations.Activation;

/** A training whose result is a hash, so that processes can compare theirs. */
final class Hashed {
    private Hashed() {}

    /** Prints the hash for the seed named. */
    public static void main(String... args) throws IOException {
        try (PrintStream out = new PrintStream(new java.io.FileOutputStream(args[1]), true, StandardCharsets.UTF_8)) {
            out.print(hash(Long.parseLong(args[0])));
        }
    }

    /** SHA-256 of the parameters after a training with everything that draws: weights, order, dropped units. */
    static String hash(long seed) {
        Mlp mlp = Mlp.inputs(6)
                .hidden(9, 8)
                .activation(Activation.RELU)
                .weightInit(WeightInit.RELU)
                .batchNorm(true)
                .dropout(0.2)
                .updater(new HeavyBall(0.05, 0.9));
        Training training = Watch.training(mlp)
                .batchSize(7)
                .epochs(3)
                .observe(Moment.EVERY_EPOCH, Evaluation.of(Evaluation.TRAIN_LOSS));
        Split split = Watch.gaussian(40, 6);
        return sha256(Watch.trained(training, split, seed).data().asFloat());
    }

    private static String sha256(float[] values) {
        ByteBuffer bytes = ByteBuffer.allocate(Float.BYTES * values.length);
        bytes.asFloatBuffer().put(values);
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes.array()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

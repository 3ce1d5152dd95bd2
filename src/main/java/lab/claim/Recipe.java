package lab.claim;

import lab.data.DataSource;
import lab.network.NetworkSpec;

/** Everything that a trial needs except its seed: a network to train or to measure untrained, or a procedure to follow. */
public sealed interface Recipe permits Training, Procedure {
    /** Trains a network on data: batches of 32, no epochs yet, nothing observed yet. */
    static Training train(NetworkSpec network, DataSource data) {
        return Training.of(network, data);
    }

    /** Measures a network as it was initialized. */
    static Training untrained(NetworkSpec network, DataSource data) {
        return Training.of(network, data);
    }

    /** Follows steps that are not the training of a network. */
    static Procedure procedure(Procedure.Steps steps) {
        return new Procedure(steps);
    }
}

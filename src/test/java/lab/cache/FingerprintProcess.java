package lab.cache;

import java.util.List;
import lab.data.Datasets;

/** A process of its own that prints hashes. */
final class FingerprintProcess {
    private FingerprintProcess() {}

    public static void main(String[] arguments) {
        hashes().forEach(System.out::println);
    }

    static List<String> hashes() {
        Fingerprint fingerprint = Fingerprint.here();
        return List.of(fingerprint.of(Guess.trial()), fingerprint.of(Wager.trial(1, Datasets.mnist10k())));
    }
}

package lab.claim;

import java.util.List;
import java.util.Optional;

/**
 * A claim made runnable: what is claimed, what differs, what is run, what must show, what is drawn. It contains no loop, no
 * file access and no plotting.
 *
 * @param <V> the type of what differs between the arms
 */
public interface Experiment<V> {
    /** The sentence that is put to the test. */
    Claim claim();

    /** The topic: the last part of the package, in which an underscore stands for the hyphen of {@code learning-rate}. */
    default String topic() {
        String name = getClass().getPackageName();
        return name.substring(name.lastIndexOf('.') + 1).replace('_', '-');
    }

    /** What is compared; the first arm is the baseline. */
    List<Arm<V>> arms();

    /** The numbers a user may override: the constants of type {@link Setting} of this class, in their order. */
    default List<Setting> settings() {
        return Setting.constants(getClass());
    }

    /** How a nuisance setting is tuned for each arm before the study; empty if none is. */
    default Optional<Tuning> tuning() {
        return Optional.empty();
    }

    /** All that a trial of an arm needs but its seed. */
    Recipe recipe(V value, Settings settings);

    /**
     * The seeds of a study at a scale: more than the scale's where the spread over seeds is itself the yardstick, since that
     * of five is known to no better than a factor of two.
     */
    default List<Long> seeds(Scale scale) {
        return scale.seeds();
    }

    /** What must show for the claim to hold. */
    List<Expectation> expectations();

    /** What a reader should see. */
    List<Figure> figures();
}

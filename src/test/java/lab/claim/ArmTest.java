package lab.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class ArmTest {
    private static final Factor<Integer> DEPTH = Factor.of("depth", 2, 8);
    private static final Arm<String> SIGMOID = Arm.of("sigmoid", "s");
    private static final Arm<String> RELU = Arm.of("ReLU", "r");

    @Test
    void aProductHasEveryArmAtEveryLevel() {
        assertThat(Arm.product(List.of(SIGMOID, RELU), DEPTH, (name, depth) -> name + depth))
                .extracting(arm -> arm.key() + " = " + arm.value())
                .containsExactly(
                        "sigmoid, depth 2 = s2", "ReLU, depth 2 = r2", "sigmoid, depth 8 = s8", "ReLU, depth 8 = r8");
    }

    @Test
    void anArmOfAProductIsFoundByItsLevels() {
        assertThat(Arm.product(List.of(SIGMOID, RELU), DEPTH, String::repeat))
                .contains(RELU.at(DEPTH, 8, String::repeat));
        assertThat(RELU.at(DEPTH, 8).key())
                .isEqualTo(RELU.at(DEPTH, 8, String::repeat).key());
    }
}

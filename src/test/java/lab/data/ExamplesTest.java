package lab.data;

import static lab.data.Refusals.assertUsage;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExamplesTest {
    private final Examples three = Examples.classified(new float[] {1, 2, 3, 4, 5, 6}, 2, new int[] {0, 2, 1}, 3);

    @Test
    void labelsBecomeOneHotRows() {
        assertThat(three.targetArray()).containsExactly(1, 0, 0, 0, 0, 1, 0, 1, 0);
        assertThat(three.labels()).containsExactly(0, 2, 1);
    }

    @Test
    void aSoftLabelCountsAsItsLargestClass() {
        Examples soft = Examples.of(new float[] {1, 2}, 1, new float[] {0.2f, 0.8f, 0.5f, 0.5f}, 2);
        assertThat(soft.labels()).containsExactly(1, 0);
    }

    @Test
    void selectedRowsKeepTheGivenOrder() {
        Examples selected = three.select(new int[] {2, 0, 2});
        assertThat(selected.featureArray()).containsExactly(5, 6, 1, 2, 5, 6);
        assertThat(selected.labels()).containsExactly(1, 0, 1);
    }

    @Test
    void theFirstExamplesAreACopy() {
        Examples first = three.first(2);
        assertThat(first.size()).isEqualTo(2);
        assertThat(first.featureArray()).containsExactly(1, 2, 3, 4);
        assertThat(first.labels()).containsExactly(0, 2);
    }

    @Test
    void moreThanAllExamplesAreRefused() {
        assertUsage(() -> three.first(4)).hasMessageContaining("is 4; it must be 0 to 3");
    }

    @Test
    void aLabelOutOfRangeIsRefused() {
        assertUsage(() -> Examples.classified(new float[2], 1, new int[] {0, 3}, 3))
                .hasMessageContaining("example 1 is 3; it must be 0 to 2");
    }

    @Test
    void sizesThatDisagreeAreRefused() {
        assertUsage(() -> Examples.of(new float[6], 2, new float[2], 1)).hasMessageContaining("6 feature values");
        assertUsage(() -> Examples.of(new float[5], 2, new float[2], 1)).hasMessageContaining("5 feature values");
    }
}

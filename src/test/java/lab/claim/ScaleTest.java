package lab.claim;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class ScaleTest {
    @Test
    void publishedSeedsStartAt101() {
        assertThat(Scale.LECTURE.seeds()).containsExactly(101L, 102L, 103L, 104L, 105L);
        assertThat(Scale.SMOKE.seeds()).containsExactly(101L, 102L);
        assertThat(Scale.LECTURE.seeds(201, 3)).containsExactly(201L, 202L, 203L);
        assertThat(Scale.FULL.seeds(201, 3)).hasSize(10);
    }

    @Test
    void aLargerScaleBeginsWithTheSeedsOfASmallerOne() {
        assertThat(Scale.FULL.seeds())
                .hasSize(10)
                .startsWith(Scale.LECTURE.seeds().toArray(Long[]::new));
        assertThat(Scale.LECTURE.seeds()).startsWith(Scale.SMOKE.seeds().toArray(Long[]::new));
    }

    @Test
    void aScalePicksItsOwnValue() {
        assertThat(Scale.SMOKE.<String>pick("smoke", "lecture", "full")).isEqualTo("smoke");
        assertThat(Scale.LECTURE.<String>pick("smoke", "lecture", "full")).isEqualTo("lecture");
        assertThat(Scale.FULL.<String>pick("smoke", "lecture", "full")).isEqualTo("full");
    }

    @Test
    void onlyTheSmallestScaleLimitsTheTrainingSet() {
        assertThat(Scale.SMOKE.trainingLimit()).isEqualTo(256);
        assertThat(Scale.LECTURE.trainingLimit()).isEqualTo(Integer.MAX_VALUE);
    }
}

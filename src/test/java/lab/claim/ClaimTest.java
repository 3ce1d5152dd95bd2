package lab.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ClaimTest {
    private static final Deck OSLO = new Deck("OSLO", "Deep learning");

    @ParameterizedTest
    @ValueSource(strings = {"dropout", "xavier-vs-he", "top-5-error"})
    void anIdInKebabCaseIsTaken(String id) {
        assertThatCode(() -> Claim.named(id)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "XavierVsHe", "xavier_vs_he", "xavier--he", "-xavier", "xavier-", "5-layers", "../x"})
    void anyOtherIdIsRefused(String id) {
        assertThatThrownBy(() -> Claim.named(id))
                .hasMessage("Claim id must be kebab-case, e.g. 'xavier-vs-he', but was '" + id + "'.");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 4})
    void aTierIsOneTwoOrThree(int tier) {
        assertThatThrownBy(() -> Claim.named("dropout").tier(tier))
                .hasMessage("Tier of 'dropout' must be 1, 2 or 3, but was " + tier + ".");
    }

    @Test
    void aClaimGathersItsSlides() {
        Claim claim = Claim.named("dropout").slide(OSLO, "First").slide(OSLO, "Second");

        assertThat(claim.slides()).extracting(Slide::toString).containsExactly("OSLO, \"First\"", "OSLO, \"Second\"");
    }

    @Test
    void eachStepKeepsWhatTheOthersSaid() {
        Claim claim = Claim.named("dropout")
                .says("It helps.")
                .slide(OSLO, "First")
                .source("Srivastava et al. 2014")
                .erratum(OSLO, "Second", "p", "1 - p")
                .tier(1)
                .notes(Notes.NONE.ours("Smaller."))
                .seeds(201, 10, "lower ones were seen")
                .contested("It does not.");

        assertThat(claim.sentence()).isEqualTo("It helps.");
        assertThat(claim.source()).isEqualTo("Srivastava et al. 2014");
        assertThat(claim.tier()).isEqualTo(1);
        assertThat(claim.contested()).isEqualTo("It does not.");
        assertThat(claim.notes().ours()).isEqualTo("Smaller.");
        assertThat(claim.seeds()).isEqualTo(new SeedBlock(201, 10, "lower ones were seen"));
        assertThat(claim.slides()).hasSize(1);
        assertThat(claim.errata()).containsExactly(new Claim.Erratum(new Slide(OSLO, "Second"), "p", "1 - p"));
    }

    @Test
    void aClaimIsJudgedOnFiveSeedsFrom101UnlessItSaysOtherwise() {
        Claim claim = Claim.named("dropout");

        assertThat(claim.seeds().at(Scale.LECTURE)).containsExactly(101L, 102L, 103L, 104L, 105L);
        assertThat(claim.seeds(201, 2, "").seeds().at(Scale.LECTURE)).containsExactly(201L, 202L);
    }

    @Test
    void seedsOfPilotsJudgeNothing() {
        assertThatThrownBy(() -> Claim.named("dropout").seeds(100, 5, ""))
                .hasMessage("Seeds to judge on start at 101, but were from 100: 1 to 99 are pilots'.");
    }
}

package lab.claim;

import static lab.claim.Clause.clause;
import static lab.claim.Expectation.expect;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import lab.claim.Statement.Kind;
import lab.metric.ArmKey;
import lab.metric.Axis;
import lab.metric.Better;
import lab.metric.Metric;
import lab.metric.Summary;
import org.junit.jupiter.api.Test;

final class ClauseTest {
    private static final Summary LOSS =
            Metric.of("loss", "Loss", "nats", Axis.EPOCH, Better.LOWER).atEnd();
    private static final Factor<Double> RATE = Factor.of("rate", 0.1, 0.01);
    private static final Factor<String> DATA = Factor.of("data", "few", "many");
    private static final Arm<Integer> HE = Arm.of("He", 1);
    private static final Arm<Integer> XAVIER = Arm.of("Xavier", 2);
    private static final Expectation LESS = expect(LOSS, HE).toStayBelow(XAVIER);

    @Test
    void aClauseIsJudgedAtEveryLevelOfItsFactors() {
        Clause clause = clause("He ends lower", LESS).in(RATE).in(DATA);

        assertThat(clause.regimes())
                .extracting(Regime::toString)
                .containsExactly(
                        "rate 0.1, data few", "rate 0.1, data many", "rate 0.01, data few", "rate 0.01, data many");
    }

    @Test
    void aRegimePlacesTheArms() {
        Clause clause = clause("He ends lower", LESS).in(RATE, 0.01);

        Statement statement = clause.statements(List.of()).get(0);

        assertThat(statement.expectation().arms())
                .containsExactly(HE.at(RATE, 0.01).key(), XAVIER.at(RATE, 0.01).key());
    }

    @Test
    void anArmThatIsTheSameInAllRegimesStaysWhereItIs() {
        List<ArmKey> arms = List.of(XAVIER.key(), HE.at(RATE, 0.1).key());

        Statement statement =
                clause("He ends lower", LESS).in(RATE, 0.1).statements(arms).get(0);

        assertThat(statement.expectation().arms())
                .containsExactly(HE.at(RATE, 0.1).key(), XAVIER.key());
    }

    @Test
    void aConditionHasItsOwnExpectationsAndLeavesTheArmsWhereTheyAre() {
        Expectation more = expect(LOSS, HE).toExceed(XAVIER);
        Clause clause = clause("He ends lower")
                .under("before", LESS)
                .under("after", more)
                .in(RATE, 0.01);

        List<Statement> statements = clause.statements(List.of());

        assertThat(statements)
                .extracting(statement -> statement.regime().toString())
                .containsExactly("before, rate 0.01", "after, rate 0.01");
        assertThat(statements.get(0).expectation())
                .isEqualTo(expect(LOSS, HE.at(RATE, 0.01)).toStayBelow(XAVIER.at(RATE, 0.01)));
        assertThat(statements.get(1).expectation())
                .isEqualTo(expect(LOSS, HE.at(RATE, 0.01)).toExceed(XAVIER.at(RATE, 0.01)));
    }

    @Test
    void premisesComeFirstAndAreNoTrends() {
        Clause clause = clause("He ends lower", LESS).given(expect(LOSS, XAVIER).atLeast(0.1));

        assertThat(clause.statements(List.of())).extracting(Statement::kind).containsExactly(Kind.PREMISE, Kind.TREND);
    }

    @Test
    void everyExpectationIsOfItsKind() {
        Clause clause = clause(
                "all kinds",
                expect(LOSS, HE).toMatch(XAVIER, 1),
                expect(LOSS, HE).toAgreeWith("1.0"),
                expect(LOSS, HE).toEqual(1, 0),
                expect(LOSS, HE).within(0, 1),
                Expectation.expectDivergence(HE));

        assertThat(clause.statements(List.of()))
                .extracting(Statement::kind)
                .containsExactly(Kind.EQUAL, Kind.PRINTED, Kind.IDENTITY, Kind.TREND, Kind.TREND);
    }

    @Test
    void aClauseIsJudgedOrSaysWhyNot() {
        assertThat(Clause.unjudged("it is fast", "needs a GPU").statements(List.of()))
                .isEmpty();
        assertThatThrownBy(() -> clause("it is fast").statements(List.of()))
                .hasMessageContaining("needs an expectation, or a reason");
    }
}

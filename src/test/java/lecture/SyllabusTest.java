package lecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lab.claim.Arm;
import lab.claim.Experiment;
import lab.claim.Figure;
import lab.claim.Plot;
import lab.metric.ArmKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The syllabus and its experiments agree with themselves. */
final class SyllabusTest {
    static Stream<Experiment<?>> experiments() {
        return Syllabus.EXPERIMENTS.stream();
    }

    @Test
    void everyExperimentIsListedOnce() {
        List<String> written = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("lecture").stream()
                        .filter(type -> type.isAssignableTo(Experiment.class))
                        .map(JavaClass::getName)
                        .toList();

        assertThat(experiments().map(e -> e.getClass().getName()))
                .as("add the class to Syllabus.EXPERIMENTS")
                .containsExactlyInAnyOrderElementsOf(written);
    }

    @Test
    void noExperimentContainsALoop() throws IOException {
        try (Stream<Path> sources = Files.walk(Path.of("experiments/lecture"))) {
            assertThat(sources.filter(source -> source.toString().endsWith(".java")))
                    .allSatisfy(source ->
                            assertThat(Files.readString(source)).doesNotContainPattern("(?m)^\\s+(for|while) \\("));
        }
    }

    @Test
    void everyIdIsUnique() {
        assertThat(experiments().map(e -> e.claim().id())).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("experiments")
    void theClassIsNamedAfterTheClaim(Experiment<?> experiment) {
        assertThat(experiment.getClass().getSimpleName())
                .isEqualTo(pascalCase(experiment.claim().id()));
    }

    @ParameterizedTest
    @MethodSource("experiments")
    void theTopicIsThePackage(Experiment<?> experiment) {
        assertThat(experiment.getClass().getPackageName()).matches("lecture\\.[a-z_]+");
    }

    @ParameterizedTest
    @MethodSource("experiments")
    void anErratumsArmIsAnArm(Experiment<?> experiment) {
        List<String> arms =
                experiment.arms().stream().map(arm -> arm.key().name()).toList();

        assertThat(experiment.claim().errata())
                .allSatisfy(erratum ->
                        assertThat(arms).containsAll(erratum.arm().stream().toList()));
    }

    @ParameterizedTest
    @MethodSource("experiments")
    void theClaimSaysWhatWhereAndAfterWhom(Experiment<?> experiment) {
        assertThat(experiment.claim().sentence()).endsWith(".");
        assertThat(experiment.claim().slides()).isNotEmpty();
        assertThat(experiment.claim().source()).isNotEmpty();
        assertThat(experiment.expectations()).isNotEmpty();
        assertThat(experiment.figures()).isNotEmpty();
    }

    /** A verdict finds what belongs to a clause by its words. */
    @ParameterizedTest
    @MethodSource("experiments")
    void noTwoClausesHaveTheSameWords(Experiment<?> experiment) {
        assertThat(experiment.clauses().stream().map(clause -> clause.words())).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("experiments")
    void everyArmIsThereOnce(Experiment<?> experiment) {
        assertThat(arms(experiment)).doesNotHaveDuplicates().isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("experiments")
    void expectationsAreAboutArmsThatExist(Experiment<?> experiment) {
        assertThat(experiment.expectations())
                .allSatisfy(expectation -> assertThat(expectation.arms()).isSubsetOf(arms(experiment)));
    }

    @ParameterizedTest
    @MethodSource("experiments")
    void figuresShowArmsThatExist(Experiment<?> experiment) {
        List<String> names = arms(experiment).stream().map(ArmKey::name).toList();
        for (Figure figure : experiment.figures()) {
            for (Plot plot : figure.plots()) {
                assertThat(names).as(figure.title()).containsAll(plot.arms());
                assertThat(arms(experiment)).as(figure.title()).anyMatch(plot::shows);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("experiments")
    void figuresShowClausesThatExist(Experiment<?> experiment) {
        assertThat(experiment.figures())
                .allSatisfy(figure -> assertThat(experiment.clauses())
                        .as(figure.title())
                        .anyMatch(clause -> clause.words().contains(figure.clause())));
    }

    private static List<ArmKey> arms(Experiment<?> experiment) {
        return experiment.arms().stream().map(Arm::key).map(ArmKey.class::cast).toList();
    }

    private static String pascalCase(String id) {
        return Arrays.stream(id.split("-"))
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining());
    }
}

package lab;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;

/** The architecture, as rules that print their reason. A rule whose package is still empty holds. */
@AnalyzeClasses(
        packages = {"lab", "lecture"},
        importOptions = LayersTest.NoTests.class)
final class LayersTest {
    @ArchTest
    static final ArchRule theLaboratoryKnowsNoLecture = noClasses()
            .that()
            .resideInAPackage("lab..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("lecture..")
            .because("the laboratory must be able to run claims that are not written yet")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule experimentsDeclareAndNeverRun = classes()
            .that()
            .resideInAPackage("lecture..")
            .and()
            .doNotHaveFullyQualifiedName("lecture.Main") // hands the syllabus to the command line
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "lecture..",
                    "lab.claim..",
                    "lab.metric..",
                    "lab.network..",
                    "lab.data..",
                    "lab.probe..",
                    "lab.procedure..",
                    "lab.descent..",
                    "lab.schedule..",
                    "java.lang..",
                    "java.math..",
                    "java.time..",
                    "java.util..",
                    "org.deeplearning4j.nn.conf..",
                    "org.deeplearning4j.nn.weights..",
                    "org.nd4j.linalg.activations..",
                    "org.nd4j.linalg.learning.config..",
                    "org.nd4j.linalg.lossfunctions..",
                    "org.nd4j.linalg.schedule..")
            .because("an experiment says what is compared, in DL4J's own configuration types;"
                    + " the runner compares, the store writes, the figure draws")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule topicsStandAlone = slices().matching("lecture.(*)..")
            .should()
            .notDependOnEachOther()
            .because("a lecturer reads one topic without the others; what two topics share belongs in lab")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule experimentsAreFinal = classes()
            .that()
            .areAssignableTo("lab.claim.Experiment")
            .and()
            .resideInAPackage("lecture..")
            .should()
            .haveModifier(JavaModifier.FINAL)
            .because("one claim is one file: inheritance would hide what is compared in another")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule packagesAreFreeOfCycles = slices().matching("lab.(*)..")
            .should()
            .beFreeOfCycles()
            .because("two packages that need each other can only be understood together")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule networksAreBuiltInOnePlace = noClasses()
            .that()
            .resideOutsideOfPackage("lab.network..")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("org.deeplearning4j.nn.conf.NeuralNetConfiguration$ListBuilder")
            .because(
                    "two experiments then differ in a specification, which they may vary in DL4J's words for all layers,"
                            + " not in copies of a builder chain")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule kernelsKnowNoNetworks = noClasses()
            .that()
            .resideInAPackage("lab.kernel..")
            .should()
            .dependOnClassesThat(resideInAPackage("lab..").and(not(resideInAPackage("lab.kernel.."))))
            .orShould()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.deeplearning4j.nn.api..",
                    "org.deeplearning4j.nn.layers..",
                    "org.deeplearning4j.nn.multilayer..")
            .because("arithmetic can be read and tested by itself; lab.lean makes layers of it")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule chartsAreDrawnInOnePlace = noClasses()
            .that()
            .resideOutsideOfPackage("lab.figure..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.batik..", "org.apache.pdfbox..", "de.rototor..")
            .because("one theme for all figures, and writers of files that can be replaced")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule theTrainingUiIsUsedInOnePlace = noClasses()
            .that()
            .resideOutsideOfPackage("lab.ui..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.deeplearning4j.ui..", "io.vertx..", "io.netty..", "lab.ui..")
            .because("its old libraries are on the class path of `lab watch` alone")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule tablesAreReadAndWrittenInOnePlace = noClasses()
            .that()
            .resideOutsideOfPackage("lab.text..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.commons.csv..")
            .because("the bytes of a CSV are a promise, and one place keeps it")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule trialsFetchNothing = noClasses()
            .that()
            .resideOutsideOfPackages("lab.data.fetch..", "lab.cli..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("lab.data.fetch..")
            .because("a trial reads files that are here; how they came must not make finished trials stale");

    @ArchTest
    static final ArchRule spellingKnowsNoStudies = noClasses()
            .that()
            .resideInAPackage("lab.text..")
            .should()
            .dependOnClassesThat(resideInAPackage("lab..").and(not(resideInAnyPackage("lab.text..", "lab.error.."))))
            .because("every package spells numbers, tables and checksums by it");

    @ArchTest
    static final ArchRule dataAndMetricsNeedNoBackend = noClasses()
            .that()
            .resideInAnyPackage("lab.data..", "lab.metric..")
            .and()
            .doNotHaveFullyQualifiedName("lab.data.CsvTable") // DataVec reads text without a backend
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.nd4j..", "org.deeplearning4j..", "org.datavec..")
            .because("commands that train nothing start without loading native libraries")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule onlyTheCommandLinePrints = noClasses()
            .that()
            .resideOutsideOfPackage("lab.cli..")
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .orShould()
            .callMethodWhere(target(name("printStackTrace")))
            .because("a library that prints cannot be used where output is parsed; report or log instead")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule randomnessHasASeed = noClasses()
            .should()
            .callMethod(Math.class, "random")
            .orShould()
            .callMethod(Collections.class, "shuffle", List.class)
            .orShould()
            .dependOnClassesThat()
            .belongToAnyOf(Random.class, ThreadLocalRandom.class)
            .because("same seed, same bytes: every stream is derived from a trial's seed, through Commons RNG")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule noStaticMutableState = fields().that()
            .areStatic()
            .should()
            .beFinal()
            .because("trials run side by side in one process and must not see each other")
            .allowEmptyShould(true);

    private LayersTest() {}

    /** Leaves the tests out, whichever profile's folder they are built in. */
    static final class NoTests implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return !location.contains("/test-classes/");
        }
    }
}

package lecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lab.claim.Arm;
import lab.claim.Experiment;
import lab.plain.Block;
import lab.result.Provenance;
import lab.result.StoredVerdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a student reads first holds no names of tables and no p-values. */
final class PlainWordsTest {
    private static final Pattern IDENTIFIER = Pattern.compile("[a-z]+_[a-z_]+");
    private static final Pattern P_VALUE = Pattern.compile("\\bp [=<] ");
    private static final Pattern LONG_NUMBER = Pattern.compile("\\d\\.0*[1-9]\\d{4,}|NaN|Infinity");

    static Stream<Experiment<?>> experiments() {
        return Syllabus.EXPERIMENTS.stream();
    }

    @ParameterizedTest
    @MethodSource("experiments")
    void thePublishedResultIsToldInPlainWords(Experiment<?> experiment) {
        Path folder = Path.of("results", experiment.claim().id());

        Block block = Block.of(
                experiment,
                StoredVerdict.read(folder),
                Provenance.read(folder).study().overrides());

        assertThat(parts(block))
                .allSatisfy(part -> assertThat(part).isNotBlank())
                .allSatisfy(part -> assertThat(faults(experiment, part)).isEmpty());
    }

    @Test
    void namesOfTablesAreNoticed() {
        Experiment<?> cosine = Syllabus.EXPERIMENTS.stream()
                .filter(experiment -> experiment.claim().id().equals("cosine-annealing"))
                .findFirst()
                .orElseThrow();

        assertThat(faults(cosine, "train_loss at end: lower")).containsExactly("train_loss");
        assertThat(faults(cosine, "[cosine, rate large] is below")).containsExactly("[cosine, rate large]");
        assertThat(faults(cosine, "holds in all seeds, p = 0.031")).containsExactly("p = ");
        assertThat(faults(cosine, "an effect of 0.333333333")).containsExactly("0.333333333");
        assertThat(faults(cosine, "training loss 0.1 nats lower at the large rate"))
                .isEmpty();
    }

    private static List<String> parts(Block block) {
        List<String> parts = new ArrayList<>(List.of(block.finding(), block.did(), block.tell(), block.why()));
        parts.addAll(block.saw());
        return parts;
    }

    private static List<String> faults(Experiment<?> experiment, String part) {
        Stream<String> patterns = Stream.of(IDENTIFIER, P_VALUE, LONG_NUMBER)
                .flatMap(pattern -> pattern.matcher(part).results())
                .map(found -> found.group());
        Stream<String> arms = experiment.arms().stream()
                .map(Arm::key)
                .map(key -> "[" + key + "]")
                .filter(part::contains);
        return Stream.concat(patterns, arms).toList();
    }
}

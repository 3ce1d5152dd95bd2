package lab.result;

import static lab.claim.Clause.clause;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import lab.error.ExitCode;
import lab.error.LabException;
import lab.metric.ArmKey;
import lab.metric.Recording;
import lab.metric.Sample;
import lab.metric.TrialKey;
import lab.metric.Trials;
import lab.verdict.Judge;
import lab.verdict.Verdict;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TrialsCsvTest {
    private static final String GOOD = "arm,depth,seed,metric,by,index,value\nHe,20,101,loss,0,1,0.25\n";

    @TempDir
    private Path root;

    private Path file;

    @BeforeEach
    void makeTheFolder() throws IOException {
        file = Files.createDirectory(root.resolve("xavier-vs-he")).resolve("trials.csv");
    }

    @Test
    void whatIsReadIsWhatWasWritten() {
        Trials trials = Planted.trials();

        TrialsCsv.write(trials, file);

        assertThat(samples(TrialsCsv.read(file))).isEqualTo(samples(trials));
    }

    @Test
    void armsAndSeedsKeepTheirOrder() {
        TrialsCsv.write(Planted.trials(), file);

        Trials read = TrialsCsv.read(file);

        assertThat(read.arms()).isEqualTo(Planted.trials().arms());
        assertThat(read.seeds()).isEqualTo(Planted.trials().seeds());
    }

    @Test
    void aSummaryOfTheFileIsTheSummaryOfTheMemory() {
        ArmKey arm = new ArmKey("He", Map.of());
        Trials trials = Planted.trialsOf(arm, Planted.LOSS, 1 / 3.0, 2e-8 / 7, 1e12 / 9);
        TrialsCsv.write(trials, file);

        Trials read = TrialsCsv.read(file);

        assertThat(read.values(Planted.LOSS.atEnd(), arm)).isEqualTo(trials.values(Planted.LOSS.atEnd(), arm));
    }

    @Test
    void theVerdictOfTheFileIsTheVerdictOfTheMemory() {
        Trials trials = Planted.trials();
        TrialsCsv.write(trials, file);

        Verdict verdict = Judge.judge(List.of(clause("it exceeds", Planted.ORDER)), TrialsCsv.read(file));

        assertThat(verdict).isEqualTo(Judge.judge(List.of(clause("it exceeds", Planted.ORDER)), trials));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a, b",
                "say \"He\"",
                "\"",
                "two\nlines",
                "carriage\r\nreturn",
                "<script>alert(1)</script>",
                " spaces ",
                "#hash",
                "a=1+1",
                "Größe λ 😀",
                "\\N",
                "'"
            })
    void hostileNamesAndLevelsSurvive(String text) {
        Trials trials = Planted.trialsOf(new ArmKey(text, Map.of(text, text)), Planted.LOSS, 1);

        TrialsCsv.write(trials, file);

        assertThat(samples(TrialsCsv.read(file))).isEqualTo(samples(trials));
    }

    @Test
    void anArmWithoutAFactorComesBackWithoutIt() {
        TrialsCsv.write(Planted.trials(), file);

        assertThat(TrialsCsv.read(file).arms().get(0).levels()).isEmpty();
    }

    @Test
    void aFactorMayBeNamedAsAColumn() {
        Trials trials = Planted.trialsOf(new ArmKey("He", Map.of("seed", "3")), Planted.LOSS, 1);

        TrialsCsv.write(trials, file);

        assertThat(samples(TrialsCsv.read(file))).isEqualTo(samples(trials));
    }

    @Test
    void aTrialThatRecordedNothingIsNotLost() {
        TrialKey key = new TrialKey(new ArmKey("He", Map.of()), 101);
        Trials trials = new Trials(Map.of(key, Recording.of(List.of())));

        TrialsCsv.write(trials, file);

        assertThat(samples(TrialsCsv.read(file))).isEqualTo(Map.of(key, List.of()));
    }

    @Test
    void rowsStandInTheOrderOfArmsAndSeedsWhateverFinishedFirst() {
        Trials ordered = Planted.trials();
        List<TrialKey> keys = List.copyOf(ordered.recordings().keySet());
        Map<TrialKey, Recording> bySeed = new LinkedHashMap<>();
        for (int i : new int[] {0, 2, 1, 3}) {
            bySeed.put(keys.get(i), ordered.recordings().get(keys.get(i)));
        }

        assertThat(TrialsCsv.text(new Trials(bySeed))).isEqualTo(TrialsCsv.text(ordered));
    }

    @Test
    void windowsLineEndsAreRead() throws IOException {
        Files.writeString(file, GOOD.replace("\n", "\r\n"));

        assertThat(TrialsCsv.read(file).recordings()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                ",value | ,amount | line 1: there is no column 'value'",
                "arm, | army, | line 1: the first column must be 'arm', but was 'army'",
                "metric,by | by,metric | line 1: the last columns must be",
                "0.25 | 0;25 | line 2: 'value' is not a number: '0;25'",
                "He | @SUM(A1) | line 2: An arm's name must not begin like a spreadsheet's formula",
                "0.25 | 0.2\u001b[2J | line 2: 'value' is not a number: '0.2\\u001b[2J'",
                "loss,0,1 | loss,x,1 | line 2: 'by' is not a number: 'x'",
                "loss,0,1 | loss,0 | line 2: a row has 7 cells, but there were 6",
                "101 | 0 | line 2: a seed is a whole number other than 0, but was '0'",
                "101 | 99999999999999999999 | line 2: a seed is a whole number",
                "He | '' | line 2: an arm has a name",
                "He | '\"He' | line 2: the file ends in the middle of a line",
                "He | '\"He\"x' | line 2: the quotes do not match"
            })
    void aDamagedFileIsRefusedWithItsLineAndWhatToDo(String part, String damage, String message) throws IOException {
        String text = GOOD.replace(part, damage);
        Files.writeString(file, message.contains("middle") ? text.stripTrailing() : text);

        assertThatThrownBy(() -> TrialsCsv.read(file))
                .isInstanceOf(LabException.class)
                .hasMessageContaining("trials.csv, " + message)
                .hasMessageContaining("./lab run xavier-vs-he --overwrite");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "arm,depth,seed,met"})
    void aFileCutOffInItsHeaderIsRefused(String text) throws IOException {
        Files.writeString(file, text);

        assertThatThrownBy(() -> TrialsCsv.read(file)).hasMessageContaining("trials.csv, line 1");
    }

    @Test
    void aMissingFileIsUnavailable() {
        assertThatThrownBy(() -> TrialsCsv.read(file))
                .isInstanceOfSatisfying(
                        LabException.class, e -> assertThat(e.exitCode()).isEqualTo(ExitCode.UNAVAILABLE))
                .hasMessageContaining("trials.csv")
                .hasMessageContaining("./lab run xavier-vs-he --overwrite");
    }

    @Test
    void bytesThatAreNoTextAreRefused() throws IOException {
        Files.write(file, new byte[] {(byte) 0xff, (byte) 0xfe, '\n'});

        assertThatThrownBy(() -> TrialsCsv.read(file)).isInstanceOf(LabException.class);
    }

    private static Map<TrialKey, List<Sample>> samples(Trials trials) {
        return trials.recordings().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().samples()));
    }
}

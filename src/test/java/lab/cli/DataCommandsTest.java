package lab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code lab data} with files as users have them, in a data folder of its own. */
final class DataCommandsTest {
    private static final String PLACE = "lab.data";

    private final Optional<String> former = Optional.ofNullable(System.getProperty(PLACE));

    @TempDir
    private Path folder;

    @BeforeEach
    void moveIn() {
        System.setProperty(PLACE, folder.resolve("data").toString());
    }

    @AfterEach
    void moveOut() {
        former.ifPresentOrElse(place -> System.setProperty(PLACE, place), () -> System.clearProperty(PLACE));
    }

    private Shell.Result data(String... arguments) {
        String[] command = new String[arguments.length + 1];
        command[0] = "data";
        System.arraycopy(arguments, 0, command, 1, arguments.length);
        return new Shell(folder.resolve("home")).lab(command);
    }

    private String file(String line) throws IOException {
        String sound = IntStream.range(0, 12)
                .mapToObj(i -> i + (i % 2 == 0 ? ",a\\b" : ",ab"))
                .collect(Collectors.joining("\n", "x,kind\n", "\n"));
        return Files.writeString(folder.resolve("table.csv"), sound + line + "\n", StandardCharsets.ISO_8859_1)
                .toString();
    }

    @Test
    void aTableIsImportedAndListed() throws IOException {
        assertThat(data("import", "letters", file("1,ab")).exit()).isZero();

        Shell.Result list = data("list");
        assertThat(list.exit()).isZero();
        assertThat(list.err()).isEmpty();
        assertThat(list.out()).containsPattern("letters +installed +13 ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0x10,ab", "1d,ab", "NaN,ab", "1, ", "1,caf\u00e9", "1,\"ab", "1", "\u001b[2J\u0007,ab"})
    void aLineThatIsNoneIsRefusedInOneHarmlessLineAndTheListIsShown(String line) throws IOException {
        Shell.Result result = data("import", "letters", file(line));

        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.err()).contains("line 14").hasLineCount(1).doesNotContain("\u001b", "\u0007");
        assertThat(folder.resolve("data")).doesNotExist();
        assertThat(data("list").exit()).isZero();
    }

    @Test
    void aDamagedTableIsNamedAndTheOthersAreListed() throws IOException {
        data("import", "letters", file("1,ab"));
        data("import", "words", file("1,ab"));
        Files.writeString(folder.resolve("data/letters/table.csv.gz"), "x,kind\n\u001b,a\n1,b\n");

        Shell.Result list = data("list");
        assertThat(list.exit()).isZero();
        assertThat(list.out()).containsPattern("letters +installed +damaged ").containsPattern("words +installed +13 ");
        assertThat(list.err())
                .contains("letters", "has '\\u001b' in line 2", "`./lab data import letters FILE.csv`")
                .hasLineCount(1);
        assertThat(data("list", "--json").out()).contains("\"fault\" : null", "\"fault\" : \"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"file:///x", "ftp://host", "x", "http:///x"})
    void anAddressThatIsNoneOfTheWebIsRefused(String address) {
        Shell.Result result = data("fetch", "mnist", "--from", address);

        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.err()).contains("'" + address, "begins with http://").hasLineCount(1);
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @Test
    void whatIsNoWordIsShownHarmless() {
        Shell.Result result = new Shell(folder).lab("show", "\u001b[2Jcoin\n" + "x".repeat(1000));

        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.err())
                .contains("'\\u001b[2Jcoin\\nxxx")
                .hasLineCount(1)
                .hasSizeLessThan(300);
    }
}

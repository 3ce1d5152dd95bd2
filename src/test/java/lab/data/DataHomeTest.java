package lab.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class DataHomeTest {
    @Test
    void theDataFolderIsThePropertyThenTheVariableThenTheCache() {
        Path user = Path.of("/home/ada");
        assertThat(DataHome.of(Optional.of("/a"), Optional.of("/b"), user).places())
                .startsWith(Path.of("/a"));
        assertThat(DataHome.of(Optional.empty(), Optional.of("/b"), user).places())
                .startsWith(Path.of("/b"));
        assertThat(DataHome.of(Optional.empty(), Optional.of(" "), user).places())
                .containsExactly(Path.of("/home/ada/.cache/lecture-lab/data"), Path.of("/usr/share/datasets"));
    }
}

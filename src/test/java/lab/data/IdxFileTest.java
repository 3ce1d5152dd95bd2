package lab.data;

import static lab.data.Refusals.assertUnavailable;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdxFileTest {
    /** Two images of 1 x 3 pixels. */
    private static final byte[] GOOD = {0, 0, 8, 3, 0, 0, 0, 2, 0, 0, 0, 1, 0, 0, 0, 3, 10, 20, 30, 40, 50, (byte) 255};

    @TempDir
    Path folder;

    @Test
    void aPlainFileIsRead() throws IOException {
        IdxFile file = IdxFile.read(Files.write(folder.resolve("images"), GOOD));
        assertThat(file.sizes()).containsExactly(2, 1, 3);
        assertThat(file.examples()).isEqualTo(2);
        assertThat(file.width()).isEqualTo(3);
        assertThat(file.value(0, 1)).isEqualTo(20);
        assertThat(file.value(1, 2)).isEqualTo(255);
    }

    @Test
    void aGzippedFileIsRead() throws IOException {
        IdxFile file = IdxFile.read(Files.write(folder.resolve("images.gz"), gzipped(GOOD)));
        assertThat(file.value(1, 0)).isEqualTo(40);
    }

    static byte[] gzipped(byte[] content) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(content);
        }
        return packed.toByteArray();
    }

    @Test
    void aTruncatedFileIsRefusedWithItsSizes() throws IOException {
        Path path = Files.write(folder.resolve("short"), Arrays.copyOf(GOOD, GOOD.length - 2));
        assertUnavailable(() -> IdxFile.read(path))
                .hasMessageContaining(path.toString())
                .hasMessageContaining("is truncated: its header promises 6 bytes of values, and 4 follow");
    }

    @Test
    void trailingBytesAreRefusedWithTheSizes() throws IOException {
        Path path = Files.write(folder.resolve("long"), Arrays.copyOf(GOOD, GOOD.length + 1));
        assertUnavailable(() -> IdxFile.read(path))
                .hasMessageContaining("trailing bytes")
                .hasMessageContaining("7");
    }

    @Test
    void aTruncatedHeaderIsRefused() {
        assertUnavailable(() -> IdxFile.parse("f", Arrays.copyOf(GOOD, 10)))
                .hasMessageContaining("header of 16 bytes ends after 10");
        assertUnavailable(() -> IdxFile.parse("f", new byte[0])).hasMessageContaining("it has 0 bytes");
    }

    @Test
    void aFileOfAnotherTypeIsRefused() {
        byte[] floats = GOOD.clone();
        floats[2] = 13;
        assertUnavailable(() -> IdxFile.parse("f", floats)).hasMessageContaining("begins with 00000d03");
    }

    @Test
    void aNegativeSizeIsRefused() {
        byte[] negative = GOOD.clone();
        negative[4] = -1;
        assertUnavailable(() -> IdxFile.parse("f", negative)).hasMessageContaining("size of -");
    }

    @Test
    void aTruncatedGzipIsRefused() throws IOException {
        byte[] packed = gzipped(GOOD);
        Path path = Files.write(folder.resolve("cut.gz"), Arrays.copyOf(packed, packed.length - 9));
        assertUnavailable(() -> IdxFile.read(path)).hasMessageContaining("cannot be unpacked");
    }

    @Test
    void aMissingFileIsRefused() {
        assertUnavailable(() -> IdxFile.read(folder.resolve("absent"))).hasMessageContaining("cannot be read");
    }
}

package lab.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/** What disks, editors and strangers do to a file. */
enum Damage {
    CUT_SHORT {
        @Override
        void inflict(Path file, Path other, SplittableRandom random) throws IOException {
            byte[] bytes = Files.readAllBytes(file);
            Files.write(file, Arrays.copyOf(bytes, random.nextInt(bytes.length + 1)));
        }
    },
    FLIPPED_BITS {
        @Override
        void inflict(Path file, Path other, SplittableRandom random) throws IOException {
            byte[] bytes = Files.readAllBytes(file);
            for (int i = 0; i < 1 + random.nextInt(5) && bytes.length > 0; i++) {
                bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
            }
            Files.write(file, bytes);
        }
    },
    INSERTED_BYTES {
        @Override
        void inflict(Path file, Path other, SplittableRandom random) throws IOException {
            byte[] inserted = new byte[1 + random.nextInt(40)];
            random.nextBytes(inserted);
            insert(file, inserted, random);
        }
    },
    INSERTED_WORDS {
        @Override
        void inflict(Path file, Path other, SplittableRandom random) throws IOException {
            insert(file, WORDS.get(random.nextInt(WORDS.size())).getBytes(StandardCharsets.UTF_8), random);
        }
    },
    ANOTHER_VALUE {
        @Override
        void inflict(Path file, Path other, SplittableRandom random) throws IOException {
            String text = Files.readString(file, StandardCharsets.ISO_8859_1);
            String[] tokens = text.split("(?<=[,:\\s\"])|(?=[,:\\s\"])");
            tokens[random.nextInt(tokens.length)] = WORDS.get(random.nextInt(WORDS.size()));
            Files.writeString(file, String.join("", tokens), StandardCharsets.ISO_8859_1);
        }
    },
    SHUFFLED_LINES {
        @Override
        void inflict(Path file, Path other, SplittableRandom random) throws IOException {
            List<String> lines = new ArrayList<>(
                    Files.readString(file, StandardCharsets.ISO_8859_1).lines().toList());
            if (!lines.isEmpty()) {
                String moved = lines.remove(random.nextInt(lines.size()));
                lines.add(random.nextInt(lines.size() + 1), moved);
                lines.add(lines.get(random.nextInt(lines.size())));
            }
            Files.writeString(file, String.join("\n", lines) + "\n", StandardCharsets.ISO_8859_1);
        }
    },
    SWAPPED {
        @Override
        void inflict(Path file, Path other, SplittableRandom random) throws IOException {
            byte[] bytes = Files.readAllBytes(file);
            Files.write(file, Files.readAllBytes(other));
            Files.write(other, bytes);
        }
    },
    DELETED {
        @Override
        void inflict(Path file, Path other, SplittableRandom random) throws IOException {
            Files.delete(file);
        }
    },
    A_FOLDER {
        @Override
        void inflict(Path file, Path other, SplittableRandom random) throws IOException {
            Files.delete(file);
            Files.createDirectory(file);
        }
    },
    A_LINK_TO_ITSELF {
        @Override
        void inflict(Path file, Path other, SplittableRandom random) throws IOException {
            Files.delete(file);
            Files.createSymbolicLink(file, file);
        }
    },
    UNREADABLE {
        @Override
        void inflict(Path file, Path other, SplittableRandom random) throws IOException {
            Files.setPosixFilePermissions(file, Set.<PosixFilePermission>of());
        }
    };

    private static final List<String> WORDS = List.of(
            "",
            "null",
            "NaN",
            "-Infinity",
            "1e999",
            "-1",
            "0",
            "99999999999999999999",
            "{}",
            "[]",
            "[".repeat(5000),
            "\"",
            ",,,",
            "\u001b[31mred",
            "<script>alert(1)</script>",
            "+1000000000-12-31T23:59:59Z",
            "1e-999999999",
            "\u0000",
            "x".repeat(100_000));

    /** Does it to a file; {@code other} is another file of the same kind of place. */
    abstract void inflict(Path file, Path other, SplittableRandom random) throws IOException;

    private static void insert(Path file, byte[] inserted, SplittableRandom random) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        int at = random.nextInt(bytes.length + 1);
        byte[] longer = Arrays.copyOf(bytes, bytes.length + inserted.length);
        System.arraycopy(inserted, 0, longer, at, inserted.length);
        System.arraycopy(bytes, at, longer, at + inserted.length, bytes.length - at);
        Files.write(file, longer);
    }
}

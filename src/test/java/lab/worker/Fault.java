package lab.worker;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What can go wrong in a trial. */
enum Fault {
    /** Native code writes where it must not. */
    CRASHES {
        @Override
        void happen() {
            try {
                Class<?> unsafe = Class.forName("sun.misc.Unsafe");
                Field field = unsafe.getDeclaredField("theUnsafe");
                field.setAccessible(true);
                unsafe.getMethod("putAddress", long.class, long.class).invoke(field.get(null), 0L, 0L);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
    },
    /** The heap is not enough. */
    EXHAUSTS {
        @Override
        void happen() {
            List<long[]> all = new ArrayList<>();
            while (all.size() < Integer.MAX_VALUE) {
                all.add(new long[1 << 20]);
            }
        }
    },
    /** It never ends. */
    HANGS {
        @Override
        void happen() {
            Pause.of(3_600_000);
        }
    },
    /** It says that it waits, and goes on when it is told: by files in the program's folder. */
    WAITS {
        @Override
        void happen() {
            try {
                Gate.arrive(home());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            while (!Files.exists(Gate.open(home()))) {
                Pause.of(20);
            }
        }
    },
    /** An ordinary exception. */
    THROWS {
        @Override
        void happen() {
            throw new IllegalStateException("the arm fell off");
        }
    },
    /** It prints, also by ways that no redirection within the process reaches, and without an end of line. */
    CHATTERS {
        @Override
        @SuppressWarnings("resource") // closing the descriptor would close it for all
        void happen() {
            System.out.print("words");
            try {
                new FileOutputStream(FileDescriptor.out).write("native words".getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    },
    /** It puts a file in the place of the results folder, in which nothing can be written then. */
    VANDALIZES {
        @Override
        void happen() {
            Path results = home().resolve("results");
            try {
                if (Files.isDirectory(results)) {
                    Files.move(results, results.resolveSibling("results-away"));
                    Files.writeString(results, "a file");
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    };

    /** Lets it happen. */
    abstract void happen();

    private static Path home() {
        return Path.of(System.getProperty("lab.home"));
    }

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}

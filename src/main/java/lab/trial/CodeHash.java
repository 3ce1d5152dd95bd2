package lab.trial;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** The hash of code: of some classes and of all of our own that they refer to, and so on. Safe for several threads. */
final class CodeHash {
    private static final ClassFile FOREIGN = new ClassFile("", Set.of());

    private final ClassBytes bytes;
    private final Map<String, ClassFile> files = new ConcurrentHashMap<>();
    private final Map<Set<Class<?>>, String> hashes = new ConcurrentHashMap<>();

    CodeHash(ClassBytes bytes) {
        this.bytes = bytes;
    }

    /**
     * A class file of our own.
     *
     * @param hash of its bytes; empty if the class is not ours
     * @param names what may be classes it refers to
     */
    private record ClassFile(String hash, Set<String> names) {
        static ClassFile of(byte[] content) {
            return new ClassFile(Hash.hex(content), ClassNames.in(content));
        }
    }

    /** The hash of these classes and all they need. */
    String of(Set<Class<?>> roots) {
        return hashes.computeIfAbsent(
                Set.copyOf(roots),
                classes -> Hash.hex(reached(classes).entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + entry.getValue())
                        .toList()));
    }

    /** Our own classes among these and all they need, each with the hash of its bytes. */
    SortedMap<String, String> reached(Collection<Class<?>> roots) {
        SortedMap<String, String> reached = new TreeMap<>();
        Deque<String> open = roots.stream()
                .map(root -> root.getName().replace('.', '/'))
                .collect(Collectors.toCollection(ArrayDeque::new));
        while (!open.isEmpty()) {
            String name = open.pop();
            ClassFile file = file(name);
            if (!file.equals(FOREIGN) && reached.putIfAbsent(name, file.hash) == null) {
                open.addAll(file.names);
            }
        }
        return reached;
    }

    /** Whether the class file of a class can be read. */
    boolean knows(Class<?> type) {
        return !file(type.getName().replace('.', '/')).equals(FOREIGN);
    }

    private ClassFile file(String name) {
        return files.computeIfAbsent(name, this::read);
    }

    private ClassFile read(String name) {
        boolean ofJava = name.startsWith("java/") || name.startsWith("jdk/");
        Optional<byte[]> content = ofJava ? Optional.empty() : bytes.of(name);
        return content.map(ClassFile::of).orElse(FOREIGN);
    }
}

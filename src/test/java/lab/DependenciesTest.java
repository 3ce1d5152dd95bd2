package lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code docs/dependencies.md} and the jars on the class path tell the same of old libraries. */
final class DependenciesTest {
    private static final Path DOCUMENT = Path.of("docs", "dependencies.md");

    @Test
    void whatIsInsideOtherLibrariesIsListed() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path jar : jars()) {
            found.addAll(within(jar));
        }

        assertThat(rows("## Inside other", "\\| (\\S+ \\S+) \\| (\\S+) \\|.*")
                        .map(row -> row.group(1) + " within " + row.group(2)))
                .containsExactlyInAnyOrderElementsOf(found);
    }

    @Test
    void whatStaysAsItIsIsThere() throws IOException {
        List<String> names =
                jars().stream().map(jar -> jar.getFileName().toString()).toList();

        assertThat(rows("## Old, and", "\\| (\\S+) (\\d\\S*) \\|.*")
                        .map(row -> row.group(1) + "-" + row.group(2) + ".jar"))
                .isNotEmpty()
                .isSubsetOf(names);
    }

    @Test
    void whatIsLeftOutIsNotThere() throws IOException {
        List<String> left = rows("## Left out", "\\| ([a-z0-9., -]+) \\|.*")
                .flatMap(row -> Arrays.stream(row.group(1).split(", ")))
                .toList();

        assertThat(left).contains("commons-net", "javax.json");
        assertThat(jars())
                .allSatisfy(jar -> assertThat(left)
                        .noneMatch(library -> jar.getFileName().toString().matches(Pattern.quote(library) + "-\\d.*")));
    }

    private static Stream<MatchResult> rows(String heading, String form) throws IOException {
        String document = Files.readString(DOCUMENT);
        String section = document.substring(document.indexOf(heading)).split("\n## ", 2)[0];
        return Pattern.compile(form).matcher(section).results();
    }

    private static List<Path> jars() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> entry.endsWith(".jar"))
                .map(Path::of)
                .toList();
    }

    /** The libraries that a jar holds beside the one that it is named after, by what Maven has left of them. */
    private static List<String> within(Path path) throws IOException {
        List<String> libraries = new ArrayList<>();
        String name = path.getFileName().toString();
        try (JarFile jar = new JarFile(path.toFile())) {
            for (JarEntry entry : jar.stream().toList()) {
                if (entry.getName().matches("META-INF/maven/.*/pom[.]properties")) {
                    Properties library = properties(jar, entry);
                    String artifact = library.getProperty("artifactId");
                    String version = library.getProperty("version");
                    if (!name.startsWith(artifact + "-" + version)) {
                        libraries.add(artifact + " " + version + " within " + name.replaceAll("-\\d.*", ""));
                    }
                }
            }
        }
        return libraries;
    }

    private static Properties properties(JarFile jar, JarEntry entry) throws IOException {
        Properties properties = new Properties();
        try (InputStream stream = jar.getInputStream(entry)) {
            properties.load(stream);
        }
        return properties;
    }
}

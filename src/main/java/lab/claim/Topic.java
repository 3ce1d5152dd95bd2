package lab.claim;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The argument of a topic's lecture and how its claims build on one another, for the reports. It annotates the topic's
 * package.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PACKAGE)
public @interface Topic {
    /** Prose; an empty line begins a new paragraph. */
    String value();

    /** Reads the annotation. */
    final class Argument {
        private Argument() {}

        /** The paragraphs of an experiment's topic, each on one line; empty if its package has none. */
        public static List<String> of(Experiment<?> experiment) {
            return Optional.ofNullable(experiment.getClass().getPackage().getAnnotation(Topic.class)).stream()
                    .flatMap(topic -> Stream.of(topic.value().strip().split("\n\\s*\n")))
                    .map(paragraph -> paragraph.strip().replaceAll("\\s+", " "))
                    .toList();
        }
    }
}

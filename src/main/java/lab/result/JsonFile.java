package lab.result;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import lab.error.Quoted;

/**
 * Records as JSON files: the keys are the components' names in snake case, in their order, indented by two spaces, with
 * {@code \n} line ends. Every component is required except those with a {@link JsonSetter}; unknown keys are ignored.
 */
public final class JsonFile {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(JsonForms.module())
            .annotationIntrospector(new Required())
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .defaultSetterInfo(JsonSetter.Value.construct(Nulls.FAIL, Nulls.FAIL))
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .defaultPrettyPrinter(printer())
            .build();

    private JsonFile() {}

    /** The text of a record; ends with {@code \n}. */
    static String text(Object value) {
        try {
            return MAPPER.writeValueAsString(value) + "\n";
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("Cannot write JSON to memory", e);
        }
    }

    /** Reads a record; refuses a missing or damaged file with the remedy. */
    static <T> T read(Path file, Class<T> type) {
        String text = TextFile.read(file, Damage.remedy(file));
        try {
            return MAPPER.readValue(text, type);
        } catch (InvalidFormatException e) {
            throw Damage.of(file, "'" + key(e) + "' was " + Quoted.of(e.getValue()));
        } catch (JsonMappingException e) {
            throw Damage.of(file, e.getPath().isEmpty() ? "it is no such record" : "'" + key(e) + "' is no such value");
        } catch (JsonProcessingException e) {
            throw Damage.of(file, "it holds no JSON object");
        }
    }

    /** A text as a JSON tree, or as a string node if it is not JSON. */
    public static JsonNode embedded(String text) {
        try {
            return Optional.of(MAPPER.readTree(text))
                    .filter(node -> !node.isMissingNode())
                    .orElseGet(() -> TextNode.valueOf(text));
        } catch (JsonProcessingException e) {
            return TextNode.valueOf(text);
        }
    }

    private static String key(JsonMappingException e) {
        return Quoted.printable(e.getPath().stream()
                .map(part -> part.getFieldName() == null ? String.valueOf(part.getIndex()) : part.getFieldName())
                .collect(Collectors.joining("/")));
    }

    private static DefaultPrettyPrinter printer() {
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter(Separators.createDefaultInstance()
                .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                .withArrayEmptySeparator("")
                .withObjectEmptySeparator(""));
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        printer.indentArraysWith(indenter);
        printer.indentObjectsWith(indenter);
        return printer;
    }

    /** Makes every component required that has no {@link JsonSetter}. */
    private static final class Required extends JacksonAnnotationIntrospector {
        private static final long serialVersionUID = 1;

        @Override
        public Boolean hasRequiredMarker(AnnotatedMember component) {
            return !component.hasAnnotation(JsonSetter.class);
        }
    }
}

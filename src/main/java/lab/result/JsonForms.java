package lab.result;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;
import lab.text.Numbers;

/**
 * The representation of values in our JSON files: numbers as {@link Numbers} writes them, NaN and infinities, which JSON
 * lacks, as strings; moments as strings; unknown values as {@code "unknown"}.
 */
final class JsonForms {
    private static final String UNKNOWN = "unknown";

    private JsonForms() {}

    static SimpleModule module() {
        TextReader<Double> number =
                new TextReader<>(Double.class, text -> Numbers.parse(text).orElseThrow());
        return new SimpleModule()
                .addSerializer(Double.class, new NumberWriter())
                .addSerializer(Double.TYPE, new NumberWriter())
                .addDeserializer(Double.class, number)
                .addDeserializer(Double.TYPE, number)
                .addSerializer(Instant.class, ToStringSerializer.instance)
                .addDeserializer(Instant.class, new TextReader<>(Instant.class, Instant::parse))
                .addSerializer(Optional.class, new OptionalWriter())
                .addDeserializer(Optional.class, new OptionalReader(null));
    }

    private static final class NumberWriter extends JsonSerializer<Double> {
        @Override
        public void serialize(Double value, JsonGenerator out, SerializerProvider context) throws IOException {
            if (Double.isFinite(value)) {
                out.writeNumber(Numbers.text(value));
            } else {
                out.writeString(Numbers.text(value));
            }
        }
    }

    /** Reads a value from its spelling, a string or a number. */
    private static final class TextReader<T> extends JsonDeserializer<T> {
        private final Class<T> type;
        private final Function<String, T> parser;

        TextReader(Class<T> type, Function<String, T> parser) {
            this.type = type;
            this.parser = parser;
        }

        @Override
        public T deserialize(JsonParser in, DeserializationContext context) throws IOException {
            try {
                return parser.apply(in.getText());
            } catch (NoSuchElementException | DateTimeException e) {
                return type.cast(context.handleWeirdStringValue(type, in.getText(), "no such value"));
            }
        }
    }

    @SuppressWarnings("rawtypes") // Jackson finds it by its raw class only
    private static final class OptionalWriter extends JsonSerializer<Optional> {
        @Override
        public boolean isEmpty(SerializerProvider context, Optional value) {
            return value.isEmpty();
        }

        @Override
        public void serialize(Optional value, JsonGenerator out, SerializerProvider context) throws IOException {
            context.defaultSerializeValue(value.isPresent() ? value.get() : UNKNOWN, out);
        }
    }

    @SuppressWarnings("rawtypes")
    private static final class OptionalReader extends JsonDeserializer<Optional> implements ContextualDeserializer {
        private final JavaType content;

        OptionalReader(JavaType content) {
            this.content = content;
        }

        @Override
        public JsonDeserializer<?> createContextual(DeserializationContext context, BeanProperty property) {
            return new OptionalReader(context.getContextualType().containedType(0));
        }

        @Override
        public Optional deserialize(JsonParser in, DeserializationContext context) throws IOException {
            boolean isUnknown =
                    in.hasToken(JsonToken.VALUE_STRING) && in.getText().equals(UNKNOWN);
            return isUnknown ? Optional.empty() : Optional.of(context.readValue(in, content));
        }

        @Override
        public Object getAbsentValue(DeserializationContext context) {
            return Optional.empty();
        }
    }
}

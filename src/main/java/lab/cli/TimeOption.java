package lab.cli;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lab.error.Quoted;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a duration as {@code 90s}, {@code 30m} or {@code 6h}. */
final class TimeOption implements ITypeConverter<Duration> {
    private static final Pattern FORM = Pattern.compile("([1-9][0-9]{0,6})([smh])");

    @Override
    public Duration convert(String text) {
        Matcher matcher = FORM.matcher(text.strip());
        if (!matcher.matches()) {
            throw new TypeConversionException(
                    "a time is a whole number with s, m or h, such as 90s, 30m or 6h, but was " + Quoted.of(text));
        }
        return Duration.parse("PT" + matcher.group(1) + matcher.group(2));
    }
}

package lab.claim;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import lab.error.LabException;
import lab.error.Quoted;

/**
 * A number of an experiment that a user may override with {@code --set name=value}.
 *
 * @param name the name in kebab-case
 * @param whole whether only whole numbers make sense
 * @param smoke value at {@link Scale#SMOKE}
 * @param lecture value at {@link Scale#LECTURE}
 * @param full value at {@link Scale#FULL}
 * @param low smallest allowed value
 * @param high largest allowed value
 */
public record Setting(String name, boolean whole, double smoke, double lecture, double full, double low, double high) {
    /** Checks the name and the range of the values. */
    public Setting {
        if (!name.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*")) {
            throw new IllegalArgumentException(
                    "A setting's name is kebab-case, e.g. 'epochs', but was '" + name + "'.");
        }
        for (double value : new double[] {smoke, lecture, full}) {
            check(name, whole, low, high, value);
        }
    }

    /**
     * Declares a whole number from 1 to a million, the same at every scale unless {@link #smoke} and {@link #full} say
     * otherwise.
     */
    public static Setting count(String name, int value) {
        return new Setting(name, true, value, value, value, 1, 1_000_000);
    }

    /** Sets the value at {@link Scale#SMOKE}. */
    public Setting smoke(double value) {
        return new Setting(name, whole, value, lecture, full, low, high);
    }

    /** Sets the value at {@link Scale#FULL}. */
    public Setting full(double value) {
        return new Setting(name, whole, smoke, lecture, value, low, high);
    }

    /**
     * Declares a positive real number from 1e-9 to 1e9, the same at every scale unless {@link #smoke} and {@link #full} say
     * otherwise.
     */
    public static Setting real(String name, double value) {
        return new Setting(name, false, value, value, value, 1e-9, 1e9);
    }

    /** The settings that a class declares as constants, in their order. */
    static List<Setting> constants(Class<?> type) {
        return Stream.of(type.getDeclaredFields())
                .filter(field -> field.getType() == Setting.class && Modifier.isStatic(field.getModifiers()))
                .map(Setting::constant)
                .toList();
    }

    private static Setting constant(Field field) {
        try {
            field.setAccessible(true);
            return (Setting) field.get(null);
        } catch (IllegalAccessException impossible) {
            throw new AssertionError("no modules: every field is open", impossible);
        }
    }

    /** Sets the allowed range. */
    public Setting between(double least, double greatest) {
        return new Setting(name, whole, smoke, lecture, full, least, greatest);
    }

    /** The value at a scale. */
    public double at(Scale scale) {
        return scale.pick(smoke, lecture, full);
    }

    /** Reads a user's value; refuses text that is not a number, a fraction for a whole setting, and a value out of range. */
    public double parse(String text) {
        try {
            return check(name, whole, low, high, new BigDecimal(text.strip()).doubleValue());
        } catch (NumberFormatException e) {
            throw LabException.usage("Setting '" + name + "' takes a number, but was " + Quoted.of(text)
                    + "; write e.g. --set " + name + "=" + format(lecture) + ".");
        }
    }

    /** Writes a value as a user would. */
    public static String format(double value) {
        return new BigDecimal(String.valueOf(value)).stripTrailingZeros().toPlainString();
    }

    private static double check(String name, boolean whole, double low, double high, double value) {
        if (!(value >= low && value <= high) || (whole && value != Math.rint(value))) {
            throw LabException.usage("Setting '" + name + "' must be a " + (whole ? "whole " : "") + "number from "
                    + format(low) + " to " + format(high) + ", but was " + format(value) + ".");
        }
        return value;
    }
}

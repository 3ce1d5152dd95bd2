package lab.cache;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import lab.data.DataSource;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A value in words, which are the same in every process: everything that a recipe says, down to the last field. Data are
 * described by their name and checksums, wherever the files lie. Lambdas have no name that two processes share: they are
 * {@linkplain #lambdas() told apart} by the class that contains them.
 */
final class Description {
    private static final String LAMBDA = "$$Lambda";

    private final List<String> words = new ArrayList<>();
    private final Set<Class<?>> classes = new LinkedHashSet<>();
    private final Set<String> lambdas = new LinkedHashSet<>();
    private final Set<Object> within = Collections.newSetFromMap(new IdentityHashMap<>());

    /** Describes a value. */
    Description(Object value) {
        add(value);
    }

    /** The words; equal values have equal words. */
    List<String> words() {
        return words;
    }

    /** The classes of all objects in the value, except Java's own. */
    Set<Class<?>> classes() {
        return classes;
    }

    /** The names of the classes whose code contains the value's lambdas. */
    Set<String> lambdas() {
        return lambdas;
    }

    private void add(Object value) {
        if (value == null || value instanceof Number || value instanceof Boolean || value instanceof CharSequence) {
            words.add(String.valueOf(value));
        } else if (value instanceof Enum<?> constant) {
            classes.add(value.getClass()); // the class of its own body, if it has one
            words.add(constant.getDeclaringClass().getName() + "." + constant.name());
        } else if (value instanceof Class<?> type) {
            classes.add(type);
            words.add(type.getName());
        } else if (value instanceof INDArray array) {
            words.add(array.toStringFull());
        } else if (within.add(value)) {
            addWhole(value);
            within.remove(value);
        } else {
            words.add("itself");
        }
    }

    private void addWhole(Object value) {
        if (value instanceof DataSource data) {
            add(List.of(data.name(), data.checksums()));
            classes.add(data.getClass());
            merge(new Description(fields(data)));
        } else {
            addParts(value);
        }
    }

    private void merge(Description part) {
        classes.addAll(part.classes);
        lambdas.addAll(part.lambdas);
    }

    private void addParts(Object value) {
        if (value instanceof Optional<?> optional) {
            add(optional.stream().toList());
        } else if (value instanceof Set<?> set) {
            sorted(set.stream());
        } else if (value instanceof Collection<?> items) {
            words.add("list of " + items.size());
            items.forEach(this::add);
        } else if (value instanceof Map<?, ?> map) {
            sorted(map.entrySet().stream().map(entry -> new Object[] {entry.getKey(), entry.getValue()}));
        } else if (value.getClass().isArray()) {
            words.add("array of " + Array.getLength(value));
            for (int i = 0; i < Array.getLength(value); i++) {
                add(Array.get(value, i));
            }
        } else {
            addObject(value);
        }
    }

    /** Adds items in the order of their words, since sets and maps have no order that two processes share. */
    private void sorted(Stream<?> items) {
        List<Description> parts = items.map(item -> new Description(item)).toList();
        words.add("set of " + parts.size());
        parts.stream().map(part -> String.join("\n", part.words)).sorted().forEach(words::add);
        parts.forEach(this::merge);
    }

    private void addObject(Object value) {
        Class<?> type = value.getClass();
        if (type.getClassLoader() == null) { // Java's own: a time, a path
            words.add(value.toString());
        } else if (type.isHidden()) {
            String host = type.getName().substring(0, type.getName().indexOf(LAMBDA));
            lambdas.add(host);
            words.add("lambda of " + host);
            fields(value).values().forEach(this::add);
        } else {
            classes.add(type);
            words.add(type.getName());
            fields(value).forEach((name, field) -> {
                words.add(name);
                add(field);
            });
        }
    }

    private static Map<String, Object> fields(Object value) {
        Map<String, Object> fields = new TreeMap<>();
        for (Class<?> type = value.getClass(); type.getClassLoader() != null; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers())) {
                    fields.put(type.getSimpleName() + "." + field.getName(), read(field, value));
                }
            }
        }
        return fields;
    }

    private static Object read(Field field, Object value) {
        try {
            field.setAccessible(true);
            return field.get(value);
        } catch (IllegalAccessException | InaccessibleObjectException e) {
            throw new IllegalStateException("Cannot read " + field + ", which a fingerprint must hold", e);
        }
    }
}

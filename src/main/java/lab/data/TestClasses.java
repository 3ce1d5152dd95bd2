package lab.data;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Keeps only the test examples of these classes, in their order; training and validation examples stay.
 *
 * @param classes counted from 0
 */
record TestClasses(List<Integer> classes) implements Transformation {
    TestClasses {
        classes = List.copyOf(classes);
        Limits.atLeast("number of classes to test on", 1, classes.size());
    }

    @Override
    public String words() {
        return "tested on " + classes.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    @Override
    public Split of(Split split) {
        Examples test = split.test();
        classes.forEach(label -> Limits.within("class to test on", 0, test.outputs() - 1, label));
        int[] rows = IntStream.range(0, test.size())
                .filter(i -> classes.contains(test.label(i)))
                .toArray();
        return new Split(split.training(), split.validation(), test.select(rows));
    }
}

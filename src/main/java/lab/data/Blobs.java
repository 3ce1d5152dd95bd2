package lab.data;

/**
 * One normal cloud per class; the examples take the classes in turn. The seed draws the centres, each coordinate from N(0,
 * 1). Examples lie around their centre with standard deviation {@code spread} in each feature.
 */
record Blobs(int features, int outputs, double spread) implements Family {
    Blobs {
        Limits.atLeast("number of features", 1, features);
        Limits.atLeast("number of classes", 2, outputs);
        Limits.notNegative("spread of the blobs", spread);
    }

    @Override
    public String name() {
        return "blobs features=" + features + " classes=" + outputs + " spread=" + spread;
    }

    @Override
    public Population population(Draws shared) {
        double[] centres = shared.normals(Math.multiplyExact(outputs, features)); // [classes, features]
        return (index, draws, x, y) -> {
            int label = index % outputs;
            for (int j = 0; j < features; j++) {
                x[j] = (float) (centres[label * features + j] + spread * draws.normal());
            }
            y[label] = 1;
        };
    }
}

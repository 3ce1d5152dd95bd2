package lab.lean;

/**
 * Whether anyone will look at the gradient with respect to the input of a network's first layer. In training nobody does,
 * but Deeplearning4j asks for it all the same, and it can cost as much as a layer. A {@code MultiLayerNetwork} announces
 * its input twice in each pass; only where gradient and score are computed for training does it set the iteration count
 * between the two. Whatever else comes in is taken for somebody who looks.
 */
final class InputGradient {
    private boolean iterationWasSet;
    private boolean training;

    /** The network sets the iteration count of its layers. */
    void iterationSet() {
        iterationWasSet = true;
    }

    /** The network announces its input. */
    void inputAnnounced() {
        training = iterationWasSet;
        iterationWasSet = false;
    }

    /** Whether the backward pass that now begins in layer {@code index} must compute it. Answers for one pass. */
    boolean isWanted(int index) {
        boolean discarded = training && index == 0;
        training = false;
        return !discarded;
    }
}

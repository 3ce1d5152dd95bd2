package lab.procedure;

import java.util.List;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Trained networks that answer together: their output is the mean of the members' outputs. It cannot be trained. */
@SuppressWarnings("overrides") // for a method of the superclass that differs from its interface's in the varargs
final class Committee extends MultiLayerNetwork {
    private static final long serialVersionUID = 1;

    private final transient List<MultiLayerNetwork> members;

    Committee(List<MultiLayerNetwork> members) {
        super(members.get(0).getLayerWiseConfigurations());
        this.members = List.copyOf(members);
    }

    @Override
    public INDArray output(INDArray features) {
        INDArray sum = members.get(0).output(features).dup();
        members.subList(1, members.size()).forEach(member -> sum.addi(member.output(features)));
        return sum.divi(members.size());
    }
}

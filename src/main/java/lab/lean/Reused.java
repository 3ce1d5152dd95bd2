package lab.lean;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.common.util.ArrayUtil;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.memory.MemoryWorkspace;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Gives the layers of a network the same arrays in every update: those that they ask for in the first one, in that order.
 * An array in one of Deeplearning4j's workspaces is a new object with its own native descriptor each time, which costs more
 * than what a small layer computes. For a smaller batch, such as an epoch's last, an array is laid over the same memory,
 * because new memory costs the operating system's time when it is first touched.
 */
final class Reused extends LayerWorkspaceMgr {
    private final List<INDArray> arrays = new ArrayList<>();
    private int asked;

    Reused() {
        super(EnumSet.allOf(ArrayType.class), Map.of(), Map.of()); // outside of any workspace
    }

    /**
     * Whether nobody will look at the gradient with respect to the input of layer {@code index}: in an update, that of the
     * first layer, which can cost as much as the rest of it.
     */
    static boolean discardsInputGradient(LayerWorkspaceMgr workspaces, int index) {
        return index == 0 && workspaces instanceof Reused;
    }

    /** Begins an update: what was given out may be given out again. */
    void rewind() {
        asked = 0;
    }

    @Override
    public INDArray createUninitialized(ArrayType use, DataType type, long[] shape, char order) {
        if (asked == arrays.size()) {
            arrays.add(create(type, shape, order));
        }
        INDArray array = arrays.get(asked);
        if (!Arrays.equals(array.shape(), shape) || array.ordering() != order || array.dataType() != type) {
            array = array.dataType() == type && array.data().length() >= ArrayUtil.prodLong(shape)
                    ? Nd4j.create(array.data(), shape, Nd4j.getStrides(shape, order), 0, order)
                    : create(type, shape, order);
            arrays.set(asked, array);
        }
        asked++;
        return array;
    }

    @SuppressWarnings("try") // the scope is there to be closed
    private static INDArray create(DataType type, long[] shape, char order) {
        try (MemoryWorkspace none = Nd4j.getMemoryManager().scopeOutOfWorkspaces()) {
            return Nd4j.createUninitialized(type, shape, order);
        }
    }
}

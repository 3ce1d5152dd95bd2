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
 * Gives the layers of a network the same arrays in every update, in the order of their requests in the first one. An array
 * in one of Deeplearning4j's workspaces is a new object with its own native descriptor each time, which costs more than a
 * small layer's computation. A smaller batch, such as an epoch's last, gets arrays over the same memory, because new memory
 * costs the operating system time on first use.
 */
final class Reused extends LayerWorkspaceMgr {
    private final List<INDArray> arrays = new ArrayList<>();
    private int asked;

    Reused() {
        super(EnumSet.allOf(ArrayType.class), Map.of(), Map.of()); // not in any workspace
    }

    /**
     * Whether nobody reads the gradient with respect to the input of layer {@code index}: in an update, that of the first
     * layer, which can cost as much as the rest of that layer.
     */
    static boolean discardsInputGradient(LayerWorkspaceMgr workspaces, int index) {
        return index == 0 && workspaces instanceof Reused;
    }

    /** Begins an update: all arrays may be handed out again. */
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

    @SuppressWarnings("try") // the scope only has to be closed
    private static INDArray create(DataType type, long[] shape, char order) {
        try (MemoryWorkspace none = Nd4j.getMemoryManager().scopeOutOfWorkspaces()) {
            return Nd4j.createUninitialized(type, shape, order);
        }
    }
}

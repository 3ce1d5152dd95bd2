package lab.network;

import org.deeplearning4j.nn.conf.MultiLayerConfiguration;

/**
 * A network whose input pictures are distorted at random in training, anew at every update, and left alone at test time: data
 * augmentation.
 *
 * @param network the network
 * @param distortion what is done to the pictures
 */
public record DistortedPictures(NetworkSpec network, PictureDistortion distortion) implements NetworkSpec {
    @Override
    public MultiLayerConfiguration build(long seed) {
        MultiLayerConfiguration configuration = network.build(seed);
        if (!distortion.equals(PictureDistortion.NONE)) {
            configuration.getConf(0).getLayer().setIDropout(distortion);
        }
        return configuration;
    }

    @Override
    public NetworkSpec core() {
        return network.core();
    }
}

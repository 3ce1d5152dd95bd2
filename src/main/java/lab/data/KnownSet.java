package lab.data;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A full data set of 28 x 28 images that can be installed, in four files: 60,000 for training and 10,000 for test.
 *
 * <p>Checksums are those of the uncompressed files and agree between independent copies: those of Fashion-MNIST were taken
 * from the Debian package; those of MNIST were published by several projects, together with the well-known checksums of the
 * gzipped originals.
 *
 * @param name its name on the command line and in the data folder
 * @param files images and labels for training, then images and labels for test
 * @param base the address of the downloads, each file at {@code base/NAME.gz}
 * @param debian the Debian package that installs the set, if there is one
 * @param licence who made it, and what its licence allows
 */
public record KnownSet(String name, List<DataFile> files, URI base, Optional<String> debian, String licence) {
    private static final int TRAINING = 60_000; // examples
    private static final int TEST = 10_000; // examples

    /** LeCun, Cortes and Burges; from the mirror that torchvision uses too. */
    static final KnownSet MNIST = new KnownSet(
            "mnist",
            files(
                    "ba891046e6505d7aadcbbe25680a0738ad16aec93bde7f9b65e87a2fc25776db",
                    "65a50cbbf4e906d70832878ad85ccda5333a97f0f4c3dd2ef09a8a9eef7101c5",
                    "0fa7898d509279e482958e8ce81c8e77db3f2f8254e26661ceb7762c4d494ce7",
                    "ff7bcfd416de33731a308c3f266cc351222c34898ecbeaf847f06e48f7ec33f2"),
            URI.create("https://ossci-datasets.s3.amazonaws.com/mnist/"),
            Optional.empty(),
            "LeCun, Cortes and Burges; stated as CC BY-SA 3.0");

    /** Xiao, Rasul and Vollgraf 2017, arXiv:1708.07747. The server does not support https; the checksums make up for it. */
    static final KnownSet FASHION_MNIST = new KnownSet(
            "fashion-mnist",
            files(
                    "c59f468a2f672dc815687fe0f83887768d799fd8a3f3276145d20f83aa44d888",
                    "bad3541b69d912435c50bb6ba87bec294ff4f6a2e1246121d8633921760443d9",
                    "5b4141f0afbad91edebe8549f8fcffe087ea10ca49f1dbef5c9a5cd8815ce37b",
                    "0402a96d92fd2663957122ceb108a494c5af83dab82d92729df917d7dec38c34"),
            URI.create("http://fashion-mnist.s3-website.eu-central-1.amazonaws.com/"),
            Optional.of("dataset-fashion-mnist"),
            "Zalando SE; MIT");

    /** All known sets. */
    public static final List<KnownSet> ALL = List.of(MNIST, FASHION_MNIST);

    private static List<DataFile> files(
            String trainingImages, String trainingLabels, String testImages, String testLabels) {
        return Stream.of(
                        ImageSource.files("train", TRAINING, trainingImages, trainingLabels),
                        ImageSource.files("t10k", TEST, testImages, testLabels))
                .flatMap(List::stream)
                .toList();
    }

    /** The number of examples in all its parts. */
    public int examples() {
        return TRAINING + TEST;
    }

    /** Advice for a user who has no intact files of this set. */
    String remedies() {
        String packaged = debian.map(name -> "on Debian and Ubuntu, `sudo apt-get install " + name + "`")
                .orElse("no Debian package has it");
        return "get it with `./lab data fetch " + name + "`; or import files you already have with `./lab data import "
                + name + " FOLDER`; " + (debian.isPresent() ? "or, " : "") + packaged;
    }
}

/** Data preparation: the treatment of the inputs before the first layer sees them. */
@Topic("""
        A linear model's loss is a bowl whose curvature is the features' second moment. If one feature is measured in
        millimetres and another in metres, the bowl is a long valley: the step that the steep walls allow is far too
        small for the floor (feature-scaling). To standardize, to subtract each feature's mean and divide by its
        deviation, makes the axes alike. Images have one scale already, but their pixels are all positive; there it is
        the mean that counts, and what a network does with bytes from 0 to 255 at a rate chosen for unit variance
        (zero-centering). Standardized features may still say the same thing twice: correlation stretches the bowl
        along a diagonal, which no scaling of the axes mends. Whitening turns the axes first (whitening). All of these
        learn numbers from the training examples, which are then as much a part of the trained network as its weights,
        and have to be stored with it (training-statistics-at-test-time).
        """)
package lecture.preprocessing;

import lab.claim.Topic;

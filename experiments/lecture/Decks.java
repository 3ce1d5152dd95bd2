package lecture;

import lab.claim.Deck;

/** The five lectures whose claims are tested. */
public final class Decks {
    /** Universidad Carlos III de Madrid. */
    public static final Deck UC3M =
            new Deck("UC3M", "Deep learning with Neural Networks (Lancho Serrano, after Martinez Olmos; UC3M)");
    /** Dublin City University. */
    public static final Deck DCU =
            new Deck("DCU", "Training Deep Networks with Backprop (McGuinness; Dublin City University, 2018)");
    /** Baek's lecture. */
    public static final Deck BAEK = new Deck("BAEK", "How to Train ConvNets (Baek)");
    /** University of Oslo. */
    public static final Deck OSLO =
            new Deck("OSLO", "INF 5860, Training a neural net, part I (Solberg; University of Oslo, 2018)");
    /** Carnegie Mellon University. */
    public static final Deck CMU = new Deck("CMU", "Lecture 3: Training Neural Networks (Isayev; CMU)");

    private Decks() {}
}

package lab.figure;

import static lab.figure.Studies.CLAIM;
import static lab.figure.Studies.LOSS;
import static lab.figure.Studies.NONE;
import static lab.figure.Studies.RATE;
import static lab.figure.Studies.SHARE;
import static lab.figure.Studies.arm;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import lab.claim.Factor;
import lab.claim.Figure;
import lab.claim.Plot;
import lab.error.LabException;
import lab.metric.Axis;
import lab.metric.Summary;
import lab.metric.Trials;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;

class FiguresTest {
    private static final Trials FALLING = Studies.falling(
            arm("Plain"),
            arm("He"),
            arm("Xavier").at("depth", 20),
            arm("Xavier").at("depth", 50));
    private static final Summary REACHED = LOSS.firstAtMost(1.0).named("epochs to fit");

    @TempDir
    private Path folder;

    @Test
    void drawingTwiceGivesTheSameBytes() throws IOException {
        for (String name : draw(FALLING, EnumSet.allOf(Format.class), everyKind())) {
            byte[] first = Files.readAllBytes(folder.resolve(name));
            draw(FALLING, EnumSet.allOf(Format.class), everyKind());
            assertThat(Files.readAllBytes(folder.resolve(name))).as(name).isEqualTo(first);
        }
    }

    @Test
    void theLocaleDoesNotChangeTheBytes() throws IOException {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.ROOT);
            List<byte[]> root = bytes(draw(FALLING, EnumSet.allOf(Format.class), everyKind()));
            Locale.setDefault(Locale.GERMANY);
            List<byte[]> german = bytes(draw(FALLING, EnumSet.allOf(Format.class), everyKind()));
            assertThat(german).usingElementComparator(java.util.Arrays::compare).isEqualTo(root);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void filesAreNamedByFigureAndFormatAndNothingElseIsLeft() throws IOException {
        List<String> names = draw(FALLING, EnumSet.of(Format.PNG, Format.SVG), Figure.of("A loss!", curves()));

        assertThat(names).containsExactly("a-loss.svg", "a-loss.png");
        try (var files = Files.list(folder)) {
            assertThat(files.map(f -> f.getFileName().toString())).containsExactlyInAnyOrderElementsOf(names);
        }
    }

    @Test
    void everyArmIsNamedInTheFile() {
        for (Figure figure : everyKind()) {
            assertThat(svg(FALLING, figure)).as(figure.title()).contains("Plain", "He", "Xavier");
        }
    }

    @Test
    void claimVerdictAndSeedsAreNamedInTheFile() {
        assertThat(svg(FALLING, Figure.of("A loss", curves())))
                .contains("A loss", CLAIM.sentence(), "Verdict on the claim: INCONCLUSIVE", "3 seeds (101–103)");
    }

    @Test
    void hostileNamesAreText() throws Exception {
        String name = "<script>alert('x')</script> & \"quotes\" --> \u0001";
        String svg = svg(Studies.falling(arm(name), arm("He")), Figure.of("A loss", curves()));
        Document document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));

        assertThat(document.getElementsByTagName("script").getLength()).isZero();
        assertThat(document.getDocumentElement().getTextContent())
                .contains("<script>alert('x')</script> & \"quotes\" -->");
    }

    @Test
    void aPngIsTwiceTheSheetAndHasAByteAPixel() throws IOException {
        draw(FALLING, Set.of(Format.PNG), Figure.of("A loss", curves()));
        BufferedImage image = ImageIO.read(folder.resolve("a-loss.png").toFile());

        assertThat(List.of(image.getWidth(), image.getHeight())).containsExactly(2560, 1440);
        assertThat(image.getColorModel().getPixelSize()).isEqualTo(8);
    }

    @Test
    void anArmKeepsItsColourInEveryFigure() {
        String blue = "0,114,178"; // the second arm's
        assertThat(svg(FALLING, Figure.of("All", curves()))).contains(blue);
        assertThat(svg(FALLING, Figure.of("He alone", curves().arms("He")))).contains(blue);
        assertThat(svg(FALLING, Figure.of("Plain alone", curves().arms("Plain"))))
                .doesNotContain(blue);
    }

    @Test
    void aDivergedTrialEndsInACross() {
        String svg = svg(Studies.diverging(), Figure.of("A loss", curves()));

        assertThat(svg).contains("Cross: the trial diverged.");
    }

    @Test
    void aThresholdThatIsNeverReachedIsMarked() {
        Summary never = LOSS.firstAtMost(-1);
        Plot levels = Plot.levels(never, new Axis(Plot.ARM, "Arm"));

        assertThat(svg(FALLING, Figure.of("Bars", Plot.bars(never)))).contains(">never<");
        assertThat(svg(FALLING, Figure.of("Levels", levels))).contains(">never<");
    }

    @Test
    void aDivergedTrialIsNotCalledNever() {
        assertThat(svg(Studies.diverging(), Figure.of("Bars", Plot.bars(LOSS.atEnd()))))
                .contains(">diverged<");
    }

    @Test
    void zerosHaveNoPlaceOnALogarithmicAxis() {
        Trials zeros = Studies.of(List.of(arm("Zero")), (key, recorder) -> {
            recorder.record(LOSS, 0, 100);
            recorder.record(LOSS, 1, 0);
            recorder.record(LOSS, 2, 1);
        });

        assertThat(svg(zeros, Figure.of("A loss", curves().logY())))
                .contains(">100<", ">10<", ">1<")
                .doesNotContain("NaN", "Infinity");
    }

    @Test
    void aStudyWhoseValuesAreAllUselessIsStillDrawn() {
        Trials nan = Studies.of(List.of(arm("Gone")), (key, recorder) -> recorder.record(LOSS, 1, Double.NaN));

        assertThat(svg(nan, Figure.of("A loss", curves().logY().logX())))
                .contains("Gone")
                .doesNotContain("NaN");
    }

    @Test
    void aMetricThatWasNeverRecordedIsNamed() {
        Trials empty = Studies.of(List.of(arm("He")), (key, recorder) -> {});
        for (Plot plot : List.of(curves(), Plot.histograms(LOSS), Plot.bars(LOSS.atEnd()))) {
            assertThatThrownBy(() -> svg(empty, Figure.of("A loss", plot)))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("train_loss")
                    .hasMessageContaining("He");
        }
    }

    @Test
    void aPlotThatMatchesNoArmSaysWhichThereAre() {
        assertThatThrownBy(() -> svg(FALLING, Figure.of("A loss", curves().only(Factor.of("depth"), 7))))
                .hasMessageContaining("A loss")
                .hasMessageContaining("depth=7")
                .hasMessageContaining("Xavier, depth 20");
    }

    @Test
    void twoFiguresMayNotShareAFile() {
        assertThatThrownBy(() -> draw(
                        FALLING, Set.of(Format.SVG), Figure.of("A loss", curves()), Figure.of("A loss?", curves())))
                .hasMessageContaining("a-loss");
    }

    @Test
    void aFolderThatCannotBeWrittenIsNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "in the way");

        assertThatThrownBy(() -> draw(file.resolve("figures"), FALLING, Set.of(Format.SVG), everyKind()))
                .isInstanceOf(LabException.class)
                .hasMessageContaining("figures");
    }

    @Test
    void panelsNameTheirLevel() {
        assertThat(svg(FALLING, Figure.of("By depth", curves().panels(Factor.of("depth")))))
                .contains("depth 20", "depth 50");
    }

    @Test
    void theWordsOfAMarkAreDrawnOnceAPanel() {
        String svg = svg(FALLING, Figure.of("A loss", curves().mark(0.5, "chance level")));
        Matcher words = Pattern.compile("chance level").matcher(svg);

        assertThat(words.results().count()).isEqualTo(1);
    }

    private static Plot curves() {
        return Plot.curves(LOSS);
    }

    private static Figure[] everyKind() {
        return new Figure[] {
            Figure.of("Curves", curves().logY().mark(0.3, "fitted"), Plot.curves(RATE))
                    .stacked(),
            Figure.of("Against", Plot.curves(LOSS, RATE)),
            Figure.of("Levels", Plot.levels(REACHED, new Axis(Plot.ARM, "Arm"))),
            Figure.of("Bars", Plot.bars(REACHED).mark(3, "published")),
            Figure.of("Histograms", Plot.histograms(SHARE))
        };
    }

    private List<String> draw(Trials trials, Set<Format> formats, Figure... figures) {
        return draw(folder, trials, formats, figures);
    }

    private static List<String> draw(Path folder, Trials trials, Set<Format> formats, Figure... figures) {
        return new Figures(CLAIM, List.of(figures), trials, Optional.empty(), NONE)
                .draw(formats, folder, FigureStyle.PUBLISHED);
    }

    private String svg(Trials trials, Figure figure) {
        draw(trials, Set.of(Format.SVG), figure);
        try {
            return Files.readString(folder.resolve(figure.slug() + ".svg"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private List<byte[]> bytes(List<String> names) throws IOException {
        List<byte[]> all = new java.util.ArrayList<>();
        for (String name : names) {
            all.add(Files.readAllBytes(folder.resolve(name)));
        }
        return all;
    }
}

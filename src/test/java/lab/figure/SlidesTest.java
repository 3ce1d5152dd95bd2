package lab.figure;

import static lab.figure.Studies.CLAIM;
import static lab.figure.Studies.LOSS;
import static lab.figure.Studies.NONE;
import static lab.figure.Studies.arm;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import lab.claim.Figure;
import lab.claim.Plot;
import lab.error.LabException;
import lab.metric.Trials;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SlidesTest {
    private static final Trials FALLING = Studies.falling(arm("Plain"), arm("He"), arm("Xavier"));
    private static final double LEAST_CONTRAST = 3; // to one: WCAG 2.1, 1.4.11, graphics

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"16:9, 1920, 1080", "4:3, 1440, 1080", "1:1, 1080, 1080", "9:16, 1080, 1920", "1280x720, 1280, 720"})
    void aSizeIsAShapeOrPixels(String text, int width, int height) {
        assertThat(FigureSize.parse(text)).isEqualTo(new FigureSize(width, height));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "wide", "16:0", "0:9", "16:1", "100x100", "99999x9", "9000x9000", "1920*1080", "-16:9"})
    void aSizeThatIsNoneIsRefusedWithExamples(String text) {
        assertThatThrownBy(() -> FigureSize.parse(text))
                .isInstanceOf(LabException.class)
                .hasMessageContainingAll("'" + text + "'", "16:9", "1920x1080");
    }

    @Test
    void aThemeThatIsNoneIsRefusedWithTheChoices() {
        assertThat(Theme.parse(" Dark ")).isEqualTo(Theme.DARK);
        assertThatThrownBy(() -> Theme.parse("neon"))
                .isInstanceOf(LabException.class)
                .hasMessageContainingAll("'neon'", "light, dark, print");
    }

    @ParameterizedTest
    @ValueSource(strings = {"16:9", "4:3", "800x600", "1080x1920"})
    void aPictureHasExactlyItsPixels(String size) throws IOException {
        BufferedImage image = png(Theme.LIGHT, size, 1);

        assertThat(image.getWidth() + "x" + image.getHeight())
                .isEqualTo(FigureSize.parse(size).title());
    }

    @Test
    void theLeastTypeOnASlideIsAThirtySixthOfItsHeight() throws IOException {
        String svg = svg("16:9", 1);

        double height = number("viewBox=\"0 0 \\d+ (\\d+)\"", svg);
        double least = Pattern.compile("font-size:([0-9.]+)px|font-size=\"([0-9.]+)\"")
                .matcher(svg)
                .results()
                .map(r -> r.group(1) == null ? r.group(2) : r.group(1))
                .mapToDouble(Double::parseDouble)
                .filter(type -> type != 12) // the canvas's own default, which no words use
                .min()
                .orElseThrow();
        assertThat(least).isGreaterThanOrEqualTo(height / 36);
    }

    @Test
    void panelsThatDoNotFitMakeTheTypeSmallerAndNotTheSlideHigher() throws IOException {
        String svg = svg("16:9", 6);

        double width = number("viewBox=\"0 0 (\\d+) \\d+\"", svg);
        double height = number("viewBox=\"0 0 \\d+ (\\d+)\"", svg);
        assertThat(width).isGreaterThan(960);
        assertThat(width / height).isBetween(1.77, 1.785);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 12})
    void aPublishedFigureIsWideHoweverManyPanelsItHas(int plots) throws IOException {
        draw(FigureStyle.PUBLISHED, Format.SVG, plots);
        String svg = Files.readString(folder.resolve("a-loss.svg"));

        double width = number("viewBox=\"0 0 (\\d+) \\d+\"", svg);
        double height = number("viewBox=\"0 0 \\d+ (\\d+)\"", svg);
        assertThat(width / height).isBetween(1.77, 1.785);
    }

    @Test
    void aSlideLeavesTheSentenceToTheLecturer() throws IOException {
        assertThat(svg("16:9", 1))
                .contains("Verdict on the claim: ")
                .doesNotContain("He initialization keeps the scale.");
    }

    @ParameterizedTest
    @EnumSource
    void theSheetHasTheColourOfItsTheme(Theme theme) throws IOException {
        assertThat(new Color(png(theme, "800x600", 1).getRGB(2, 2))).isEqualTo(theme.paper());
    }

    @ParameterizedTest
    @EnumSource
    void wordsStandOutFromTheSheet(Theme theme) {
        assertThat(contrast(theme.ink(), theme.paper())).isGreaterThan(7);
        assertThat(contrast(theme.paleInk(), theme.paper())).isGreaterThan(4.5);
        assertThat(contrast(theme.baseline(), theme.paper())).isGreaterThan(LEAST_CONTRAST);
    }

    @Test
    void everyArmStandsOutFromADarkSheet() {
        assertThat(Theme.DARK.others())
                .allSatisfy(
                        color -> assertThat(contrast(color, Theme.DARK.paper())).isGreaterThan(LEAST_CONTRAST));
    }

    @Test
    void whatIsPrintedIsGrey() throws IOException {
        BufferedImage image = png(Theme.PRINT, "800x600", 1);

        assertThat(IntStream.range(0, image.getWidth() * image.getHeight())
                        .mapToObj(i -> new Color(image.getRGB(i % image.getWidth(), i / image.getWidth()))))
                .allMatch(c -> c.getRed() == c.getGreen() && c.getGreen() == c.getBlue());
    }

    @Test
    void armsOfAPrintedFigureDifferInGreyOrDashes() {
        Palette palette = new Palette(List.of("a", "b", "c", "d", "e", "f"), Theme.PRINT);

        assertThat(palette.names().stream().map(name -> palette.hex(name) + palette.style(name) % 4))
                .doesNotHaveDuplicates();
    }

    @Test
    void aNameThatNoArmHasIsRefused() {
        Palette palette = new Palette(List.of("Xavier", "He"), Theme.LIGHT);

        assertThatThrownBy(() -> palette.hex("Normal")).hasMessageContainingAll("'Normal'", "[Xavier, He]");
    }

    private BufferedImage png(Theme theme, String size, int plots) throws IOException {
        draw(new FigureStyle(theme, FigureSize.parse(size)), Format.PNG, plots);
        return ImageIO.read(folder.resolve("a-loss.png").toFile());
    }

    private String svg(String size, int plots) throws IOException {
        draw(new FigureStyle(Theme.LIGHT, FigureSize.parse(size)), Format.SVG, plots);
        return Files.readString(folder.resolve("a-loss.svg"));
    }

    private void draw(FigureStyle style, Format format, int plots) {
        Plot[] each = IntStream.range(0, plots).mapToObj(i -> Plot.curves(LOSS)).toArray(Plot[]::new);
        new Figures(CLAIM, List.of(Figure.of("A loss", each).stacked()), FALLING, Optional.empty(), NONE)
                .draw(Set.of(format), folder, style);
    }

    private static double number(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as(pattern).isTrue();
        return Double.parseDouble(matcher.group(1));
    }

    /** WCAG 2.1, contrast ratio. */
    private static double contrast(Color one, Color other) {
        double light = Math.max(luminance(one), luminance(other));
        double dark = Math.min(luminance(one), luminance(other));
        return (light + 0.05) / (dark + 0.05);
    }

    private static double luminance(Color color) {
        return 0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen()) + 0.0722 * linear(color.getBlue());
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}

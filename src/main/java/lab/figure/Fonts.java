package lab.figure;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.awt.font.TextLayout;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import lab.error.LabException;

/** The typeface of the figures, Open Sans from a jar: figures do not depend on a machine's fonts. */
final class Fonts {
    private static final String FOLDER = "/META-INF/resources/webjars/open-sans-all/fonts/open-sans-";

    private Fonts() {}

    /** Upright text, {@code size} in units of the sheet. */
    static Font plain(double size) {
        return loaded().plain.deriveFont((float) size);
    }

    /** Bold text, {@code size} in units of the sheet. */
    static Font bold(double size) {
        // The SVG writer learns the weight only from the style; Java does not embolden a bold face.
        return loaded().bold.deriveFont(Font.BOLD, (float) size);
    }

    /** Refuses a machine that cannot draw text, with the remedy. Measuring a word needs everything that drawing one does. */
    static void check() {
        try {
            new TextLayout("Text", plain(10), new FontRenderContext(null, true, true)).getBounds();
        } catch (LinkageError | InternalError | NullPointerException e) {
            throw NoText.because(e);
        }
    }

    /** This font, or one with more glyphs if it cannot show these words. */
    static Font able(Font font, String words) {
        return font.canDisplayUpTo(words) < 0 ? font : new Font(Font.SANS_SERIF, font.getStyle(), font.getSize());
    }

    /** The upright face's file; the caller closes it. */
    static InputStream plainFile() {
        return file("regular.ttf");
    }

    /** The bold face's file; the caller closes it. */
    static InputStream boldFile() {
        return file("700.ttf");
    }

    private static Faces loaded() {
        try {
            return Holder.FACES;
        } catch (LinkageError | InternalError e) {
            throw NoText.because(e);
        }
    }

    private static InputStream file(String name) {
        InputStream stream = Fonts.class.getResourceAsStream(FOLDER + name);
        if (stream == null) {
            throw LabException.unavailable("The class path lacks '" + FOLDER + name
                    + "'; the figures' typeface comes with the jar open-sans. Build again with `./mvnw package`.");
        }
        return stream;
    }

    private static Font read(InputStream file) {
        try (InputStream stream = file) {
            return Font.createFont(Font.TRUETYPE_FONT, stream);
        } catch (FontFormatException e) {
            throw LabException.unavailable("The figures' typeface in the jar open-sans is damaged; fetch it again.", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Faces(Font plain, Font bold) {}

    /** Loads the faces once, when the first figure is drawn: reading them takes longer than drawing it. */
    private static final class Holder {
        private static final Faces FACES = new Faces(read(plainFile()), read(boldFile()));
    }
}

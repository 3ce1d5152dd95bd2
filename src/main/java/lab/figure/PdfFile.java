package lab.figure;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2DFontTextDrawer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** A PDF of one page, as large as the sheet, with one point per unit and the typeface embedded. */
final class PdfFile {
    // By default a PDF's id comes from the clock; a fixed one keeps the bytes the same.
    private static final long DOCUMENT_ID = 1;

    byte[] bytes(FigureSheet sheet) {
        try (PDDocument document = new PDDocument();
                PdfBoxGraphics2DFontTextDrawer text = new PdfBoxGraphics2DFontTextDrawer()) {
            document.setDocumentId(DOCUMENT_ID);
            text.registerFont("Open Sans", Fonts.plainFile());
            text.registerFont("Open Sans Bold", Fonts.boldFile());
            addPage(document, sheet, text);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void addPage(PDDocument document, FigureSheet sheet, PdfBoxGraphics2DFontTextDrawer text)
            throws IOException {
        PDPage page = new PDPage(new PDRectangle(sheet.width(), sheet.height()));
        document.addPage(page);
        PdfBoxGraphics2D graphics = new PdfBoxGraphics2D(document, sheet.width(), sheet.height());
        graphics.setFontTextDrawer(text);
        sheet.draw(graphics);
        graphics.dispose();
        try (PDPageContentStream contents = new PDPageContentStream(document, page)) {
            contents.drawForm(graphics.getXFormObject());
        }
    }
}

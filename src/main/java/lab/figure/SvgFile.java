package lab.figure;

import java.awt.Dimension;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** An SVG with text as text, and a generic font family for machines without ours. */
final class SvgFile {
    // A document type would send XML readers to the network for a definition that nothing needs.
    private static final String DOCTYPE = "<!DOCTYPE[^>]*>\\s*";
    private static final String NAMESPACE = "http://www.w3.org/2000/svg";

    byte[] bytes(FigureSheet sheet) {
        SVGGeneratorContext context = SVGGeneratorContext.createDefault(document());
        // The default comment names the generator; a library update must not change the file.
        context.setComment("A figure");
        SVGGraphics2D graphics = new SVGGraphics2D(context, false);
        graphics.setSVGCanvasSize(new Dimension(sheet.width(), sheet.height()));
        sheet.draw(graphics);
        return written(graphics, sheet).getBytes(StandardCharsets.UTF_8);
    }

    private static String written(SVGGraphics2D graphics, FigureSheet sheet) {
        StringWriter out = new StringWriter();
        Element root = graphics.getRoot();
        root.setAttribute("viewBox", "0 0 " + sheet.width() + " " + sheet.height());
        root.setAttribute("role", "img");
        root.setAttribute("aria-label", sheet.title());
        try {
            graphics.stream(root, out, true, false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString()
                .replace("\r\n", "\n")
                .replaceFirst(DOCTYPE, "")
                .replace("'Open Sans'", "'Open Sans', Arial, sans-serif");
    }

    private static Document document() {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            return factory.newDocumentBuilder().getDOMImplementation().createDocument(NAMESPACE, "svg", null);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("This Java runtime has no usable XML parser.", e);
        }
    }
}

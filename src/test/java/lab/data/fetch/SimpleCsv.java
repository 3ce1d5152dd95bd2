package lab.data.fetch;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A second reading of CSV, one character after another, to compare the first one with. */
final class SimpleCsv {
    private final String text;
    private int at;

    private SimpleCsv(String text) {
        this.text = text;
    }

    /** The cells without the spaces around them; empty if this is no CSV in UTF-8. */
    static Optional<List<List<String>>> read(byte[] content) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            return Optional.of(new SimpleCsv(text.startsWith("\ufeff") ? text.substring(1) : text).rows());
        } catch (CharacterCodingException | IllegalStateException wrong) {
            return Optional.empty();
        }
    }

    private List<List<String>> rows() {
        List<List<String>> rows = new ArrayList<>();
        while (at < text.length()) {
            List<String> row = new ArrayList<>(List.of(cell()));
            while (at < text.length() && text.charAt(at) == ',') {
                at++;
                row.add(cell());
            }
            rows.add(row);
            endLine();
        }
        return rows;
    }

    private void endLine() {
        if (text.startsWith("\r\n", at)) {
            at += 2;
        } else if (at < text.length()) {
            at++;
        }
    }

    private String cell() {
        int start = at;
        while (at < text.length() && isSpace(text.charAt(at))) {
            at++;
        }
        if (at < text.length() && text.charAt(at) == '"') {
            return quoted();
        }
        while (!atEnd()) {
            at++;
        }
        return text.substring(start, at).strip();
    }

    private String quoted() {
        StringBuilder cell = new StringBuilder();
        at++;
        while (true) {
            if (at == text.length()) {
                throw new IllegalStateException("open quote");
            }
            char c = text.charAt(at++);
            if (c != '"') {
                cell.append(c);
            } else if (at < text.length() && text.charAt(at) == '"') {
                cell.append(text.charAt(at++));
            } else {
                break;
            }
        }
        while (!atEnd()) {
            if (!isSpace(text.charAt(at++))) {
                throw new IllegalStateException("text after a quote");
            }
        }
        return cell.toString().strip();
    }

    private boolean atEnd() {
        return at == text.length() || ",\r\n".indexOf(text.charAt(at)) >= 0;
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) && c != '\r' && c != '\n';
    }
}

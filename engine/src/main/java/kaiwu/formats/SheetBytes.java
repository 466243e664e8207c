package kaiwu.formats;

/**
 * Walks over the XML of a workbook's part without understanding it, to refuse what would fill the memory of whoever does: a row
 * too wide or too long, a cell beyond column XFD, a document type (which ECMA-376 part 2 forbids). Zero bytes are passed over,
 * so that UTF-16 is seen through. Not thread-safe.
 */
final class SheetBytes {

    private static final int MAX_CELLS = 16_384;
    private static final int MAX_ROW = 32 << 20;
    private static final int LETTERS = 3;

    private final String part;
    private long position;
    private long rowBytes;
    private int cells;
    private final StringBuilder name = new StringBuilder();
    private boolean inName;
    private boolean inCell;
    private int attribute;
    private int letters = -1;

    SheetBytes(String part) {
        this.part = part;
    }

    void take(byte[] bytes, int length) throws FormatException {
        for (int i = 0; i < length; i++) {
            position++;
            if (bytes[i] != 0) {
                take(bytes[i]);
            }
        }
    }

    private void take(byte b) throws FormatException {
        rowBytes++;
        if (b == '<') {
            name.setLength(0);
            inName = true;
            inCell = false;
            letters = -1;
        } else if (inName) {
            if (Character.isLetter(b) || b == '!' || b == '/' || b == '?') {
                if (name.length() < 12) {
                    name.append((char) b);
                }
            } else if (b == ':') {
                name.setLength(0);
            } else {
                inName = false;
                named();
            }
        } else if (inCell) {
            cell(b);
        }
        if (rowBytes > MAX_ROW && cells > 0) {
            throw new FormatException("too-large", position, "a row of " + part + " is longer than 32 MiB");
        }
    }

    private void named() throws FormatException {
        switch (name.toString()) {
            case "row" -> {
                rowBytes = 0;
                cells = 0;
            }
            case "c" -> {
                inCell = true;
                attribute = ' ';
                if (++cells > MAX_CELLS) {
                    throw wide();
                }
            }
            case "!DOCTYPE" ->
                throw new FormatException("entity-refused", position, part + " declares a document type");
            default -> {
                // other elements hold no cells
            }
        }
    }

    /** Minds the attribute {@code r="AB12"} of a cell. */
    private void cell(byte b) throws FormatException {
        if (letters >= 0) {
            if (b == '&' || Character.isLetter(b) && ++letters > LETTERS) {
                throw wide();
            }
            if (b == '"' || b == '\'') {
                letters = -1;
            }
        } else if ((b == '"' || b == '\'') && attribute == 'r') {
            letters = 0;
            attribute = 0;
        } else if (b != '=') {
            attribute = b == 'r' && Character.isWhitespace(attribute) ? 'r' : b;
        }
    }

    private FormatException wide() {
        return new FormatException(
                "row-too-wide", position, "a row of " + part + " has more than " + MAX_CELLS + " cells");
    }
}

package kaiwu.server.pages;

import io.nayuki.qrcodegen.QrCode;

/** A QR code (ISO/IEC 18004) as one path of an SVG, in units of its modules, with the quiet zone of four around it. */
public record QrPicture(int size, String path) {

    private static final int QUIET = 4;

    /** The picture of a text. */
    static QrPicture of(String text) {
        QrCode code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append("M%d,%dh1v1h-1z".formatted(x + QUIET, y + QUIET));
                }
            }
        }
        return new QrPicture(code.size + 2 * QUIET, path.toString());
    }
}

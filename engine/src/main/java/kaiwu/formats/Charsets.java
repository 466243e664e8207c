package kaiwu.formats;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;

/** Character sets: found by name or from the bytes, decoded strictly. */
public final class Charsets {

    /** GB18030, which also reads GBK and GB2312. */
    public static final Charset GB18030 = Charset.forName("GB18030");

    /** EUC-KR with the extensions that Korean files use. */
    public static final Charset KOREAN = Charset.forName("MS949");

    private static final char REPLACEMENT = '\ufffd';

    private Charsets() {}

    /** The character set of this name; GB2312 and GBK read as GB18030, which holds both; empty for an unknown name. */
    public static Optional<Charset> find(String name) {
        String plain = name.strip();
        if (plain.equalsIgnoreCase("gb2312") || plain.equalsIgnoreCase("gbk")) {
            return Optional.of(GB18030);
        }
        if (plain.equalsIgnoreCase("euc-kr") || plain.equalsIgnoreCase("ks_c_5601-1987")) {
            return Optional.of(KOREAN);
        }
        try {
            return Optional.of(Charset.forName(plain));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return Optional.empty();
        }
    }

    /**
     * Judges bytes that declare nothing: UTF-16 by its zero bytes, UTF-8 when they are valid UTF-8 (a character cut off at
     * the end does not count), else EUC-KR or GB18030 when the text looks Korean or Chinese, else windows-1252.
     */
    public static Charset guess(byte[] bytes, int length) {
        if (length >= 4 && bytes[0] == 0 && bytes[1] != 0 && bytes[2] == 0 && bytes[3] != 0) {
            return StandardCharsets.UTF_16BE;
        }
        if (length >= 4 && bytes[0] != 0 && bytes[1] == 0 && bytes[2] != 0 && bytes[3] == 0) {
            return StandardCharsets.UTF_16LE;
        }
        if (decodes(bytes, length, StandardCharsets.UTF_8)) {
            return StandardCharsets.UTF_8;
        }
        if (decodes(bytes, length, KOREAN) && isKorean(new String(bytes, 0, length, KOREAN))) {
            return KOREAN;
        }
        if (decodes(bytes, length, GB18030) && isChinese(new String(bytes, 0, length, GB18030))) {
            return GB18030;
        }
        return Charset.forName("windows-1252");
    }

    /**
     * Korean bytes read as Chinese give characters too, and Chinese bytes read as Korean give Hangul mixed with Han; a Korean
     * text has next to no Han.
     */
    private static boolean isKorean(String text) {
        long hangul = text.chars().filter(c -> c >= 0xac00 && c <= 0xd7a3).count();
        long han = text.chars().filter(c -> c >= 0x4e00 && c <= 0x9fff).count();
        return hangul > 0 && hangul > 9 * han;
    }

    /** Of the characters beyond ASCII at least three in ten are Han. */
    private static boolean isChinese(String text) {
        long beyond = text.chars().filter(c -> c > 127).count();
        long han = text.chars().filter(c -> c >= 0x4e00 && c <= 0x9fff).count();
        return han * 10 >= beyond * 3;
    }

    private static boolean decodes(byte[] bytes, int length, Charset charset) {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CoderResult result = decoder.decode(ByteBuffer.wrap(bytes, 0, length), CharBuffer.allocate(length + 1), false);
        return !result.isError();
    }

    /**
     * Decodes strictly.
     *
     * @throws FormatException {@code broken-bytes} with the offset of the first byte that is no character
     */
    public static String decode(byte[] bytes, Charset charset) throws FormatException {
        if (charset.equals(StandardCharsets.UTF_8)) {
            String text = new String(bytes, StandardCharsets.UTF_8);
            if (text.indexOf(REPLACEMENT) < 0) {
                return text; // several times as fast as a decoder, and what it cannot read it replaces
            }
        }
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        try {
            return decoder.decode(in).toString();
        } catch (CharacterCodingException broken) {
            throw new FormatException(
                    "broken-bytes",
                    in.position(),
                    "byte 0x%02x at offset %d is no %s character"
                            .formatted(
                                    bytes[Math.min(in.position(), bytes.length - 1)] & 0xff, in.position(), charset));
        }
    }
}

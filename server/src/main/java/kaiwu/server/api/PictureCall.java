package kaiwu.server.api;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import kaiwu.formats.FormatException;
import kaiwu.formats.picture.PictureFile;
import kaiwu.formats.picture.Raster;
import kaiwu.formats.picture.SmallCopy;
import kaiwu.kernel.RecordId;
import kaiwu.kernel.Sha256;
import kaiwu.lake.RightRecord;
import kaiwu.picture.Found;
import kaiwu.picture.Likeness;
import kaiwu.picture.Shelf;
import kaiwu.picture.Signature;
import kaiwu.server.Platform;

/** Looks for what resembles a picture, the way the page and the API do. */
public final class PictureCall {

    /** The most records of one answer. */
    public static final int MOST = 60;

    /** Largest picture that is sent, in bytes. */
    public static final int MOST_BYTES = 6_000_000;

    /** Two drawings that have nothing to do with one another seldom come to more. */
    private static final float LEAST = 0.25f;

    /** Filters look at so many of the likest. */
    private static final int RANKED = 2_000;

    /** Pictures are read and compared two at a time, so that others' searches go on. */
    private static final Semaphore TURN = new Semaphore(2, true);

    private PictureCall() {}

    /**
     * A picture that was shown.
     *
     * @param hash SHA-256 of its file
     * @param small a small copy as PNG
     */
    public record Shown(String hash, Signature signature, byte[] small) {}

    /**
     * What the answer is narrowed to; an empty text narrows nothing.
     *
     * @param kind id of a kind of right
     * @param locarno the beginning of a symbol of the Locarno Classification: {@code 06} or {@code 06-01}
     * @param figurative the beginning of a code of figurative elements, of Vienna or of the United States: {@code 26.1}
     */
    public record Filter(String kind, String locarno, String figurative) {

        private static final Set<String> FIGURATIVE = Set.of("vienna", "usdesigncode");

        boolean takes(RightRecord record) {
            return (kind.isBlank() || record.id().kind().equals(kind.strip()))
                    && bears(record, Set.of("locarno"), locarno)
                    && bears(record, FIGURATIVE, figurative);
        }

        private static boolean bears(RightRecord record, Set<String> schemes, String wanted) {
            String beginning = plain(wanted);
            return beginning.isEmpty()
                    || record.shown().classes().stream()
                            .filter(place -> schemes.contains(place.scheme()))
                            .anyMatch(place -> plain(place.symbol()).startsWith(beginning));
        }

        private static String plain(String symbol) {
            return symbol.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", ".").replaceAll("^\\.|\\.$", "");
        }
    }

    /**
     * A record with the picture of it that resembles the one shown most.
     *
     * @param hash of the file of that picture
     */
    public record Resembling(RightRecord record, String hash, String file, Likeness likeness) {}

    /**
     * Reads a picture that was sent.
     *
     * @throws kaiwu.server.web.HttpProblem 422 with the reason when it is none, or means harm
     */
    public static Shown shown(InputStream body) throws IOException {
        byte[] bytes = body.readNBytes(MOST_BYTES + 1);
        return inTurn(() -> {
            try {
                if (bytes.length > MOST_BYTES) {
                    throw new FormatException("picture-too-large", MOST_BYTES, "more than " + MOST_BYTES + " bytes");
                }
                Raster picture = PictureFile.read(bytes);
                Signature signature = Signature.of(picture);
                if (signature.isEmpty()) {
                    throw new FormatException("picture-empty", 0, "nothing is drawn");
                }
                return new Shown(Sha256.of(bytes).toString(), signature, SmallCopy.of(picture));
            } catch (FormatException refused) {
                throw PictureRefusal.of(refused);
            }
        });
    }

    /** The records whose pictures resemble it, the likest first, each once. */
    public static List<Resembling> search(Platform platform, Signature sought, Filter filter, int most) {
        Shelf shelf = platform.pictures().shelf();
        List<Found> ranked = inTurn(() -> shelf.search(sought, RANKED));
        List<Resembling> found = new ArrayList<>();
        Set<String> told = new HashSet<>();
        for (Found picture : ranked) {
            if (found.size() == most || picture.likeness().score() < LEAST) {
                break;
            }
            Optional<RightRecord> record = RecordId.find(picture.entry().of()).flatMap(platform.index()::find);
            if (record.isPresent()
                    && filter.takes(record.get())
                    && told.add(record.get().id().toString())) {
                found.add(new Resembling(
                        record.get(), picture.entry().hash(), picture.entry().file(), picture.likeness()));
            }
        }
        return found;
    }

    private static <T> T inTurn(java.util.function.Supplier<T> work) {
        TURN.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            TURN.release();
        }
    }
}

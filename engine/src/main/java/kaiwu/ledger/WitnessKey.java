package kaiwu.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import kaiwu.kernel.Sha256;

/**
 * The public Ed25519 key of a witness, which signs that it has seen a checkpoint and that the log had only grown since the one
 * before (C2SP tlog-cosignature, version 1). Written like a log's key but with the byte 4 for its kind. Immutable.
 */
public final class WitnessKey {

    private static final byte COSIGNATURE_V1 = 4;

    private final VerifierKey key;

    private WitnessKey(VerifierKey key) {
        this.key = key;
    }

    /**
     * Reads {@code name+id+key}.
     *
     * @throws IllegalArgumentException when the text is anything else, also when its id does not fit its key
     */
    public static WitnessKey parse(String text) {
        String[] part = text.strip().split("\\+", 3);
        byte[] typed = part.length == 3 ? Base64Text.parse(part[2]) : new byte[0];
        if (typed.length != 33 || typed[0] != COSIGNATURE_V1) {
            throw new IllegalArgumentException("not a witness's public key (name+id+key): " + text);
        }
        WitnessKey witness = new WitnessKey(new VerifierKey(part[0], Arrays.copyOfRange(typed, 1, 33)));
        if (!HexFormat.of().formatHex(id(part[0], typed)).equals(part[1])) {
            throw new IllegalArgumentException("the key's id does not fit the key: " + text);
        }
        return witness;
    }

    /** The key of a witness that signs with this log key under the same name. */
    static WitnessKey of(VerifierKey key) {
        return new WitnessKey(key);
    }

    public String name() {
        return key.name();
    }

    /**
     * When the witness saw a checkpoint.
     *
     * @param note the signed checkpoint with the witness's line
     * @return empty when no line of the note is this witness's, or one that is does not verify
     */
    public Optional<Instant> sawAt(SignedNote note) {
        Optional<Instant> seen = Optional.empty();
        for (String line : note.signatures()) {
            String[] part = line.split(" ", -1);
            byte[] bytes = part.length == 3 && part[1].equals(name()) ? Base64Text.parse(part[2]) : new byte[0];
            if (bytes.length < 4 || !Arrays.equals(Arrays.copyOf(bytes, 4), id(name(), typed()))) {
                continue;
            }
            if (bytes.length != 4 + 8 + 64) {
                return Optional.empty();
            }
            long seconds = ByteBuffer.wrap(bytes, 4, 8).getLong();
            if (seconds < 0
                    || !key.verifies(message(seconds, note.text()), Arrays.copyOfRange(bytes, 12, bytes.length))) {
                return Optional.empty();
            }
            seen = Optional.of(Instant.ofEpochSecond(seconds));
        }
        return seen;
    }

    /** The line by which the holder of this key says that it saw a checkpoint at a moment. */
    static String line(LogKey signer, Instant seenAt, String checkpoint) {
        long seconds = seenAt.getEpochSecond();
        byte[] signature = signer.sign(message(seconds, checkpoint));
        WitnessKey witness = of(signer.verifier());
        ByteBuffer bytes = ByteBuffer.allocate(4 + 8 + 64);
        bytes.put(id(witness.name(), witness.typed())).putLong(seconds).put(signature);
        return "\u2014 " + witness.name() + " " + Base64Text.render(bytes.array());
    }

    private static byte[] message(long seconds, String checkpoint) {
        return ("cosignature/v1\ntime " + seconds + "\n" + checkpoint).getBytes(StandardCharsets.UTF_8);
    }

    private byte[] typed() {
        byte[] own = Base64Text.parse(key.toString().split("\\+", 3)[2]);
        own[0] = COSIGNATURE_V1;
        return own;
    }

    private static byte[] id(String name, byte[] typed) {
        byte[] start = (name + "\n").getBytes(StandardCharsets.UTF_8);
        byte[] all = Arrays.copyOf(start, start.length + typed.length);
        System.arraycopy(typed, 0, all, start.length, typed.length);
        return Arrays.copyOf(Sha256.of(all).bytes(), 4);
    }

    @Override
    public String toString() {
        return name() + "+" + HexFormat.of().formatHex(id(name(), typed())) + "+" + Base64Text.render(typed());
    }
}

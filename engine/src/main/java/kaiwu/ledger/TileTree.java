package kaiwu.ledger;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import kaiwu.kernel.ErrorCode;
import kaiwu.kernel.KaiwuException;
import kaiwu.kernel.Sha256;

/**
 * The tree of a given size, read from a folder of tiles (C2SP tlog-tiles). Reads only; thread-safe. A partial tile that has
 * since become full is read from the full one, as the format asks of every reader.
 */
public final class TileTree implements Nodes {

    private final Path folder;
    private final long size;

    /** The tree of the first {@code size} leaves in the log that stands in {@code folder}. */
    public TileTree(Path folder, long size) {
        this.folder = folder;
        this.size = size;
    }

    @Override
    public Sha256 get(int level, long index) {
        int inTile = level % 8;
        long first = index << inTile;
        List<Sha256> tile = hashes(level / 8, first / TilePath.WIDTH);
        int from = (int) (first % TilePath.WIDTH);
        int count = 1 << inTile;
        if (from + count > tile.size()) {
            throw damaged("the tree of %d leaves has no node %d at level %d".formatted(size, index, level));
        }
        return MerkleTree.root(MerkleTree.over(tile.subList(from, from + count)), count);
    }

    /** The hashes of a tile as far as this size fills it; those of level n are roots over {@code 256^n} leaves each. */
    public List<Sha256> hashes(int level, long number) {
        int width = width(level, number);
        byte[] tile = read(TilePath.hashes(level, number, TilePath.WIDTH), TilePath.hashes(level, number, width));
        if (tile.length < width * 32) {
            throw damaged("tile %d/%d is shorter than its %d hashes".formatted(level, number, width));
        }
        List<Sha256> hashes = new ArrayList<>(width);
        for (int i = 0; i < width; i++) {
            hashes.add(Sha256.ofHash(Arrays.copyOfRange(tile, i * 32, i * 32 + 32)));
        }
        return hashes;
    }

    /** The entries of a bundle as far as this size fills it, in order. */
    public List<byte[]> entries(long number) {
        int width = width(0, number);
        ByteBuffer bundle =
                ByteBuffer.wrap(read(TilePath.entries(number, TilePath.WIDTH), TilePath.entries(number, width)));
        List<byte[]> entries = new ArrayList<>(width);
        while (entries.size() < width) {
            if (bundle.remaining() < 2) {
                throw damaged("bundle %d holds only %d of %d entries".formatted(number, entries.size(), width));
            }
            int length = Short.toUnsignedInt(bundle.getShort());
            if (bundle.remaining() < length) {
                throw damaged("entry %d of bundle %d is cut short".formatted(entries.size(), number));
            }
            byte[] entry = new byte[length];
            bundle.get(entry);
            entries.add(entry);
        }
        return entries;
    }

    /** How many hashes (or entries) of this tile the tree's size fills, at most {@link TilePath#WIDTH}. */
    int width(int level, long number) {
        long filled = (size >> 8 * level) - number * TilePath.WIDTH;
        if (filled <= 0) {
            throw damaged("the tree of %d leaves has no tile %d at level %d".formatted(size, number, level));
        }
        return (int) Math.min(filled, TilePath.WIDTH);
    }

    private byte[] read(String full, String partial) {
        try {
            try {
                return Files.readAllBytes(folder.resolve(partial));
            } catch (NoSuchFileException grown) {
                return Files.readAllBytes(folder.resolve(full));
            }
        } catch (IOException missing) {
            throw new KaiwuException(ErrorCode.DAMAGED, "the log lacks a tile: " + folder.resolve(full), missing);
        }
    }

    private static KaiwuException damaged(String what) {
        return new KaiwuException(ErrorCode.DAMAGED, what);
    }
}

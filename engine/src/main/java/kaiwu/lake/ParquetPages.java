package kaiwu.lake;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdCompressCtx;
import java.util.function.Consumer;

/** Compresses the pages of a Parquet file, one after the other, and puts their headers before them. Not thread-safe. */
final class ParquetPages implements AutoCloseable {

    /** Number of zstd among the codecs of Parquet. */
    static final int ZSTD = 6;

    private final ZstdCompressCtx zstd = new ZstdCompressCtx().setLevel(1);
    private final GrowingBytes page = new GrowingBytes(1 << 16);
    private final GrowingBytes packed = new GrowingBytes(1 << 16);

    /** Where the next page is to be gathered. */
    GrowingBytes begin() {
        page.clear();
        return page;
    }

    /**
     * Closes the page that was gathered.
     *
     * @param kind 0 for data, 2 for a dictionary
     * @param details writes the header of that kind of page
     * @return how many bytes the page has with its header before it was compressed
     */
    long end(GrowingBytes into, int kind, Consumer<CompactThrift> details) {
        packed.clear();
        packed.room(Math.toIntExact(Zstd.compressBound(page.size())));
        packed.added(zstd.compressByteArray(packed.array(), 0, packed.array().length, page.array(), 0, page.size()));
        int before = into.size();
        CompactThrift header = new CompactThrift(into);
        header.number(1, kind).number(2, page.size()).number(3, packed.size());
        details.accept(header);
        header.end();
        long unpacked = into.size() - before + (long) page.size();
        into.put(packed);
        return unpacked;
    }

    @Override
    public void close() {
        zstd.close();
    }
}

package kaiwu.formats;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import kaiwu.spi.Input;

/**
 * A member of a zip archive. Its bytes are what really unpacks, whatever size the archive's directory states; when they are
 * not those of the directory's checksum, the end of the stream is a {@link FormatException} {@code bad-archive}.
 */
record ArchiveMember(String name, ZipFile zip, ZipEntry entry, Unpacking.Member unpacking, Unpacking around)
        implements Input {

    ArchiveMember(String name, ZipFile zip, ZipEntry entry, Unpacking around) {
        this(name, zip, entry, around.member(name), around);
    }

    @Override
    public long size() {
        return entry.getSize();
    }

    @Override
    public Optional<Input> sibling(String ending) {
        return Optional.ofNullable(zip.getEntry(Input.beside(entry.getName(), ending)))
                .filter(beside -> !beside.isDirectory() && !beside.getName().equals(entry.getName()))
                .map(beside -> new ArchiveMember(Input.beside(name, ending), zip, beside, around));
    }

    @Override
    public InputStream open() throws IOException {
        if (entry.getCompressedSize() == 0) {
            mustBe(0, new CRC32());
            return InputStream.nullInputStream();
        }
        try {
            return new Checked(
                    unpacking.measured(zip.getInputStream(entry), () -> Math.max(1, entry.getCompressedSize())));
        } catch (ZipException | IllegalArgumentException damaged) {
            throw new FormatException("bad-archive", 0, name + " does not unpack: " + damaged.getMessage());
        }
    }

    private void mustBe(long size, CRC32 found) throws FormatException {
        if (entry.getCrc() >= 0 && entry.getCrc() != found.getValue()) {
            throw new FormatException(
                    "bad-archive",
                    size,
                    "%s unpacks to %d bytes with the checksum %08x; the archive's directory says %d bytes with %08x"
                            .formatted(name, size, found.getValue(), entry.getSize(), entry.getCrc()));
        }
    }

    private final class Checked extends FilterInputStream {

        private final CRC32 crc = new CRC32();
        private long size;

        Checked(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int n;
            try {
                n = super.read(into, offset, length);
            } catch (ZipException | EOFException damaged) {
                throw new FormatException("bad-archive", size, name + " does not unpack: " + damaged.getMessage());
            }
            if (n > 0) {
                crc.update(into, offset, n);
                size += n;
            } else if (n < 0) {
                mustBe(size, crc);
            }
            return n;
        }

        @Override
        public long skip(long wanted) throws IOException {
            byte[] passed = new byte[(int) Math.min(wanted, 8192)];
            return wanted <= 0 ? 0 : Math.max(0, read(passed, 0, passed.length));
        }

        @Override
        public boolean markSupported() {
            return false;
        }
    }
}

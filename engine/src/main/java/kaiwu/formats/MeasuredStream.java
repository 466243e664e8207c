package kaiwu.formats;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that tells how far it has been read, so that whoever listens can stop it. Not thread-safe. */
final class MeasuredStream extends FilterInputStream {

    /** Told the position after each piece; at the end of the stream it is told nothing. */
    interface Listener {
        void reached(long position) throws IOException;
    }

    private final Listener listener;
    private long position;

    MeasuredStream(InputStream in, Listener listener) {
        super(in);
        this.listener = listener;
    }

    @Override
    public int read() throws IOException {
        int c = super.read();
        if (c >= 0) {
            advance(1);
        }
        return c;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int n = super.read(into, offset, length);
        if (n > 0) {
            advance(n);
        }
        return n;
    }

    @Override
    public long skip(long wanted) throws IOException {
        long n = super.skip(wanted);
        advance(n);
        return n;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void advance(long n) throws IOException {
        position += n;
        listener.reached(position);
    }
}

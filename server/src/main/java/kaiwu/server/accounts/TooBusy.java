package kaiwu.server.accounts;

/** More passwords are to be computed at once than this machine bears; nothing was done, and it may be tried again soon. */
public final class TooBusy extends RuntimeException {

    TooBusy() {
        super("more passwords wait to be computed than can be in time", null, false, false);
    }
}

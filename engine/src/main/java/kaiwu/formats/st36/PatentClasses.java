package kaiwu.formats.st36;

import java.util.List;
import java.util.Optional;
import kaiwu.formats.XmlElement;
import kaiwu.spi.Problem;
import kaiwu.spi.Sink;
import kaiwu.spi.record.RecordDraft;

/** The classification elements of ST.36 as places in schemes, in uniform symbols. */
public final class PatentClasses {

    private PatentClasses() {}

    /** {@code classifications-ipcr} (IPC since 2006), in parts or as one ST.8 line. */
    public static void ipcr(RecordDraft draft, List<XmlElement> symbols, Sink sink) {
        for (XmlElement symbol : symbols) {
            structured(draft, "ipc", symbol, sink);
        }
    }

    /** One {@code classification-ipcr} or {@code classification-cpc}. */
    public static void structured(RecordDraft draft, String scheme, XmlElement symbol, Sink sink) {
        boolean inParts = symbol.at("section").exists();
        String text = inParts ? joined(symbol) : symbol.rawText();
        boolean main = inParts ? symbol.text("symbol-position").equals("F") : PatentSymbols.isFirst(text);
        ipcText(draft, scheme, text, main, sink);
    }

    /**
     * {@code classification-ipc} (IPC before 2006): one main and further symbols.
     *
     * @param locarnoToo whether a Locarno class may stand among them, as in documents on designs
     */
    public static void oldIpc(RecordDraft draft, XmlElement ipc, boolean locarnoToo, Sink sink) {
        boolean first = true;
        for (XmlElement symbol : ipc.children()) {
            if (symbol.name().endsWith("-classification")) {
                Optional<String> locarno = locarnoToo ? PatentSymbols.locarno(symbol.text()) : Optional.empty();
                if (locarno.isPresent()) {
                    draft.classified("locarno", locarno.get(), first);
                } else {
                    ipcText(draft, "ipc", symbol.rawText(), first, sink);
                }
                first = false;
            }
        }
    }

    /** {@code classification-national} of the United States. */
    public static void uspc(RecordDraft draft, XmlElement national, Sink sink) {
        for (XmlElement symbol : national.all("*")) {
            if (symbol.name().endsWith("-classification")) {
                uspcText(draft, symbol.rawText(), symbol.name().startsWith("main"), sink);
            }
        }
    }

    /** A symbol of the IPC or CPC in words; one that cannot be read is lost with a problem. */
    public static void ipcText(RecordDraft draft, String scheme, String raw, boolean main, Sink sink) {
        PatentSymbols.ipc(raw)
                .ifPresentOrElse(symbol -> draft.classified(scheme, symbol, main), () -> lost(scheme, raw, sink));
    }

    /** A symbol of the United States classification in words; one that cannot be read is lost with a problem. */
    public static void uspcText(RecordDraft draft, String raw, boolean main, Sink sink) {
        PatentSymbols.uspc(raw)
                .ifPresentOrElse(symbol -> draft.classified("uspc", symbol, main), () -> lost("uspc", raw, sink));
    }

    /** A Locarno class in words; one that cannot be read is lost with a problem. */
    public static void locarnoText(RecordDraft draft, String raw, boolean main, Sink sink) {
        PatentSymbols.locarno(raw)
                .ifPresentOrElse(symbol -> draft.classified("locarno", symbol, main), () -> lost("locarno", raw, sink));
    }

    private static void lost(String scheme, String raw, Sink sink) {
        if (!raw.isBlank()) {
            sink.problem(Problem.valueLost("bad-class", scheme, "no symbol of " + scheme + ": '" + raw.strip() + "'"));
        }
    }

    private static String joined(XmlElement symbol) {
        String subclass = symbol.text("section") + symbol.text("class") + symbol.text("subclass");
        String group = symbol.text("main-group");
        return group.isEmpty() ? subclass : subclass + " " + group + "/" + symbol.text("subgroup");
    }
}

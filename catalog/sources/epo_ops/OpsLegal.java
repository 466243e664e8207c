package sources.epo_ops;

import java.util.Optional;
import kaiwu.formats.XmlElement;
import kaiwu.kernel.PartialDate;
import kaiwu.spi.Sink;
import kaiwu.spi.record.RecordDraft;
import sources.InpadocEvents;

/** Legal events of INPADOC inside an OPS family answer: {@code legal} with numbered fields, {@code L525EP} and the like. */
final class OpsLegal {

    private OpsLegal() {}

    static void addTo(RecordDraft draft, XmlElement member, Sink sink) {
        for (XmlElement event : member.all("legal")) {
            String code = event.attribute("code").strip();
            draft.event(InpadocEvents.category(event.text("L001EP"), code), date(event, sink), code, words(event));
        }
    }

    /** Effective date, else date of payment, else date of the gazette. */
    private static Optional<PartialDate> date(XmlElement event, Sink sink) {
        for (String field : new String[] {"L500EP/L525EP", "L500EP/L518EP", "L007EP"}) {
            if (!event.text(field).isEmpty()) {
                return sink.date(field, event.text(field));
            }
        }
        return Optional.empty();
    }

    /** The words of the code with the state and the code of that state they refer to. */
    private static String words(XmlElement event) {
        StringBuilder words = new StringBuilder(event.attribute("desc"));
        for (String field : new String[] {"L501EP", "L502EP", "L504EP", "L510EP"}) {
            String text = event.text("L500EP/" + field);
            if (!text.isEmpty()) {
                words.append("; ").append(text);
            }
        }
        return words.toString();
    }
}

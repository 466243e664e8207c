package sources.marec;

import java.util.Optional;
import kaiwu.formats.XmlElement;
import kaiwu.kernel.PartialDate;
import kaiwu.spi.Sink;
import kaiwu.spi.record.RecordDraft;
import sources.InpadocEvents;

/**
 * The INPADOC events that MAREC adds to European documents.
 */
final class MarecLegalStatus {

    private MarecLegalStatus() {}

    static void addTo(RecordDraft draft, XmlElement status, Sink sink) {
        for (XmlElement event : status.all("legal-event")) {
            String code = event.attribute("code");
            draft.event(
                    InpadocEvents.category(event.attribute("country"), code),
                    date(event, sink),
                    code,
                    event.text("legal-event-body/event-title"));
        }
    }

    /** The day it took effect where that is told, else the day of its announcement. */
    private static Optional<PartialDate> date(XmlElement event, Sink sink) {
        for (XmlElement attribute : event.all("legal-event-body/event-attributes/event-attribute")) {
            if (attribute.text("event-attribute-label").equals("Effective Date")) {
                return sink.date("legal-event", attribute.text("event-attribute-value"));
            }
        }
        return sink.date("legal-event", event.attribute("date"));
    }
}

package sources.cnipa_xml_business;

import java.util.List;
import java.util.Optional;
import kaiwu.formats.XmlElement;
import kaiwu.kernel.PartialDate;
import kaiwu.spi.Sink;

/**
 * A number as the document prints it. Immutable.
 *
 * @param office ST.3 code, may be empty
 * @param number empty when there is none
 * @param kind ST.16 code, may be empty
 * @param date the date that stands with it
 */
record PrintedId(String office, String number, String kind, Optional<PartialDate> date) {

    /** The printed one of several references, else the first; empty parts when there is none. */
    static PrintedId of(List<XmlElement> references, String where, Sink sink) {
        XmlElement chosen = references.stream()
                .filter(reference -> reference.attribute("dataFormat").equals("original"))
                .findFirst()
                .orElse(references.isEmpty() ? XmlElement.NONE : references.getFirst());
        return read(chosen.at("DocumentID").exists() ? chosen.at("DocumentID") : chosen, where, sink);
    }

    /** Reads an element with the children {@code WIPOST3Code}, {@code DocNumber}, {@code Kind} and {@code Date}. */
    static PrintedId read(XmlElement id, String where, Sink sink) {
        return new PrintedId(
                id.text("WIPOST3Code"), id.text("DocNumber"), id.text("Kind"), sink.date(where, id.text("Date")));
    }
}

package kaiwu.server.cli;

import java.io.PrintStream;
import java.util.Map;
import java.util.Optional;
import kaiwu.formats.st96.St96Writer;
import kaiwu.lake.RightRecord;

/** WIPO ST.96 XML, a document a record, one after another in a file as offices deliver them. */
final class St96Form implements RecordForm {

    private static final Map<String, St96Writer.Document> DOCUMENTS = Map.of(
            "invention", St96Writer.Document.PATENT,
            "utilitymodel", St96Writer.Document.PATENT,
            "design", St96Writer.Document.DESIGN,
            "trademark", St96Writer.Document.TRADEMARK,
            "gi", St96Writer.Document.GEOGRAPHICAL_INDICATION);

    @Override
    public boolean write(RightRecord record, PrintStream out) {
        Optional<String> document = Optional.ofNullable(
                        DOCUMENTS.get(record.id().kind()))
                .flatMap(form -> St96Writer.render(form, record.shown()));
        document.ifPresent(xml -> out.print(xml.endsWith("\n") ? xml : xml + "\n"));
        return document.isPresent();
    }
}

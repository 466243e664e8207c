package kaiwu.server.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import kaiwu.lake.RecordJson;
import kaiwu.lake.RightRecord;

/** One JSON object a line: the record as it is shown, in the lake's own form. */
final class JsonLinesForm implements RecordForm {

    @Override
    public boolean write(RightRecord record, PrintStream out) {
        out.print(new String(RecordJson.render(record.shown()), StandardCharsets.UTF_8));
        out.print('\n');
        return true;
    }
}

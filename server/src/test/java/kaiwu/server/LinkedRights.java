package kaiwu.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A small table of invented rights of several kinds that hang together: by owners' names, priorities and citations. */
public final class LinkedRights {

    private static final String MAPPING = """
            columns:
              kind: kind
              office: office
              number.application: number
              number.publication: publication
              title.en: en
              date.filed: filed
              party.owner: owner
              party.former_owner: before
              priority.office: from
              priority.number: first
              cites.number: cites
            """;

    private static final String TABLE = """
            kind,office,number,publication,en,filed,owner,before,from,first,cites
            invention,US,16000001,US10000001B2,Reel for kite lines,2018-01-02,"Swallowtail Kites Co., Ltd.",,,,
            invention,CN,201910000002.3,CN110000002A,Reel for kite lines,2019-01-02,SWALLOWTAIL KITES LIMITED,,US,16000001,
            invention,CN,201910000003.8,CN110000003A,Kite that glows,2019-03-04,Hirundo Works,Swallowtail Kites Ltd,,,US10000001B2
            trademark,US,88000001,,HIGHFLYER,2018-06-07,Swallowtail Kites,,,,
            """;

    private LinkedRights() {}

    /** Writes the table and its mapping into the folder and answers with the table. */
    public static Path write(Path folder) {
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve("linked.mapping.yml"), MAPPING);
            return Files.writeString(folder.resolve("linked.csv"), TABLE);
        } catch (IOException wrong) {
            throw new AssertionError("writing the invented table", wrong);
        }
    }
}

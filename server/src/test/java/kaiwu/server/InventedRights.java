package kaiwu.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A small table of invented rights in the form of "your own table", for tests that need something to find. */
public final class InventedRights {

    /** Rows of the table. */
    public static final int ROWS = 5;

    private static final String MAPPING = """
            columns:
              kind: kind
              office: office
              number.application: number
              title.zh: zh
              title.en: en
              date.filed: filed
              date.granted: granted
              party.owner: owner
              class.ipc: ipc
            """;

    private static final String TABLE = """
            kind,office,number,zh,en,filed,granted,owner,ipc
            invention,CN,201910000001.9,风筝线轴,Reel for kite lines,2019-01-02,2020-05-06,纸鸢有限公司,B65H75/30
            invention,CN,201910000002.3,会发光的风筝,Kite that glows,2019-03-04,,纸鸢有限公司,A63H27/08
            utilitymodel,CN,201920000003.3,风筝骨架,Frame of a kite,2019-03-05,2019-12-24,Wind & <Sons>,A63H27/08
            gi,CN,7,潍水风筝,Weishui kite,2015-07-01,2016-01-01,,
            trademark,US,88000001,,HIGHFLYER,2018-06-07,,Wind & <Sons>,
            """;

    private InventedRights() {}

    /** Writes the table and its mapping into the folder and answers with the table. */
    public static Path write(Path folder) {
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve("kites.mapping.yml"), MAPPING);
            return Files.writeString(folder.resolve("kites.csv"), TABLE);
        } catch (IOException wrong) {
            throw new AssertionError("writing the invented table", wrong);
        }
    }
}

package sources.cn_gazette;

import java.util.Optional;
import kaiwu.formats.Row;
import kaiwu.formats.RowSlice;

/**
 * One row of the gazette.
 *
 * @param slice its bytes
 * @param row its cells; empty where the bytes do not parse
 * @param contradicts number of the earlier row of the same file that says something else of the same publication; 0 where
 *     there is none
 */
record Announcement(RowSlice slice, Optional<Row> row, long contradicts) {}

package sources.cn_gazette;

import kaiwu.formats.RowSlice;

/**
 * One row of the gazette.
 *
 * @param row its cells, not yet parsed
 * @param contradicts number of the earlier row of the same file that says something else of the same publication; 0 where
 *     there is none
 */
record Announcement(RowSlice row, long contradicts) {}

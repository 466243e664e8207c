package sources.cn_litigation;

/**
 * One row of the dump's table.
 *
 * @param line the statement that inserts it
 * @param contradicts line of an earlier row that says something else of the same case; 0 where there is none
 */
record Judgment(String line, long contradicts) {}

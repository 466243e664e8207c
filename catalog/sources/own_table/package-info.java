/** Your own table: any CSV, workbook or JSON lines with a mapping of ten lines beside it. */
@NullMarked
package sources.own_table;

import org.jspecify.annotations.NullMarked;

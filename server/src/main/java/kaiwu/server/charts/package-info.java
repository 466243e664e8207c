/** Charts: what is drawn ({@link kaiwu.server.charts.Drawing}), and how it becomes SVG, a picture or a table. */
@NullMarked
package kaiwu.server.charts;

import org.jspecify.annotations.NullMarked;

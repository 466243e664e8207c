/** The weekly patent gazette of the Chinese office, as tables. */
@NullMarked
package sources.cn_gazette;

import org.jspecify.annotations.NullMarked;

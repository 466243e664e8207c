/** Chinese judgments on the infringement of patents. */
@NullMarked
package sources.cn_litigation;

import org.jspecify.annotations.NullMarked;

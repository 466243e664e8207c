/** Chinese patents with keyphrases. */
@NullMarked
package sources.cn_kppatent;

import org.jspecify.annotations.NullMarked;

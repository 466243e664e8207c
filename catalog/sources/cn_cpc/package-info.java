/** Chinese publications of G06F with CPC subgroups. */
@NullMarked
package sources.cn_cpc;

import org.jspecify.annotations.NullMarked;

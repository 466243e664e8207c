/*
 * The query language of Kaiwu: a superset of CQL 1.2 (Library of Congress) as Espacenet and EPO OPS speak it, of bare words
 * as people type them, and of the style of Chinese searchers. What a name means, which relation fits which field and how
 * deep brackets may nest is told by kaiwu.search.TreeBuilder; here stands only what is written how.
 *
 * Before every rule of the parser: what it is in Chinese (zh) and English (en), and examples (eg), each parsed by a test and
 * shown on the help page. The terms of a chain are read from left to right; brackets say otherwise.
 */
grammar KaiwuQuery;

/**
 * zh: 检索式：条件，末尾可写排序；留空即查全部
 * en: A query: conditions, with an order at the end if wanted; a blank text asks for everything.
 * eg: lithium battery
 * eg: 锂离子电池 sortby filed/sort.descending
 */
query : (scope | bare=(SORTBY | PROX))? (SORTBY sortKey+)? EOF ;

/**
 * zh: 命名前缀声明（CQL）之后的一串条件；前缀本身不影响检索
 * en: Conditions, after CQL's declarations of prefixes; the prefixes themselves change nothing.
 * eg: > dc = "info:srw/cql-context-set/1/dc-v1.1" dc.title = battery
 */
scope : prefix* chain ;

/**
 * zh: 前缀声明
 * en: A declaration of a prefix.
 * eg: > "http://example.org/names" title = battery
 */
prefix : ABOVE (key EQUALS)? (key | PHRASE) ;

/**
 * zh: 条件之间用 and、or、not、prox 连接，自左至右；只隔空格即 and
 * en: Conditions joined by and, or, not and prox, read from left to right; a blank alone means and.
 * eg: battery or accumulator and lithium
 * eg: 电池 not 铅酸
 * eg: title:battery office:CN filed:2019
 */
chain : part (joint prefix* part | part)* (joint bare=(AND | OR | NOT | PROX | SORTBY))? ;

/**
 * zh: 连接词；prox 可带 distance、unit、ordered
 * en: What joins; prox takes distance, unit and ordered.
 * eg: green prox/distance<=2/ordered=true energy
 * eg: 电池 prox/unit=sentence 隔膜
 * eg: claims=(frame prox/unit=paragraph hinge)
 */
joint : (AND | OR | PROX) modifier* ;

/**
 * zh: 一项：not 加一项、带字段的条件、括号或词语
 * en: One item: not and an item, a condition on a field, brackets, or words.
 * eg: not lead
 */
part : NOT part | condition | group | words ;

/**
 * zh: 括号
 * en: Brackets.
 * eg: (battery or accumulator) and lithium
 * eg: （电池 or 蓄电池） and 锂
 */
group : OPEN scope CLOSE ;

/**
 * zh: 字段、关系和内容；状态可加“on 日期”，事件可加“within 起,止”；号码可引用已上传的清单
 * en: A field, a relation and what to look for; a status takes "on" a day, an event "within" two; numbers may come from an uploaded list.
 * eg: title = battery
 * eg: 发明名称=（电池 and 锂） and 申请人=华为
 * eg: title@zh:电池
 * eg: pd within "20051212 20051214"
 * eg: status=in-force on 2019-07-01
 * eg: event=granted within 2019-01-01,2019-12-31
 * eg: number in set:0123456789abcdef
 * eg: cites:(owner:华为 and filed<2015)
 */
condition
    : key relation value moment?
    | key span=WITHIN_DAYS
    | key list=IN_SET
    ;

/**
 * zh: 字段名：中文或英文，全称或简称；文本字段可用 @ 限定语种
 * en: The name of a field, Chinese or English, long or short; after @ the language of a text.
 * eg: ti=battery
 * eg: title@en=battery
 * eg: dc.title=battery
 */
key : WORD | ANY | ALL | WITHIN | ENCLOSES ;

/**
 * zh: 关系：“:”与“=”查词语，“==”查整值，“<>”不等，“< > <= >=”比较日期，any 任一，all 全部，within 范围，encloses 包含
 * en: ":" and "=" look for words, "==" for the whole value, "<>" for what has not, "< > <= >=" compare dates; any, all, within, encloses.
 * eg: applicant == "Northern Kite Company, Ltd."
 * eg: office <> US
 * eg: filed >= 2019-07
 * eg: title any "battery accumulator cell"
 * eg: ta all "lithium separator"
 * eg: cpc=/low H01M10
 * eg: filed encloses 2019-07-09
 */
relation
    : (COLON | EQUALS | EXACT | UNEQUAL | BELOW | ABOVE | UPTO | FROM | ANY | ALL | WITHIN | ENCLOSES) modifier*
    ;

/**
 * zh: 关系或连接词之后的修饰
 * en: A modifier of a relation or a joint.
 * eg: ipc=/same H01M10/0525
 * eg: title any/stem battery
 */
modifier : SLASH key ((EQUALS | EXACT | UNEQUAL | BELOW | ABOVE | UPTO | FROM) (key | PHRASE))? ;

/**
 * zh: 内容：一个词、带引号的短语，或括号（括号内每项都在该字段中查）
 * en: What to look for: a word, a phrase in quotes, or brackets, of which everything is looked for in that field.
 * eg: ipc=H01M10/0525
 * eg: title="lithium ion battery"
 * eg: title=(battery or accumulator)
 * eg: mainclass:ipc:H01M
 */
value : group | PHRASE | piece (glue piece?)* | glue (glue | piece)* ;

/**
 * zh: 词语：彼此以空格隔开的词都要出现；* 任意多个字符，? 零或一个，# 恰好一个；引号内为短语；* 单独一个即全部
 * en: Words, one after another, all of which must occur; * stands for any letters, ? for none or one, # for exactly one; in quotes a phrase; a single * for everything.
 * eg: lithium ion battery
 * eg: "lithium ion battery"
 * eg: synchroni#ed motor*
 * eg: colo?r
 * eg: 201910123456.7
 */
words : piece | SLASH | PHRASE ;

/**
 * zh: 一个词；any、all 等在此只是词
 * en: A word; any, all and their like are words here.
 * eg: all
 */
piece : WORD | ANY | ALL | WITHIN | ENCLOSES | ON_DAY | WITHIN_DAYS | IN_SET ;

/**
 * zh: 词内的斜线和冒号
 * en: A slash or colon inside a word.
 * eg: class=A01B1/00
 */
glue : SLASH | COLON ;

/**
 * zh: 某日的状态，或某段时间内的事件
 * en: The day of a status, or the days of an event.
 * eg: status=in-force on 2019-07-01
 * eg: 状态=有效 于 2019-07-01
 */
moment : ON_DAY | WITHIN_DAYS ;

/**
 * zh: 排序字段
 * en: What to sort by.
 * eg: battery sortby filed
 */
sortKey : (key | SORTBY) modifier* ;

// What is written how. Full-width signs count as their narrow forms.

AND : [aA] [nN] [dD] ;
OR : [oO] [rR] ;
NOT : [nN] [oO] [tT] ;
PROX : [pP] [rR] [oO] [xX] ;
SORTBY : [sS] [oO] [rR] [tT] [bB] [yY] ;
ANY : [aA] [nN] [yY] ;
ALL : [aA] [lL] [lL] ;
WITHIN : [wW] [iI] [tT] [hH] [iI] [nN] ;
ENCLOSES : [eE] [nN] [cC] [lL] [oO] [sS] [eE] [sS] ;
ON_DAY : ([oO] [nN] BLANK+ | '于' BLANK*) DAYS ;
WITHIN_DAYS : [wW] [iI] [tT] [hH] [iI] [nN] BLANK+ (DAYS | QUOTE '..'? [0-9] ~["“”\\]* QUOTE) ;
IN_SET : ([iI] [nN] BLANK+ | '属于' BLANK*) [sS] [eE] [tT] [:：] [0-9a-zA-Z_-]+ ;

EXACT : [=＝] [=＝] ;
UNEQUAL : [<＜] [>＞] | '≠' ;
UPTO : [<＜] [=＝] | '≤' ;
FROM : [>＞] [=＝] | '≥' ;
EQUALS : [=＝] ;
BELOW : [<＜] ;
ABOVE : [>＞] ;
COLON : [:：] ;
SLASH : '/' ;
OPEN : [(（] ;
CLOSE : [)）] ;

PHRASE : QUOTE ('\\' . | ~["“”\\])* QUOTE ;
UNCLOSED : QUOTE ('\\' . | ~["“”\\])* '\\'? ;
CLOCK : [0-9]+ ([:：] [0-9]+)+ -> type(WORD) ;
WORD : (ESCAPED | LETTER) (ESCAPED | LETTER | ANNEX)* '\\'? | '\\' ;
BLANKS : BLANK+ -> skip ;

fragment DAYS : '..'? [0-9] ~[\u0009-\u000D\u001C-\u0020\u00A0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000"“”()（）=＝<＜>＞]* ;
/* Chinese names of fields such as 公开（公告）日. */
fragment ANNEX : [(（] ('公告' | '专利权' | '授权') [)）] ;
fragment QUOTE : ["“”] ;
fragment ESCAPED : '\\' ~[\u0009-\u000D\u001C-\u0020\u00A0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000] ;
fragment LETTER : ~[\u0009-\u000D\u001C-\u0020\u00A0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000"“”()（）=＝<＜>＞≤≥≠:：/\\] ;
fragment BLANK : [\u0009-\u000D\u001C-\u0020\u00A0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000] ;

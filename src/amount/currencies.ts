/**
 * Currencies by ISO 4217 code with the names that Chinese text gives them. The first name is the official one (CLDR,
 * zh), the others short, old or colloquial; a bare name that several countries share (比索, 第纳尔) is not guessed from
 * its neighbours but stands with its most quoted owner. Withdrawn currencies keep their old codes (ISO 4217 list 3).
 */

export const CURRENCIES = `
CNY 元 塊 塊錢 元人民币 人民币元 圆 圓 块 块钱 元钱 人民币 人民幣 RMB CNY Rmb rmb cny 圆人民币 元人民幣 大洋 ￥ ¥
USD 美元 美金 美刀 USD usd 美圆 美圓 元美金 $ ＄
EUR 欧元 歐元 欧罗 EUR eur €
GBP 英镑 英鎊 镑 GBP gbp £
JPY 日元 日圆 日圓 日币 元日币 日本元 JPY 円
HKD 港元 港币 蚊 hkd 港幣 港纸 港圆 元港币 香港元 HKD HK$
TWD 新台币 新臺幣 新台幣 台币 臺幣 台幣 元新台币 元台币 新台币元 TWD 台湾元
MOP 澳门元 澳门币 葡币 澳门圆 MOP
KRW 韩元 韓元 韩币 韩圆 韩国元 KRW
KPW 朝鲜元 朝元
AUD 澳元 澳大利亚元 澳币 澳洲元 AUD
CAD 加元 加拿大元 加币 CAD
NZD 新西兰元 纽元 纽币 新西兰币 NZD
SGD 新加坡元 新元 坡币 新加坡币 新币 SGD
CHF 瑞士法郎 瑞郎 法郎 CHF
RUB 俄罗斯卢布 卢布 新卢布 旧卢布 盧布 RUB
BYN 白俄罗斯卢布 白俄卢布
INR 印度卢比 卢比 INR
PKR 巴基斯坦卢比
NPR 尼泊尔卢比
LKR 斯里兰卡卢比
MUR 毛里求斯卢比
SCR 塞舌尔卢比
IDR 印度尼西亚卢比 盾 印尼盾 印尼卢比 印度尼西亚盾
VND 越南盾 越盾
THB 泰铢 泰国铢 铢
MYR 马来西亚林吉特 林吉特 令吉 马币 马来西亚元 MYR
PHP 菲律宾比索 比索
MXN 墨西哥比索
ARS 阿根廷比索
CLP 智利比索
COP 哥伦比亚比索
CUP 古巴比索
CUC 古巴可兑换比索
DOP 多米尼加比索
UYU 乌拉圭比索
BRL 巴西雷亚尔 雷亚尔
SAR 沙特里亚尔 沙特阿拉伯里亚尔
IRR 伊朗里亚尔 里亚尔
QAR 卡塔尔里亚尔
OMR 阿曼里亚尔
YER 也门里亚尔
AED 阿联酋迪拉姆 迪拉姆 迪尔汗
MAD 摩洛哥迪拉姆
KWD 科威特第纳尔
IQD 伊拉克第纳尔 第纳尔
JOD 约旦第纳尔
BHD 巴林第纳尔
DZD 阿尔及利亚第纳尔
TND 突尼斯第纳尔
LYD 利比亚第纳尔
RSD 塞尔维亚第纳尔
MKD 马其顿第纳尔 代纳尔
ZAR 南非兰特 兰特
NGN 尼日利亚奈拉 奈拉
EGP 埃及镑 埃镑
SDG 苏丹镑
SSP 南苏丹镑
SYP 叙利亚镑
LBP 黎巴嫩镑
FKP 福克兰群岛镑
GIP 直布罗陀镑
SHP 圣赫勒拿镑
SEK 瑞典克朗
NOK 挪威克朗
DKK 丹麦克朗
ISK 冰岛克朗
CZK 捷克克朗 克朗
PLN 波兰兹罗提 兹罗提
HUF 匈牙利福林 福林
RON 罗马尼亚列伊 列伊
MDL 摩尔多瓦列伊
BGN 保加利亚列弗 列弗
UAH 乌克兰格里夫纳 格里夫纳 格里夫尼亚
KZT 哈萨克斯坦坚戈 坚戈
MNT 蒙古图格里克 图格里克
UZS 乌兹别克斯坦苏姆 苏姆
KGS 吉尔吉斯斯坦索姆 索姆
TJS 塔吉克斯坦索莫尼 索莫尼
TMT 土库曼斯坦马纳特
AZN 阿塞拜疆马纳特 马纳特
GEL 格鲁吉亚拉里 拉里
AMD 亚美尼亚德拉姆 德拉姆
LAK 老挝基普 基普
KHR 柬埔寨瑞尔 瑞尔
MMK 缅甸元 缅币 缅元
BDT 孟加拉塔卡 塔卡
BTN 不丹努尔特鲁姆 努尔特鲁姆 努扎姆
AFN 阿富汗尼 阿尼
ILS 以色列新谢克尔 新谢克尔 谢克尔
TRY 土耳其里拉 里拉
ETB 埃塞俄比亚比尔 比尔
KES 肯尼亚先令 先令
TZS 坦桑尼亚先令
UGX 乌干达先令
SOS 索马里先令
GHS 加纳塞地 塞地 赛地
AOA 安哥拉宽扎 宽扎
ZMW 赞比亚克瓦查
MWK 马拉维克瓦查 克瓦查
BWP 博茨瓦纳普拉 普拉
MZN 莫桑比克美提卡 美提卡 梅蒂卡尔
MGA 马达加斯加阿里亚里 阿里亚里
RWF 卢旺达法郎
BIF 布隆迪法郎
GNF 几内亚法郎
CDF 刚果法郎
DJF 吉布提法郎
KMF 科摩罗法郎
XOF 西非法郎
XAF 中非法郎
XPF 太平洋法郎
SZL 斯威士兰里兰吉尼 里兰吉尼
LSL 莱索托洛蒂 洛蒂
NAD 纳米比亚元
LRD 利比里亚元
GMD 冈比亚达拉西 达拉西
SLE 塞拉利昂新利昂 利昂
CVE 佛得角埃斯库多
STN 圣多美和普林西比多布拉 多布拉
MRU 毛里塔尼亚乌吉亚 乌吉亚
ERN 厄立特里亚纳克法 纳克法
ZWL 津巴布韦元
ZWG 津巴布韦金元
MVR 马尔代夫卢菲亚 拉菲亚 卢菲亚
BND 文莱元
FJD 斐济元
PGK 巴布亚新几内亚基那 基那
SBD 所罗门群岛元
VUV 瓦努阿图瓦图 瓦图
WST 萨摩亚塔拉 塔拉
TOP 汤加潘加 潘加
PEN 秘鲁索尔 新索尔 索尔
PYG 巴拉圭瓜拉尼 瓜拉尼
BOB 玻利维亚诺
VES 委内瑞拉玻利瓦尔 玻利瓦尔
CRC 哥斯达黎加科朗 科朗
SVC 萨尔瓦多科朗
GTQ 危地马拉格查尔 格查尔
HNL 洪都拉斯伦皮拉 伦皮拉
NIO 尼加拉瓜科多巴 科多巴
PAB 巴拿马巴波亚 巴波亚
HTG 海地古德 古德
JMD 牙买加元
TTD 特立尼达和多巴哥元
BBD 巴巴多斯元
BSD 巴哈马元
BMD 百慕大元
KYD 开曼元
BZD 伯利兹元
GYD 圭亚那元
SRD 苏里南元
XCD 东加勒比元
ANG 荷属安的列斯盾
AWG 阿鲁巴弗罗林
ALL 阿尔巴尼亚列克 列克
BAM 可兑换马克 波黑马克
HRK 克罗地亚库纳 库纳
XDR 特别提款权
DEM 德国马克 西德马克 马克
FRF 法国法郎 法国郎
ITL 意大利里拉
BEF 比利时法郎
NLG 荷兰盾
XEU 欧洲货币单位 埃居
ESP 西班牙比塞塔 比塞塔
ATS 奥地利先令
PTE 葡萄牙埃斯库多 埃斯库多
FIM 芬兰马克
GRD 希腊德拉克马 德拉克马
IEP 爱尔兰镑
`;

/** Parts of a currency with their power of ten: 角 is 10^-1 元. */
export const SUBUNITS = `
CNY -1 角 毛 毛钱 角钱
CNY -2 分钱 分錢
CNY 12 兆元
USD 12 兆美元
JPY 12 兆日元 兆日圆
KRW 12 兆韩元
TWD 12 兆新台币
USD -2 美分
EUR -2 欧分
GBP -2 便士 新便士
HKD -1 港毫 毫子 毫
HKD -2 港仙 仙
AUD -2 澳分
CAD -2 加分
SGD -2 新分
JPY -2 日本钱 日本銭
RUB -2 戈比
THB -2 萨当
INR -2 派萨
`;

/** Symbols and codes that stand before the number, longest first where one opens another. */
export const SYMBOLS = `
US$ USD
U.S.$ USD
HK$ HKD
NT$ TWD
MOP$ MOP
NZ$ NZD
AU$ AUD
A$ AUD
CA$ CAD
C$ CAD
S$ SGD
R$ BRL
RMB¥ CNY
RMB￥ CNY
CN¥ CNY
JP¥ JPY
RMB CNY
CNY CNY
USD USD
EUR EUR
GBP GBP
JPY JPY
HKD HKD
TWD TWD
AUD AUD
CAD CAD
SGD SGD
CHF CHF
KRW KRW
NZD NZD
$ USD
＄ USD
¥ CNY
￥ CNY
€ EUR
£ GBP
￡ GBP
₽ RUB
₩ KRW
₹ INR
₫ VND
฿ THB
₱ PHP
₺ TRY
₴ UAH
₪ ILS
₦ NGN
₸ KZT
₮ MNT
`;

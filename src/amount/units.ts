/**
 * Units of measurement: UCUM code, the power of ten that turns the written unit into it, and its names in Chinese text
 * and as symbols. Where UCUM has no unit the Chinese word is the code (亩, 斤, 岁). The Unified Code for Units of
 * Measure, version 2.1, is the source of the codes; GB 3100–3102 of the Chinese names.
 */

export const UNITS = `
km 0 公里 千米 km ㎞ KM Km
m 0 米 公尺 m
dm 0 分米 公寸 dm
cm 0 厘米 釐米 公分 cm ㎝ CM
mm 0 毫米 公厘 公釐 mm ㎜ MM
um 0 微米 μm um µm
nm 0 纳米 nm
[nmi_i] 0 海里 浬
[mi_i] 0 英里 哩
[ft_i] 0 英尺 呎 英呎
[in_i] 0 英寸 吋 英吋
[yd_i] 0 码
[stone_av] 0 英石
[ly] 0 光年
AU 0 天文单位
里 0 里 华里 市里
尺 0 尺 市尺
寸 0 寸 市寸
丈 0 丈 市丈
m2 0 平方米 平米 平方公尺 平方 ㎡ m² m2 平
km2 0 平方公里 平方千米 k㎡ km² km2
dm2 0 平方分米
cm2 0 平方厘米 平方釐米 平方公分 c㎡ cm² cm2
mm2 0 平方毫米 mm² mm2
ar 0 公亩
[sin_i] 0 平方英寸
[cin_i] 0 立方英寸
har 0 公顷 公頃 hm² hm2 ha
[sft_i] 0 平方英尺 平方呎
[smi_us] 0 平方英里
[acr_us] 0 英亩 英畝
平方尺 0 平方尺
平方寸 0 平方寸
平方里 0 平方里 平方华里
亩 0 亩 市亩 畝
费丹 0 费丹
蒸吨 0 蒸吨
垧 0 垧 晌地
[ston_av] 0 短吨
m3 0 立方米 立方公尺 立方 m³ m3 方
km3 0 立方公里 立方千米
dm3 0 立方分米
cm3 0 立方厘米 cm³ cm3 cc
[cft_i] 0 立方英尺
Nm3 0 标准立方米 标方
[tsp_us] 0 茶匙
[tbs_us] 0 汤匙
L 0 升 公升 立升 L
mL 0 毫升 ml mL ML
uL 0 微升 μL
[gal_us] 0 加仑 加侖
[pt_us] 0 品脱 品脫
[qt_us] 0 夸脱 夸脫
[bu_us] 0 蒲式耳
t 0 吨 公吨 噸 公噸 t
kg 0 公斤 千克 kg ㎏ KG Kg
g 0 克 公克 g
mg 0 毫克 mg
ug 0 微克 μg ug µg
ng 0 纳克 ng
pg 0 皮克 微微克
uW 0 微瓦
nW 0 纳瓦
[lb_av] 0 磅 英磅
[oz_av] 0 盎司
[car_m] 0 克拉
斤 0 斤 市斤
两 0 两
钱 0 钱 錢
担 0 市担
公担 0 公担
kW.h 0 千瓦时 千瓦時 千瓦小时 kWh kW·h KWh kw.h 度电
MW.h 0 兆瓦时 MWh MW·h
GW.h 0 吉瓦时 GWh GW·h
W.h 0 瓦时 Wh
kW 0 千瓦 kW KW kw Kw
MW 0 兆瓦 MW
GW 0 吉瓦 GW
TW.h 0 太瓦时 TWh
W 0 瓦 瓦特 W
kV 0 千伏 kV KV kv
V 0 伏 伏特 V
mV 0 毫伏 mV
kV.A 0 千伏安 kVA
MV.A 0 兆伏安 MVA
mA.h 0 毫安时 mAh MAH
A.h 0 安时 Ah
mA 0 毫安 mA
A 0 安培
Ohm 0 欧姆 Ω
kOhm 0 千欧 kΩ
MOhm 0 兆欧 MΩ
Hz 0 赫兹 赫 Hz HZ
kHz 0 千赫 千赫兹 kHz
MHz 0 兆赫 兆赫兹 MHz
GHz 0 吉赫 吉赫兹 GHz
dB 0 分贝 dB
Pa 0 帕 帕斯卡
hPa 0 百帕 hPa
kPa 0 千帕 kPa KPa
MPa 0 兆帕 MPa Mpa
mbar 0 毫巴
mm[Hg] 0 毫米汞柱 mmHg
N 0 牛顿
kN 0 千牛 kN
N.m 0 牛米 牛·米 N·m Nm N•m N.m
Cel 0 摄氏度 攝氏度 ℃ °C 度C ºC
[degF] 0 华氏度 華氏度 ℉ °F
K 0 开尔文
cal 0 卡路里
kcal 0 千卡 大卡 千卡路里 kcal
J 0 焦耳 焦
kJ 0 千焦 千焦耳 kJ
MJ 0 兆焦 兆焦耳 MJ
GJ 0 吉焦 吉焦耳 GJ
TJ 0 太焦
[HP] 0 马力 匹马力 馬力
mol 0 摩尔 mol
mmol 0 毫摩尔 mmol
umol 0 微摩尔 μmol umol
bit 0 比特
kbit 0 千比特 Kb
Mbit 0 兆比特 Mb
Gbit 0 吉比特 千兆比特
By 0 字节
kBy 0 千字节 KB kB
MBy 0 兆字节 MB
GBy 0 吉字节 GB G字节 G
兆 0 兆
TBy 0 太字节 TB
PBy 0 拍字节 PB
EBy 0 艾字节 EB
ZBy 0 泽字节 ZB
Mbit/s 0 Mbps Mb/s 兆比特每秒
Gbit/s 0 Gbps Gb/s
kbit/s 0 Kbps kbps
mSv 0 毫西弗 毫希沃特 mSv
uSv 0 微西弗 微希沃特 μSv
Sv 0 西弗 希沃特
Bq 0 贝克勒尔 贝可
lx 0 勒克斯
cd 0 坎德拉
lm 0 流明
[ppm] 0 ppm PPM
[ppb] 0 ppb
t.km 0 t·km
m/s 0 米每秒 m/s
m/s2 0 m/s² m/s2 米每二次方秒
马赫 0 马赫
km/h 0 公里每小时 千米每小时 km/h 公里时速
deg 0 度 °
' 0 角分
'' 0 角秒
转 0 转 rpm RPM
迈 0 迈
岁 0 岁 歲
周岁 0 周岁
虚岁 0 虚岁
吨标准煤 0 吨标准煤 吨标煤
吨公里 0 吨公里
吨海里 0 吨海里
人公里 0 人公里
吨二氧化碳当量 0 吨二氧化碳当量
吨二氧化碳 0 吨二氧化碳
载重吨 0 载重吨
总吨 0 总吨
标准箱 0 标准箱 标箱 TEU 国际标准箱
标准煤吨 0 标准煤吨
像素 0 像素
`;

/** What may stand behind a slash or 每 as the unit of a rate, beside the units above: code and names. */
export const RATE_UNITS = `
min 分钟 分 min
h 小时 钟头 h 时
s 秒 秒钟 s
d 日 天 d
wk 周 星期
mo 月 个月
a 年
人 人
户 户
桶 桶
股 股
次 次
人次 人次
`;

/** UCUM quotients of two units above; any other slash makes a rate (元/吨 is CNY per t). */
export const QUOTIENTS = new Set(
  (
    'ug/m3 mg/m3 ng/m3 g/m3 kg/m3 ug/L mg/L ng/L g/L mg/mL g/mL ng/mL umol/L mmol/L mol/L mg/kg ug/kg g/kg m/s km/h km/s cm/s ' +
    'mm/s m3/s bit/s kbit/s Mbit/s Gbit/s m3/h L/s L/min mL/min mm/h W/m2 kW/m2 g/cm3 kg/cm2 kcal/kg MBy/s GBy/s kBy/s N/m kg/m2 g/km L/km t/h mSv/h uSv/h'
  ).split(' '),
);

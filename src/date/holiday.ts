/** Feasts and solar terms, solar and lunar: 春节, 国庆节, 母亲节, “十一”, 清明, 立春. */
import { hanDigitAt, isEdgeAt, isHanAt, isOneOf } from './characters.js';
import type { Day, HolidayRule, Reading } from './expression.js';
import { Lexicon } from './lexicon.js';

interface Holiday {
  readonly on: HolidayRule;
  /** The bare word is often no feast (雨水, 五一路): it needs what `isUsedAsDay` asks for. */
  readonly shy: boolean;
}

const rows: [string, Holiday][] = [];
function add(words: string, on: HolidayRule, shy = false): void {
  for (const word of words.split(' ')) rows.push([word, { on, shy }]);
}
const solar = (month: number, day: number): HolidayRule => ({ is: 'solar', month, day });
const lunar = (month: number, day: number): HolidayRule => ({ is: 'lunar', month, day });
const nth = (month: number, n: number, weekday: number): HolidayRule => ({ is: 'nthWeekday', month, nth: n, weekday });
const term = (name: string): HolidayRule => ({ is: 'term', name });

// Statutory holidays of the People's Republic: 全国年节及纪念日放假办法
add('元旦 元旦节 阳历新年', solar(1, 1));
add('新年 新历年', solar(1, 1), true);
add('春节 农历新年 农历春节 中国农历新年 中国新年 大年', lunar(1, 1));
add('清明节', term('清明'));
add('五一劳动节 五一国际劳动节 国际劳动节 劳动节 五一节', solar(5, 1));
add('五一', solar(5, 1), true);
add('端午节 端午 端阳节 端午佳节 龙舟节', lunar(5, 5));
add('中秋节 中秋 中秋佳节 八月节', lunar(8, 15));
add('国庆节 国庆 国庆日', solar(10, 1));
add('十一国庆 十一国庆节', solar(10, 1));
add('十一', solar(10, 1), true);
add('三八妇女节 三八国际妇女节 国际妇女节 国际劳动妇女节 妇女节 三八节 女神节', solar(3, 8));
add('三八', solar(3, 8), true);
add('五四青年节 青年节', solar(5, 4));
add('五四', solar(5, 4), true);
add('六一儿童节 六一国际儿童节 国际儿童节 儿童节 六一节', solar(6, 1));
add('六一', solar(6, 1), true);
add('七一建党节 建党节 党的生日', solar(7, 1));
add('七一', solar(7, 1), true);
add('八一建军节 建军节', solar(8, 1));
add('八一', solar(8, 1), true);
// Other days with a fixed date
add('植树节', solar(3, 12));
add('消费者权益日 国际消费者权益日', solar(3, 15));
add('愚人节', solar(4, 1));
add('世界读书日', solar(4, 23));
add('世界地球日 地球日', solar(4, 22));
add('护士节 国际护士节', solar(5, 12));
add('世界环境日 六五环境日', solar(6, 5));
add('世界水日', solar(3, 22));
add('世界卫生日', solar(4, 7));
add('世界无烟日', solar(5, 31));
add('国际禁毒日', solar(6, 26));
add('世界粮食日', solar(10, 16));
add('世界艾滋病日', solar(12, 1));
add('教师节', solar(9, 10));
add('记者节 中国记者节', solar(11, 8));
add('烈士纪念日', solar(9, 30));
add('抗战胜利纪念日 抗日战争胜利纪念日', solar(9, 3));
add('国家公祭日', solar(12, 13));
add('国家宪法日', solar(12, 4));
add('情人节', solar(2, 14));
add('白色情人节', solar(3, 14));
add('女生节', solar(3, 7));
add('万圣节 万圣夜 万圣节前夜', solar(10, 31));
add('光棍节 双十一 双11 双十一购物节', solar(11, 11));
add('双十二 双12', solar(12, 12));
add('平安夜', solar(12, 24));
add('圣诞节', solar(12, 25));
add('圣诞', solar(12, 25), true);
add('圣帕特里克节', solar(3, 17));
add('圣诞前夜 圣诞夜 圣诞前夕', solar(12, 24));
add('香港回归纪念日', solar(7, 1));
// The n-th weekday of a month
add('母亲节', nth(5, 2, 7));
add('父亲节', nth(6, 3, 7));
add('感恩节', nth(11, 4, 4));
add('全国助残日', nth(5, 3, 7));
add('马丁路德金日 马丁·路德·金纪念日', nth(1, 3, 1));
add('美国劳动节', nth(9, 1, 1));
add('黑色星期五', nth(11, 4, 5));
add('复活节', { is: 'easter', days: 0 });
add('耶稣受难日 受难节', { is: 'easter', days: -2 });
add('复活节星期一 复活节周一', { is: 'easter', days: 1 });
add('棕枝主日', { is: 'easter', days: -7 });
add('五旬节', { is: 'easter', days: 49 });
// Lunar feasts
add('除夕 除夕夜 大年夜 年三十夜', lunar(12, 30));
add('元宵节 元宵佳节 上元节 灯节', lunar(1, 15));
add('元宵', lunar(1, 15), true);
add('龙抬头 二月二龙抬头', lunar(2, 2));
add('三月三', lunar(3, 3));
add('浴佛节 佛诞日', lunar(4, 8));
add('七夕节 七夕 乞巧节', lunar(7, 7));
add('中元节 盂兰盆节 鬼节', lunar(7, 15));
add('重阳节 重阳 敬老节 老人节 老年节', lunar(9, 9));
add('腊八节 腊八', lunar(12, 8));
add('小年', lunar(12, 23), true);
// The 24 solar terms; those that are also weather or a common word are shy
for (const name of '立春 惊蛰 春分 谷雨 立夏 小满 芒种 夏至 小暑 大暑 立秋 处暑 白露 秋分 寒露 霜降 立冬 冬至 小寒 大寒 清明 雨水 小雪 大雪'.split(
  ' ',
)) {
  add(name, term(name), '清明 雨水 小雪 大雪 白露 小满 霜降 寒露 大寒'.includes(name));
}
add('冬至节', term('冬至'));

export const HOLIDAYS = new Lexicon<Holiday>(rows);

/** What follows a feast in its own sense: 期间, 假期, 前夕, 当天 …. */
const AS_DAY =
  /^(?:节?期间|节|长假|假期|小长假|黄金周|假日|前|后|以来|当[天日晚]|那[天日]|到|来临|之(?!乡)|时节|节气|起|这天|这一天|至|之际|佳节)/u;
const QUOTES_BEFORE = '“‘「『"';
const QUOTES_AFTER = '”’」』"';

/** What the numeral of 十一 counts where it is no feast. */
const COUNTED = '岁届月号名个人位万千百亿元次点只件场层楼级';

/** A bare 五一 or 雨水 names the day where it stands alone, in quotation marks as a feast, or before 期间, 前后 and the like. */
function isUsedAsDay(text: string, at: number, end: number, dated: boolean): boolean {
  const numeral = hanDigitAt(text, at) >= 0 || text.charAt(at) === '十';
  // 今年十一|岁
  if (numeral && isOneOf(text, end, COUNTED)) return false;
  if (dated && !isWeather(text, at)) return true;
  if (at === 0 && end === text.length) return true;
  const quoted = isOneOf(text, at - 1, QUOTES_BEFORE) && isOneOf(text, end, QUOTES_AFTER);
  const tail = text.slice(quoted ? end + 1 : end, end + 5);
  if (quoted)
    return AS_DAY.test(tail) || /^(?:[国晚]|小?长?假|放假|晚会|黄金周|劳动|青年|儿童|建军|建党|妇女)/u.test(tail);
  if (numeral && isEdgeAt(text, at - 1) && isOneOf(text, end, '去回放出来要我你他她的是有将能会想不快还和与、'))
    return true;
  if (
    !AS_DAY.test(tail) ||
    (isOneOf(text, end, '前后到至之起') && isHanAt(text, at - 1) && !isOneOf(text, at - 1, '在于从是，的到至过'))
  )
    return false;
  return !isSurnameAt(text, at - 1) || isEdgeAt(text, at - 1);
}

/** Terms that are weather too: 2013年雨水充沛 tells of rain, 2013年雨水前 of the term. */
function isWeather(text: string, at: number): boolean {
  return WEATHER.has(text.slice(at, at + 2)) && isHanAt(text, at + 2) && !AS_DAY.test(text.slice(at + 2, at + 6));
}
const WEATHER = new Set(['雨水', '小雪', '大雪', '白露', '霜降', '寒露', '大寒', '小满']);

/** 国庆说: someone of that name speaks. */
const SPEAKS = /^(?:说|表示|介绍|告诉|认为|称|指出|坦言|透露|回忆|解释|强调|笑)/u;
/** “五四”以来 counts from the movement of 1919. */
const MOVEMENT = /^[”’」』"]?(?:以来|运动|精神|时期|前后|新文化|文学|以[前后])/u;

/** What a season runs to: 冬|至次年春. */
const SEASON_ON = /^(?:次年|翌年|来年|明[年春]|今[年春]|[12]\d{3}年)/u;

/** 元旦、清明、端午: a feast beside feasts. */
function isInRow(text: string, at: number, end: number): boolean {
  if (text.charAt(end) === '、' && HOLIDAYS.at(text, end + 1)) return true;
  if (text.charAt(at - 1) !== '、') return false;
  for (let length = 2; length <= 3; length++) {
    if (HOLIDAYS.at(text, at - 1 - length)?.word.length === length) return true;
  }
  return false;
}

const SURNAMES =
  '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕张孔曹严华金魏陶姜谢邹苏潘葛范彭鲁马方任袁柳史唐薛雷贺汤罗毕郝安常傅卞齐康伍余元顾孟黄萧尹姚邵汪毛狄戴宋庞纪舒屈项祝董梁杜蓝季贾江童郭梅林刁徐邱骆高夏蔡田樊胡凌霍万柯管卢莫房丁邓洪包左石崔吉龚程裴陆翁甄曲封储段侯武刘龙叶白赖乔阴闻党翟谭劳申冉雍桑桂牛边温庄柴瞿阎连习艾容向古易廖耿满弘匡国文欧沃利蔚越聂关';

function isSurnameAt(text: string, at: number): boolean {
  return isOneOf(text, at, SURNAMES);
}

/** Characters that open or close another word around 国庆: 中国庆祝, 李国庆. */
const NO_NAME = new Map<string, { before: string; after: string }>([
  ['国庆', { before: '中我全各外爱祖两李王张陈刘杨吕冯蔡董狄盛黄赵周吴徐孙马朱胡林郭何高罗', after: '祝贺功' }],
  ['中秋', { before: '吴黄', after: '收' }],
  ['重阳', { before: '王九', after: '' }],
  ['端午', { before: '', after: '' }],
  ['大年', { before: '', after: '份纪龄轻' }],
  ['圣诞', { before: '', after: '树老岛卡' }],
  ['新年', { before: '', after: '级' }],
  ['元旦', { before: '', after: '' }],
  ['春分', { before: '', after: '' }],
  ['三月三', { before: '', after: '日号十个天' }],
]);

/** `dated`: a year stands right before the word (2026年五一, 去年清明). */
export function readHoliday(text: string, at: number, dated: boolean): Reading<Day> | null {
  const entry = HOLIDAYS.at(text, at);
  if (!entry) return null;
  const { word, value } = entry;
  const end = at + word.length;
  const bars = NO_NAME.get(word);
  if (bars && (isOneOf(text, at - 1, bars.before) || isOneOf(text, end, bars.after))) return null;
  if (word.length === 2 && isOneOf(text, at - 1, SURNAMES) && isEdgeAt(text, at - 2) && !isOneOf(text, at - 1, '过'))
    return null;
  if (word === '大年' && !isEdgeAt(text, end)) return null;
  if (word === '五四' && MOVEMENT.test(text.slice(end, end + 4))) return null;
  if (word === '国庆' && isHanAt(text, at - 1) && SPEAKS.test(text.slice(end, end + 2))) return null;
  // 1950年冬至次年春 runs from winter to spring
  if ((word === '冬至' || word === '夏至') && SEASON_ON.test(text.slice(end, end + 5))) return null;
  if (value.shy && !isUsedAsDay(text, at, end, dated) && !isInRow(text, at, end)) return null;
  return { end, value: { is: 'holiday', name: word, on: value.on } };
}

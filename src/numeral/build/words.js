// Writes words.txt: the words of jieba's dictionary that hold a numeral or a time character without being a quantity
// or a time (三角屯, 百家争鸣, 晚会, 年级), with those of more-words.txt. Run after the dictionary or the lists change:
//   node src/numeral/build/words.js
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const jieba = dirname(createRequire(import.meta.url).resolve('nodejieba/package.json'));
const dictionary = readFileSync(join(jieba, 'submodules/cppjieba/dict/jieba.dict.utf8'), 'utf8');

const NUMERALS = '一二三四五六七八九十百千万亿两零〇半几廿卅壹贰叁肆伍陆柒捌玖拾佰仟';
const TIMES = '年月日时点分秒周季晚早春夏秋冬夜晨午今明昨旬刻';
const HOLDS = new RegExp(`[${NUMERALS}${TIMES}]`);

/** Tags of numerals, numeral phrases, times and classifiers: what these name is a quantity or a time. */
const QUANTITIES = new Set(['m', 'mq', 't', 'q']);
/** A quantity whatever its tag (两千人, 六块钱, 五十马克): number, perhaps an approximator, unit, perhaps its noun. */
const UNITS =
  '个位名员只条件项家户场次座台辆套篇部册本张份封支枝根颗粒棵株朵匹尾羽枚把架艘列趟则面所间幢栋处扇对双盏幅卷首句段页杆' +
  '杯瓶碗盘盆桶罐壶坛盒箱袋包捆束串叠堆桌锅车船群伙帮批类种样款组起宗桩例笔票股道轮回遍顿阵圈层级门节点字行口手人天年月日' +
  '时分秒周岁季代元块毛里公米尺寸丈斤两亩吨克升度倍成折番国省市县区乡镇村校院厂店局委队队期届版集章回步声脚眼身路号楼室';
const LONG_UNITS =
  '平方米|平方公里|立方米|公里|公斤|公分|公顷|英里|英尺|英寸|厘米|毫米|美元|欧元|日元|英镑|马克|法郎|卢布|分钟|小时|点钟|星期|周年|世纪|部门|单位|企业|地区|国家|方面|姐妹|兄弟|学生|工人|农民';
const QUANTITY = new RegExp(
  `^[第上数近约好超逾过这那每各某哪]*[${NUMERALS}]+[多余来]?(?:[${UNITS}]|${LONG_UNITS})(?:人|钱|半|多|余|来|儿|子|长|左右|以上|以下)?$|^[上数近约好成几]+[${NUMERALS}]+$`,
);
/** A time whatever its tag. */
const TIME = new RegExp(
  `^(?:[今明昨去前后本上下每同当近翌次全整半${NUMERALS}]*[年月日天周季晚早晨夜午时分秒旬春夏秋冬]|.*(?:[上中下正]午|[早晚夜]上|凌晨|清晨|傍晚|半夜|深夜|季度|年[初中末底]|月[初中末底]|世纪|时分|时期|期间|季节|[春夏秋冬][天季日节]|年代|年间|午[前后]))$`,
);

/** A count with the thing counted: 两辆车, 三颗星, 几杯酒. */
const COUNTED = new RegExp(
  `^[${NUMERALS}]+(?:[辆颗层朵本张件封句杯碗瓶间棵条只匹首群盘壶包扇碟粒][^${NUMERALS}]{1,2}|[位名]\\S{1,3})$`,
);

const lines = (text) => text.split('\n').map((line) => line.replace(/#.*/, '').trim());
const sections = readFileSync(join(here, 'more-words.txt'), 'utf8').split(/^\[(\w+)\]$/m);
const list = (name) =>
  lines(sections[sections.indexOf(name) + 1] ?? '').flatMap((line) => line.split(' ').filter(Boolean));
const kept = new Set(list('keep'));
const dropped = new Set(list('drop'));

const words = new Set([...list('add'), ...kept]);
for (const line of dictionary.split('\n')) {
  const [word = '', frequency = '0', tag = ''] = line.split(' ');
  if (word.length < 2 || word.length > 8 || !HOLDS.test(word) || dropped.has(word)) continue;
  if (QUANTITIES.has(tag) || QUANTITY.test(word) || (COUNTED.test(word) && !tag.startsWith('ns')) || TIME.test(word))
    continue;
  // A surname is no part of the number behind it (赵二人).
  if (/^.[二三四七]人$/.test(word) && tag.startsWith('nr')) continue;
  // Rare personal names and phrases are noise of the dictionary (双掌柔, 一开出).
  // Countries and provinces counted behind their names (英美两国).
  if (/..[两二三四五六七八九十]国$/.test(word) && !kept.has(word)) continue;
  if (word.endsWith('一') && word.length === 2 && Number(frequency) < 30) continue;
  if (Number(frequency) < 3 && (tag.startsWith('nr') || word.startsWith('一'))) continue;
  words.add(word);
}
writeFileSync(join(here, '..', 'words.txt'), `${[...words].sort().join('\n')}\n`);

/**
 * Whether a quotation is speech: a verb of saying and a colon before it (他告诉记者：“好得很”). 简称：“国网” is none.
 */

/** Verbs that may carry an object between them and the colon: 告诉记者：, 提醒广大市民：. */
const SAYING =
  /(?:告诉|介绍|表示|指出|强调|提醒|回答|感叹|感慨|坦言|直言|笑言|认为|呼吁|透露|解释|补充|回忆|反问|追问|询问|嘱咐|叮嘱|宣布|宣称|声称|评价|评论|赞叹|称赞|承诺|建议|质疑|抱怨|回应|答复|喊话|寄语|发言|致辞|讲话|发问|提问|自问|报道|写道|留言|祝福|祝愿|吆喝|呼喊|高喊|大喊|呐喊|哭诉|倾诉|诉说|供述|辩称|诉称|陈述|说明情况)/;
/** One-letter verbs stand at the colon itself, bare or with an aspect particle. */
const SAYING_AT_COLON =
  /(?:[说讲问答喊叫曰云嚷骂唱叹吼念吟笑]|(?<![频通街渠管轨隧跑赛航河铁国味弯人])道|(?<![简全名统俗又被人号职昵代通总合原旧尊敬美爱自])称)[了着过道]?$/;
/** Nouns that end like a verb of saying. */
const NO_SAYING =
  /(?:小说|学说|传说|解说|疑问|顾问|学问|访问|慰问|回答题|问答|解答|名叫|简称为|提出|说唱|合唱|独唱|纪念|概念|理念|观念|信念|悬念|星云|风云|玩笑|微笑)$/;

/** How far before the colon a verb of saying may stand, in UTF-16 units. */
const REACH = 16;

/** @param quote offset of the opening quotation mark. */
export function isSpeechBefore(flow: string, quote: number): boolean {
  let colon = quote - 1;
  while (colon >= 0 && quote - colon < 4 && /[ \t\u3000]/.test(flow.charAt(colon))) colon--;
  if (!/[:：]/.test(flow.charAt(colon))) return false;
  const before = flow.slice(Math.max(0, colon - REACH), colon);
  const clause = before.slice(before.search(/[^，,。；;！!？?\n\r]*$/));
  if (SAYING.test(clause)) return true;
  return SAYING_AT_COLON.test(clause) && !NO_SAYING.test(clause);
}

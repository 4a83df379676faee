import type { Span } from '../model.js';

/**
 * Fixed phrases that hold a name and name something else: doctrines (毛泽东思想), standards (北京时间). Nothing in them is a
 * mention of the person or the place.
 */
const PHRASES =
  /习近平(?:新时代中国特色社会主义|经济|法治|生态文明|外交|强军|文化|总体国家安全观)思想|毛泽东思想|邓小平理论|中国特色社会主义(?:思想|道路|制度|理论|事业|法治|法律体系|文化|新时代)?|中国式现代化|中国梦|中国制造|中国智造|马克思(?:列宁)?主义|列宁主义|北京时间|格林尼治时间|中国结(?![算构])|中国红(?!十字|色|军|星|旗)|中国画(?![报院])|中国风(?![险电光能云])|北京烤鸭|巴塞尔(?:协议|公约)|巴黎协定|京都议定书|奥林匹克|诺贝尔(?=[和文物化生经医])|南京条约|马关条约|雷锋精神|雷锋岗|雷锋日/g;

export function findPhrases(flow: string): Span[] {
  return [...flow.matchAll(PHRASES)].map(({ 0: phrase, index }) => ({ start: index, end: index + phrase.length }));
}

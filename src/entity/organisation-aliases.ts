import type { Span } from '../model.js';

const ALIAS =
  /[（(](?:以下|统)?(?:简称|下称|以下称)(?:为|[:：])?\s*[“"‘]?([^“”"‘’（()）《》，,。；;、\n]{2,16})[”"’]?(?=[）)]|[，,；;或、])/g;
const BEFORE_ALIAS = /(?:公司|集团|银行|[局厅院校所会社团厂委站队]|中心|大学|学院|政府|法院|企业|[）)])\s?$/;

/** Short names that every contract gives its parties. */
const COMMON_ALIAS =
  /^(?:本?公司|本?集团|发行人|甲方|乙方|丙方|公司|标的公司|上市公司|我司|我行|本行|本院|保荐机构|承销商|原告|被告|申请人|被申请人|基金|本基金|管理人|托管人|领导小组|指挥部|.*(?:计划|办法|方案|规划|条例|项目|协议|合同))$/;

/** Short names that the text declares behind an organisation, there and wherever they stand: （以下简称“国网”）. UTF-16. */
export function findAliases(flow: string): Span[] {
  const found: Span[] = [];
  const short = new Set<string>();
  if (!/[简下以]称/.test(flow)) return found;
  for (const { 1: declared = '', index } of flow.matchAll(ALIAS)) {
    if (!BEFORE_ALIAS.test(flow.slice(Math.max(0, index - 3), index))) continue;
    const alias = declared.trim();
    if (alias.length > 1 && !COMMON_ALIAS.test(alias)) short.add(alias);
  }
  for (const alias of short) {
    for (let at = flow.indexOf(alias); at >= 0; at = flow.indexOf(alias, at + alias.length)) {
      found.push({ start: at, end: at + alias.length });
    }
  }
  return found;
}

/** Words that say whose number it is without naming the place, by the rank of the place they stand for. */
export type ScopeLevel = 'nation' | 'province' | 'city' | 'county' | 'town' | 'village';

const BY_LEVEL: readonly (readonly [ScopeLevel, string])[] = [
  ['nation', '全国 我国 全国各地 全国范围'],
  ['province', '全省 我省 本省 该省 全自治区 全省上下'],
  ['city', '全市 我市 本市 该市 全市上下 市域 全市范围 我州 全州 我盟 全盟'],
  ['county', '全县 我县 本县 该县 全区 我区 本区 该区 全旗 我旗 全县上下'],
  ['town', '全镇 我镇 本镇 该镇 全乡 我乡 本乡 该乡 全街道 我街道 全镇上下'],
  ['village', '全村 我村 本村 该村 全社区'],
];

export const SCOPE_WORDS: ReadonlyMap<string, ScopeLevel> = new Map(
  BY_LEVEL.flatMap(([level, list]) => list.split(' ').map((word): [string, ScopeLevel] => [word, level])),
);

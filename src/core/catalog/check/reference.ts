import { nearestName } from '../../feel/nearest-name.ts';
import type { Catalog } from '../catalog.ts';
import type { Part } from '../file-kinds.ts';
import type { Finding, Place } from '../finding.ts';
import type { Localized } from '../../value.ts';

const NAMES: Readonly<Record<Part, Localized>> = {
  services: { zh: '事项', en: 'service' }, lifeEvents: { zh: '一件事', en: 'life event' }, elements: { zh: '数据元', en: 'data element' },
  evidence: { zh: '材料', en: 'evidence' }, departments: { zh: '部门', en: 'department' }, regions: { zh: '地区', en: 'region' }, parameters: { zh: '参数', en: 'parameter' },
  tables: { zh: '决策表', en: 'table' }, registerKinds: { zh: '登记种类', en: 'register kind' }, codes: { zh: '代码表', en: 'code list' },
  oldWays: { zh: '以前的办法', en: 'old way' }, noticeFigures: { zh: '通知里的数字', en: 'figure of a notice' }, remedies: { zh: '救济途径', en: 'remedy' }, offers: { zh: '主动服务', en: 'offer' }, labourMarkets: { zh: '人力资源市场', en: 'labour market' }, messages: { zh: '消息模板', en: 'message' }, legacySystems: { zh: '旧系统', en: 'old system' },
  risks: { zh: '风险点', en: 'risk' }, papers: { zh: '文书样式', en: 'form of a paper' }, synonyms: { zh: '同义词', en: 'synonyms' }, documentKinds: { zh: '可识别的材料', en: 'kind of document' },
};

/** That an entry of a part exists; nothing when it does. */
export function mustExist(catalog: Catalog, part: Part, id: string, at: Place): readonly Finding[] {
  if (catalog[part].has(id)) return [];
  return [{ ...unknownName(at, NAMES[part], id, [...catalog[part].keys()]), refersTo: { in: part, id } }];
}

/** That a code belongs to a list. */
export function mustBeCode(catalog: Catalog, list: string, code: string, at: Place): readonly Finding[] {
  const found = catalog.codes.get(list);
  if (found === undefined) return mustExist(catalog, 'codes', list, at);
  return code in found.codes ? [] : [unknownName(at, { zh: `${found.zh}（代码表 ${list}）`, en: `code of ${list}` }, code, Object.keys(found.codes))];
}

/** A name that nothing bears, with those that may have been meant. */
export function unknownName(at: Place, what: Localized, name: string, known: readonly string[]): Finding {
  const near = nearestName(name, known);
  return {
    at,
    message: { zh: `没有这个${what.zh}：${name}`, en: `There is no ${what.en} “${name}”` },
    remedy: near.length > 0 ? { zh: `是不是 ${near.join('、')}？`, en: `Do you mean ${near.join(', ')}?` } : { zh: '请先登记它，或改正名称', en: 'Declare it first, or correct the name' },
  };
}

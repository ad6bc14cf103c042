import { Type, type TSchema } from 'typebox';
import { CalendarFile } from './calendar.ts';
import { CodeList } from './codes.ts';
import { Department } from './department.ts';
import { DocumentKind } from './document-kind.ts';
import { DataElement } from './element.ts';
import { Evidence } from './evidence.ts';
import { LabourMarket } from './labour-market.ts';
import { LegacySystem } from './legacy-system.ts';
import { LifeEvent } from './life-event.ts';
import { MessageTemplate } from './message-template.ts';
import { NoticeFigure } from './notice-figure.ts';
import { Offer } from './offer.ts';
import { OldWay } from './old-way.ts';
import { OutputPaper } from './output-paper.ts';
import { Parameter } from './parameter.ts';
import { Region } from './region.ts';
import { RegisterKind } from './register-kind.ts';
import { Remedy } from './remedy.ts';
import { Risk } from './risk.ts';
import { Service } from './service.ts';
import { Synonyms } from './synonyms.ts';
import { RuleTable } from './table.ts';
import type { Localized } from '../value.ts';

/** The parts of the catalogue, as `Catalog` names them. */
export type Part = 'services' | 'lifeEvents' | 'elements' | 'evidence' | 'departments' | 'regions' | 'parameters' | 'tables' | 'registerKinds' | 'codes' | 'oldWays' | 'noticeFigures' | 'remedies' | 'offers' | 'messages' | 'legacySystems' | 'labourMarkets' | 'risks' | 'papers' | 'synonyms' | 'documentKinds';

/**
 * How a part is kept: a folder with one entry per file, named after its `key`, or one whose files, one for each subject, map names to entries.
 * `schema` is also the name of the published JSON Schema. An `optional` part says something about matters and decides none: a catalogue may lack it.
 */
export type FileKind = { readonly part: Part; readonly schema: string; readonly name: Localized; readonly entry: TSchema; readonly optional?: true }
  & { readonly folder: string } & ({ readonly key: 'code' | 'id' } | { readonly names: RegExp });

const DOTTED = /^[a-z][a-zA-Z0-9]*(\.[a-z][a-zA-Z0-9]*)*$/;
const DASHED = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
const CODE = /^([0-9]+\.[0-9]+\.[0-9]+|local\.[a-z0-9-]+)$/;
const CAMEL = /^[a-z][a-zA-Z0-9]*$/;

export const FILE_KINDS: readonly FileKind[] = [
  { part: 'codes', schema: 'codes', name: { zh: '代码表', en: 'Code lists' }, entry: CodeList, folder: 'codes', names: CAMEL },
  { part: 'departments', schema: 'departments', name: { zh: '部门', en: 'Departments' }, entry: Department, folder: 'departments', names: DASHED },
  { part: 'registerKinds', schema: 'registers', name: { zh: '登记种类', en: 'Kinds of register entries' }, entry: RegisterKind, folder: 'registers', names: DOTTED },
  { part: 'elements', schema: 'elements', name: { zh: '数据元', en: 'Data elements' }, entry: DataElement, folder: 'elements', names: DOTTED },
  { part: 'evidence', schema: 'evidence', name: { zh: '材料', en: 'Evidence' }, entry: Evidence, folder: 'evidence', names: DASHED },
  { part: 'parameters', schema: 'parameters', name: { zh: '参数', en: 'Parameters' }, entry: Parameter, folder: 'parameters', names: CAMEL },
  { part: 'tables', schema: 'rule-table', name: { zh: '决策表', en: 'Rule table' }, entry: RuleTable, folder: 'rules', key: 'id' },
  { part: 'regions', schema: 'region', name: { zh: '地区', en: 'Region' }, entry: Region, folder: 'regions', key: 'code' },
  { part: 'services', schema: 'service', name: { zh: '事项', en: 'Service' }, entry: Service, folder: 'services', key: 'code' },
  { part: 'lifeEvents', schema: 'life-event', name: { zh: '一件事', en: 'Life event' }, entry: LifeEvent, folder: 'life-events', key: 'id' },
  { part: 'oldWays', schema: 'old-ways', name: { zh: '以前的办法', en: 'Old ways' }, entry: OldWay, folder: 'old-ways', names: CODE, optional: true },
  { part: 'noticeFigures', schema: 'notice-figures', name: { zh: '通知里的数字', en: 'Figures of the notices' }, entry: NoticeFigure, folder: 'notice-figures', names: DASHED, optional: true },
  { part: 'remedies', schema: 'remedies', name: { zh: '救济途径', en: 'Remedies' }, entry: Remedy, folder: 'remedies', names: DASHED, optional: true },
  { part: 'offers', schema: 'offer', name: { zh: '主动服务', en: 'Offers' }, entry: Offer, folder: 'offers', key: 'id', optional: true },
  { part: 'messages', schema: 'messages', name: { zh: '消息模板', en: 'Messages' }, entry: MessageTemplate, folder: 'messages', names: DASHED, optional: true },
  { part: 'legacySystems', schema: 'legacy-system', name: { zh: '旧系统', en: 'Old systems' }, entry: LegacySystem, folder: 'legacy', key: 'id', optional: true },
  { part: 'labourMarkets', schema: 'labour-market', name: { zh: '人力资源市场', en: 'Labour market' }, entry: LabourMarket, folder: 'labour-market', key: 'code', optional: true },
  { part: 'risks', schema: 'risks', name: { zh: '风险清单', en: 'Risk register' }, entry: Risk, folder: 'risks', names: DASHED, optional: true },
  { part: 'papers', schema: 'papers', name: { zh: '证书和文书样式', en: 'Forms of papers' }, entry: OutputPaper, folder: 'papers', names: DASHED, optional: true },
  { part: 'synonyms', schema: 'synonyms', name: { zh: '同义词', en: 'Synonyms' }, entry: Synonyms, folder: 'synonyms', names: DASHED, optional: true },
  { part: 'documentKinds', schema: 'document-kinds', name: { zh: '可识别的证件和材料', en: 'Documents that can be read' }, entry: DocumentKind, folder: 'readings', names: DASHED, optional: true },
];

/** The schema of a whole file of a kind. */
export function schemaOfFile(kind: FileKind): TSchema {
  return 'key' in kind ? kind.entry : Type.Record(Type.String({ pattern: kind.names.source }), kind.entry, { additionalProperties: false });
}

/** The published JSON Schemas by file name: editors complete and check the catalogue with them. Draft 7, which every editor knows. */
export function publishedSchemas(): ReadonlyMap<string, Readonly<Record<string, unknown>>> {
  const kinds = [...FILE_KINDS.map((kind) => ({ schema: kind.schema, name: kind.name, of: schemaOfFile(kind) })), { schema: 'calendar', name: { zh: '节假日日历', en: 'Calendar' }, of: CalendarFile }];
  return new Map(kinds.map(({ schema, name, of }) => [`${schema}.json`, {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: `${name.zh} / ${name.en}`,
    ...(JSON.parse(JSON.stringify(of)) as Record<string, unknown>),
  }]));
}

import type { Catalog } from '../catalog.ts';
import type { Finding, Place } from '../finding.ts';
import type { OutputPaper } from '../output-paper.ts';
import type { Service } from '../service.ts';
import { templateNames } from '../template.ts';
import { mustBeCode, mustExist, unknownName } from './reference.ts';

const TAG = 'certificate';
const ENTRY = 'entry.';

/** Forms of papers: one for each output that is a paper of its own, and none for any other; names that a matter with that output knows, and a note on what is to be verified. */
export function checkPapers(catalog: Catalog): readonly Finding[] {
  const outputs = catalog.codes.get('outputs')?.codes ?? {};
  const formless = Object.entries(outputs).flatMap(([id, { zh, tags }]): readonly Finding[] => (!tags?.includes(TAG) || catalog.papers.has(id) ? [] : [{
    at: { in: 'codes', id: 'outputs', path: ['codes', id, 'tags'] }, message: { zh: `“${zh}”是单独的文书，却没有样式`, en: `“${id}” is a paper of its own, but has no form` }, remedy: { zh: `请在 papers/ 里写 ${id} 的样式，或者去掉标签 ${TAG}`, en: `Write the form of ${id} in papers/, or take the tag ${TAG} away` },
  }]));
  return [...formless, ...twice(catalog), ...[...catalog.papers].flatMap(([id, form]) => checkForm(catalog, id, form))];
}

/** A matter gives one paper of its own at most: its number names the item alone. */
function twice({ services, papers }: Catalog): readonly Finding[] {
  return [...services.values()].flatMap(({ code, outputs }): readonly Finding[] => (['certificate', 'decision'] as const).flatMap((form) => (outputs.filter((output) => papers.get(output)?.form === form).length < 2 ? [] : [{
    at: { in: 'services' as const, id: code, path: ['outputs'] }, message: { zh: '一个事项只能有一份这样的文书', en: 'A matter gives one paper of this kind at most' }, remedy: { zh: '请合成一份，或者去掉一份的样式', en: 'Make them one, or take one form away' },
  }])));
}

function checkForm(catalog: Catalog, id: string, form: OutputPaper): readonly Finding[] {
  const at = (...path: readonly (string | number)[]): Place => ({ in: 'papers', id, path });
  const code = catalog.codes.get('outputs')?.codes[id];
  if (!code) return mustBeCode(catalog, 'outputs', id, at());
  const giving = [...catalog.services.values()].filter(({ outputs }) => outputs.includes(id));
  const { rows = [], says, entries = [], holds, signedBy } = form;
  const names = [...rows.map(({ is }, index) => ({ name: is.split(':')[0] ?? is, at: at('rows', index, 'is') })), ...(says ? templateNames(says).map((name) => ({ name, at: at('says') })) : [])];
  // What no matter gives yet is held against a matter once one does.
  const named = giving.length === 0 ? [] : names;
  const known = giving.flatMap(({ needs, determine }) => [...needs.elements, ...Object.keys(determine ?? {})]);
  return [
    ...(code.tags?.includes(TAG) ? [] : [{ at: at(), message: { zh: `“${code.zh}”没有标成单独的文书`, en: `“${id}” is not tagged as a paper of its own` }, remedy: { zh: `请在 codes/outputs.yaml 里加标签 ${TAG}`, en: `Tag it ${TAG} in codes/outputs.yaml` } }]),
    ...named.flatMap((each) => (each.name.startsWith(ENTRY) ? checkField(catalog, form, each.name.slice(ENTRY.length), each.at) : known.includes(each.name) ? [] : [unknownName(each.at, { zh: '事项里的数据元或结果', en: 'element or value of its matters' }, each.name, known)])),
    ...[...entries, ...(holds === undefined ? [] : [holds])].flatMap((kind) => (catalog.registerKinds.has(kind) ? checkOpened(giving, kind, at(kind === holds ? 'holds' : 'entries')) : mustExist(catalog, 'registerKinds', kind, at(kind === holds ? 'holds' : 'entries')))),
    ...(signedBy === undefined ? [] : mustBeCode(catalog, 'authorities', signedBy, at('signedBy'))),
    ...(form.confidence !== 'to-verify' || form.note !== undefined ? [] : [{ at: at('confidence'), message: { zh: '没有核实，也没有说明要核什么', en: 'To be verified, without saying what' }, remedy: { zh: '请补上 note', en: 'Add a note' } }]),
    ...(form.form !== 'certificate' || holds !== undefined || entries.length > 0 ? [] : [{ at: at(), message: { zh: '证书没有写 holds 或者 entries，什么时候失效就没人知道', en: 'A certificate with neither `holds` nor `entries` would never end' }, remedy: { zh: '请写 holds，或者写 entries', en: 'Name the kind of entry in `holds`, or the kinds in `entries`' } }]),
    ...(form.form === 'decision' ? [] : rows.flatMap(({ employer }, index): readonly Finding[] => (employer ? [{ at: at('rows', index, 'employer'), message: { zh: '单位没有这份证书的另一份', en: 'There is no copy of a certificate for an employer' }, remedy: { zh: '请去掉 employer', en: 'Take `employer` away' } }] : []))),
    ...(form.form === 'certificate' && form.refused ? [{ at: at('refused'), message: { zh: '没有通过就没有证书', en: 'A refusal gives no certificate' }, remedy: { zh: '请去掉 refused，或者写 form: decision', en: 'Take `refused` away, or make it `form: decision`' } }] : []),
  ];
}

/** What stands on a paper that anybody may be shown holds no secret. */
function checkField(catalog: Catalog, { holds }: OutputPaper, name: string, at: Place): readonly Finding[] {
  if (holds === undefined) return [{ at, message: { zh: '没有写 holds，不知道是哪一条登记', en: 'Without `holds` nobody knows of which entry' }, remedy: { zh: '请写 holds', en: 'Name the kind in `holds`' } }];
  if (name === 'from' || name === 'to') return [];
  const fields = catalog.registerKinds.get(holds)?.fields ?? {};
  if (!(name in fields)) return [unknownName(at, { zh: `${holds} 的字段`, en: `field of ${holds}` }, name, Object.keys(fields))];
  return fields[name]?.secret ? [{ at, message: { zh: `${name} 是保密的，不能写在文书上`, en: `${name} is secret and may not stand on a paper` }, remedy: { zh: '请去掉这一行', en: 'Take the line away' } }] : [];
}

function checkOpened(giving: readonly Service[], kind: string, at: Place): readonly Finding[] {
  return giving.length === 0 || giving.some(({ effects }) => effects.some((effect) => 'open' in effect && effect.open === kind)) ? [] : [{
    at, message: { zh: `没有一个出具它的事项记入 ${kind}`, en: `No matter that gives it opens ${kind}` }, remedy: { zh: '请改正登记种类', en: 'Correct the kind of entry' },
  }];
}

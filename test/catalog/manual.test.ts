import { describe, expect, test } from 'vitest';
import type { Localized } from '#core/value.ts';
import { eventManual } from '#channels/http/views/event-manual-view.ts';
import { serviceManual } from '#channels/http/views/manual-view.ts';
import { DAY, linyi } from '../support/linyi.ts';

const REGION = '371300';
const services = [...linyi.catalog.services.values()];
const manuals = services.map((service) => serviceManual(linyi, service, { region: REGION, on: DAY }));
const CHINESE = /\p{Script=Han}/u;

/** Every text in both languages somewhere in a value. */
function texts(value: unknown): Localized[] {
  if (typeof value !== 'object' || value === null) return [];
  const found = value as Partial<Localized>;
  return typeof found.zh === 'string' && typeof found.en === 'string' ? [found as Localized] : Object.values(value).flatMap(texts);
}

describe.each(manuals)('the manual of $guide.code', (manual) => {
  const { guide } = manual;

  test('has the four clarities: conditions, steps, materials with what stands for them, limits', () => {
    expect(guide.conditions.length).toBe(manual.rules.length);
    expect(guide.flow.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['hand-in', 'decide', 'result']));
    for (const { name, stands, byHand, tests } of guide.materials) expect([name.zh, stands.length > 0 || byHand, tests.length === 6 || tests.length === 0]).toEqual([name.zh, true, true]);
    expect([guide.promised.zh, guide.promisedBasis].includes('')).toBe(false);
    expect(guide.contact.supervision?.phone).toBe('12345');
  });

  test('says every rule in words and as written, with the values that it reads', () => {
    for (const { pass } of manual.rules) expect(pass.words.zh, pass.feel).not.toBe('');
    const words = texts([manual.rules, manual.review, guide.flow, guide.conditions]).map(({ zh }) => zh).join('\n');
    for (const { id } of manual.facts) if (id.includes('.')) expect(words.includes(id), `${id} in words`).toBe(false);
  });

  test('says every value, table cell and effect in words: no identifier, and each code as its own list means it', () => {
    const service = linyi.catalog.services.get(guide.code)!;
    expect(manual.values.filter(({ id, name }) => name.zh === id).map(({ id }) => id), 'give each a `name` or `shown`').toEqual([]);
    const words = texts([manual.rules, manual.review, manual.values, manual.tables, manual.effects, manual.facts.map(({ derive }) => derive)]).map(({ zh }) => zh);
    for (const id of Object.keys(service.determine ?? {})) expect(words.filter((each) => new RegExp(`(?<![\\w.“-])${id}(?![\\w.”-])`, 'u').test(each)), id).toEqual([]);
  });

  test('asks for nothing that the catalogue does not list, and keeps every worked example', () => {
    expect(manual.examples.length).toBe(linyi.catalog.services.get(guide.code)?.examples.length);
    for (const { zh } of manual.correctable.evidence) expect(guide.materials.map(({ name }) => name.zh)).toContain(zh);
    expect(manual.actions.find(({ action }) => action === 'confirm')?.in).toEqual(['review']);
  });

  test('says who hands it in, each limit with its article, what it took before, and a publicity where there is one', () => {
    const service = linyi.catalog.services.get(guide.code);
    expect(guide.filers.map(({ may }) => may !== undefined)).toEqual((service?.filedBy ?? [{ by: 'self' as const }]).map((filing) => 'may' in filing && filing.may !== undefined));
    expect(guide.limitVariants.map(({ id }) => id)).toEqual((service?.limits.variants ?? []).map(({ id }) => id));
    for (const { promised, promisedBasis, statutory } of guide.limitVariants) expect([promised.zh, promisedBasis, statutory.zh].includes('')).toBe(false);
    expect((guide.formerly?.materials ?? []).map(({ id }) => id)).toEqual(linyi.catalog.oldWays.get(guide.code)?.materials.ids ?? []);
    expect(manual.actions.some(({ action }) => action === 'object')).toBe(service?.publicity !== undefined);
    if (guide.flow.some(({ kind }) => kind === 'publish')) expect(service?.publicity).toBeDefined();
  });

  test('is complete in English', () => {
    const open = texts([guide.flow, guide.filers, guide.limitVariants, manual.exchanges, manual.facts, manual.effects.map(({ text, follows }) => [text, follows]), manual.parameters.map(({ name }) => name), guide.materials.map(({ name, stands, proves }) => ({ name, stands, proves }))]).filter(({ en }) => en === '' || CHINESE.test(en));
    expect(open).toEqual([]);
  });
});

test('given a name that is also a code, then the manual says the value and not the code', () => {
  const rule = manuals.find(({ guide }) => guide.code === '1.6.8')?.values.find(({ id }) => id === 'drawnYears')?.rule;
  expect(rule?.words.zh).toContain('如果 去世前已领养老金 则');
});

test('given a code that other lists have too, then it is called as in the list of what it is compared with', () => {
  const table = manuals.flatMap(({ tables }) => tables).find(({ id }) => id === 'card-loss');
  expect(table?.rows[1]?.[0]?.words.zh).toBe(`“${linyi.catalog.codes.get('cardMatters')?.codes['lost']?.zh ?? ''}”`);
});

describe.each([...linyi.catalog.lifeEvents.values()])('the manual of the event $id', (event) => {
  const manual = eventManual(linyi, event);

  test('has every item with its place and its reasons, every question with its answers, and who gets the name list', () => {
    expect(manual.items.map(({ code, after }) => [code, after])).toEqual(Object.entries(event.services).map(([code, { after = [] }]) => [code, after]));
    for (const { otherwise, code } of manual.items) expect(otherwise.length).toBe(event.services[code]?.otherwise?.length ?? 0);
    for (const { id, answers } of manual.questions) expect([id, answers.length > 0]).toEqual([id, event.questions.find((each) => each.id === id)?.type !== 'boolean']);
    expect(manual.nameList.length).toBe(event.nameList.length);
  });

  test('says it all in words, and completely in English', () => {
    // What the event settles may be words that are recorded as they are (不换医院): those are Chinese.
    const said = texts([manual.items, manual.questions, manual.settles.map(({ name }) => name), manual.nameList, manual.filers]);
    expect(said.filter(({ zh }) => /[a-z][\w]*\.[a-z]\w+(?!\.?cn)/u.test(zh) && !zh.includes('dj.ncss.cn'))).toEqual([]);
    expect(said.filter(({ en }) => en === '' || CHINESE.test(en))).toEqual([]);
  });
});

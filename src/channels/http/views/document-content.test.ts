import { describe, expect, test } from 'vitest';
import { certificatesOf, papersOf, type Copy } from '#core/cases/document.ts';
import { decideItem } from '#core/cases/decide-item.ts';
import { fold } from '#core/cases/evolve.ts';
import type { Step } from '#core/cases/refusal.ts';
import type { OutputPaper } from '#core/catalog/output-paper.ts';
import type { Remedy } from '#core/catalog/remedy.ts';
import type { CaseRead, Subject } from '#usecases/ports/cases.ts';
import { acting, AT, CLUB, compiledClub, drawnFor, itemOf, LATER, NUMBER, opened, poolOf, stepsOf, submit, after } from '../../../../test/support/swim-club.ts';
import { certificateStanding } from './certificate-content.ts';
import { documentCheck } from './document-check.ts';
import { documentContent } from './document-content.ts';
import { receiptSections } from './receipt-sections.ts';

const both = (text: string): { zh: string; en: string } => ({ zh: text, en: text });
const review: Remedy = { ...both('申请行政复议'), within: '60d', basis: 'law 20', to: both('市人民政府'), toBasis: 'law 24' };
const club = compiledClub({ ...CLUB, remedies: new Map([['review', review]]) });
const submitted = submit({}, {}, poolOf(), club);
const accepted = opened(submitted);
const refused = decideItem(acting(accepted, '9.4', drawnFor(accepted, '9.4'), {}, poolOf(), club), { outcome: 'refuse', criterion: 'recommended', findings: { 'swimmer.recommended': false }, note: '教练说还要再练' });
const { no } = itemOf(accepted, '9.4');
const person: Subject = { region: '371300', id: 's-1', kind: 'person', name: '王小明', number: '371302199005010012', numberHash: '' };
const employer: Subject = { region: '371300', id: 'e-1', kind: 'enterprise', name: '沂河泳池有限公司', number: '91371300MA00000001', numberHash: '' };

function readOf(steps: readonly Step[], applicant?: Subject): CaseRead {
  const history = steps.map((step, index) => ({ seq: index + 1, at: index < stepsOf(submitted).length ? AT : LATER, ...step, hash: `h-${index}` }));
  return { state: fold(history), history, stated: [], subject: person, entries: [], ...(applicant && { applicant: { subject: applicant, entries: [] } }), head: '', registerVersion: 1, queryCode: 'Q7Q2-9XMD' };
}
const all = [...stepsOf(submitted), ...stepsOf(refused)];
const paperOf = (read: CaseRead, kind: 'receipt' | 'decision') => papersOf(read.history).find((each) => each.kind === kind && each.no === (kind === 'receipt' ? 0 : no))!;
const contentOf = (kind: 'receipt' | 'decision', copy: Copy = 'person', read = readOf(all)) => documentContent(club, read, paperOf(read, kind), copy, { origin: 'https://kuaiban.example', codeOf: () => 'K7Q2-9XMD' });
const textOf = (...given: Parameters<typeof contentOf>): string => { const { rows, sections } = contentOf(...given); return JSON.stringify([rows, sections]); };

describe('given an item that was refused', () => {
  test('then its decision says the condition, the officer’s reason, what helps, and what is open from its receipt on', () => {
    for (const part of ['结论：不予通过', 'recommended', '经办人说明：教练说还要再练', 'mend', '申请行政复议', '向市人民政府提出', '自收到（知道）这个决定之日起 60 日内']) expect(textOf('decision')).toContain(part);
    // When it reaches them is not known when it is written: a day counted from the decision would be too early.
    expect(textOf('decision')).not.toContain('2027年');
    expect(contentOf('decision')).toMatchObject({ number: `${NUMBER}-D${no}`, title: { zh: '审批结论' }, checkUrl: `https://kuaiban.example/verify?number=${NUMBER}-D${no}&code=K7Q2-9XMD` });
  });

  test('then what is known of the person stands on it only where the refusal rests on it', () => {
    const reasons = contentOf('decision').sections.find(({ heading }) => heading === '理由')!.lines.map(({ text }) => text);
    expect(reasons).toContain('满足：“swims”（law swims）。');
    expect(reasons.find((text) => text.startsWith('没有满足：“recommended”（law recommended）。'))).toBeDefined();
  });

  test('then what was not met stands first and in full, and what was met below in small print', () => {
    const { lines } = contentOf('decision').sections.find(({ heading }) => heading === '理由')!;
    const judged = lines.filter(({ text }) => /^(?:没有)?满足：/u.test(text));
    expect(judged.map(({ text, soft }) => [text.startsWith('没有'), soft === true])).toEqual([[true, false], ...judged.slice(1).map(() => [false, true])]);
    expect(judged.length).toBeGreaterThan(1);
  });

  test('then it addresses whom it is for, says of which application it speaks, and every entry ends as a sentence does', () => {
    expect(contentOf('decision').salutation).toEqual({ to: '王小明', opening: '您于2026年11月23日提交的“9.4”申请，已经审核，决定如下。' });
    for (const { text, verbatim } of contentOf('decision').sections.flatMap(({ lines }) => lines)) if (verbatim !== true) expect(text).toMatch(/[。！？]$/u);
  });

  test('when more happens to the case, then nothing of it changes', () => {
    const now = after(accepted, refused);
    const rated = { kind: 'done' as const, steps: [{ actor: 'person:s-1', event: { type: 'rated' as const, no: itemOf(now, '9.4').no, rating: { score: 5 as const, comment: '' } } }] };
    expect(contentOf('decision', 'person', readOf([...all, ...stepsOf(rated)]))).toEqual(contentOf('decision'));
  });

  test('then who checks it learns the outcome and a masked name, and nothing of the reasons', () => {
    const read = readOf(all);
    const check = documentCheck(club, read, paperOf(read, 'decision'), 'person', '2026-11-25', { sha256: 'ab', signature: { algorithm: 'SM2-SM3', identity: '', key: '', value: '' } });
    expect(check).toMatchObject({ status: 'valid', outcome: 'refused', name: '王*明', on: '2026-11-24', fields: [], sha256: 'ab' });
    for (const secret of ['王小明', '教练', '0012']) expect(JSON.stringify(check)).not.toContain(secret);
  });
});

describe('given a matter that gives a paper of its own', () => {
  const form: OutputPaper = { form: 'certificate', ...both('泳池会员证'), basis: 'law 7', confidence: 'to-verify', note: 'layout', holds: 'membership', rows: [{ ...both('入会日期'), is: 'entry.from', told: true }, { ...both('会员'), is: 'swimmer.member' }, { ...both('推荐'), is: 'swimmer.recommended', told: true }] };
  const decisionForm: OutputPaper = { form: 'decision', ...both('教练推荐书'), refused: both('不予推荐书'), basis: 'law 8', confidence: 'law', rows: [{ ...both('能游'), is: 'swimmer.lengths' }] };
  const papers = new Map([['badge', form], ['letter', decisionForm]]);
  const issuing = compiledClub({ ...CLUB, papers, services: new Map([...CLUB.services].map(([code, service]) => [code, code === '9.1' ? { ...service, outputs: ['badge'] } : code === '9.4' ? { ...service, outputs: ['letter'] } : service])) });
  const read = readOf(all);
  const joined = itemOf(accepted, '9.1').no;
  const [issued] = certificatesOf(read.history).filter((each) => each.no === joined);
  const content = (copyOf = read) => documentContent(issuing, copyOf, issued!, 'person', { origin: 'https://kuaiban.example', codeOf: () => 'K7Q2-9XMD' });

  test('then it has its own title, number and lines, and none of the reasons', () => {
    const { title, number, rows, sections } = content();
    expect([title.zh, number]).toEqual(['泳池会员证', `${NUMBER}-Z${joined}`]);
    expect(rows).toEqual([['姓名', '王小明', 'verbatim'], ['身份证件号码', '371302********0012'], ['入会日期', '2026年11月23日'], ['会员', '否'], ['有效期', '自2026年11月23日起'], ['办件编号', NUMBER]]);
    expect(JSON.stringify(sections)).not.toContain('notYet');
    expect(JSON.stringify(sections)).toContain('以统一样式的为准');
    expect(content().salutation).toBeUndefined();
    // A figure is set in the manner of papers, and what somebody has named stays as they have it.
    const naming = compiledClub({ ...issuing.catalog, papers: new Map([['badge', { ...form, rows: [{ ...both('会员名'), is: 'swimmer.name' }, { ...both('能游'), is: 'swimmer.lengths' }] }]]) });
    const named = all.map((step) => (step.event.type === 'decided' && step.event.no === joined ? { ...step, event: { ...step.event, decision: { ...step.event.decision, facts: [{ element: 'swimmer.name', value: '泳者 3 号', source: { kind: 'asked' as const }, at: AT }, { element: 'swimmer.lengths', value: 40, source: { kind: 'asked' as const }, at: AT }] } } } : step));
    const [badge] = certificatesOf(readOf(named).history).filter((each) => each.no === joined);
    expect(documentContent(naming, readOf(named), badge!, 'person', { origin: 'https://kuaiban.example', codeOf: () => 'K7Q2-9XMD' }).rows.slice(2, 4)).toEqual([['会员名', '泳者 3 号', 'verbatim'], ['能游', expect.stringMatching(/^40/u)]]);
  });

  test('then who checks it reads the lines that are to be told, and no others', () => {
    const { entry } = fold(read.history).items.find(({ no: each }) => each === joined)!.effects!.find((effect) => effect.kind === 'opened') as { entry: CaseRead['entries'][number] };
    const check = (register: Partial<CaseRead>, on = '2026-11-25') => documentCheck(issuing, { ...read, ...register }, issued!, 'person', on, { sha256: 'ab', signature: { algorithm: 'SM2-SM3', identity: '', key: '', value: '' } });
    const told = check({ entries: [entry] });
    expect(told).toMatchObject({ kind: 'certificate', title: { zh: '泳池会员证' }, status: 'valid', name: '王*明', fields: [{ name: { zh: '入会日期' } }, { name: { zh: '有效期' } }] });
    expect(told.outcome).toBeUndefined();
    const end = { to: '2026-12-01', because: both('left'), basis: 'law', recordedAt: LATER };
    expect(check({ entries: [{ ...entry, end }] }, '2026-11-30').status).toBe('valid');
    expect(check({ entries: [{ ...entry, end }] }, '2026-12-02')).toMatchObject({ status: 'ended', since: '2026-12-01' });
    expect(check({ entries: [], voided: [entry] })).toMatchObject({ status: 'revoked', fields: [{ name: { zh: '入会日期' } }] });
    // What was revoked has no period “since” the day it was issued.
    const revoked = documentCheck(issuing, { ...read, entries: [entry] }, { ...issued!, standing: { status: 'revoked', since: '2026-11-25T02:00:00.000Z' } }, 'person', '2026-11-26', { sha256: 'ab', signature: { algorithm: 'SM2-SM3', identity: '', key: '', value: '' } });
    expect(revoked.fields.at(-1)).toEqual({ name: { zh: '有效期', en: 'Validity' }, text: { zh: '已于2026年11月25日撤销', en: 'Revoked on 25 November 2026' } });
    // What was found since stands on a later paper, and not on this one.
    const findings: CaseRead['state']['items'][number]['findings'] = [{ element: 'swimmer.recommended', value: true, source: { kind: 'officer', officer: 'o-1' }, at: '2026-11-25' }];
    expect(check({ entries: [entry], state: { ...read.state, items: read.state.items.map((each) => (each.no === joined ? { ...each, findings } : each)) } })).toEqual(told);
  });

  test('when it rests on several entries, then it holds as long as one of them, and is revoked with the last that is taken back', () => {
    const { holds: _holds, rows: _rows, ...rest } = form;
    const several: OutputPaper = { ...rest, entries: ['membership', 'insurance'] };
    const compiled = compiledClub({ ...CLUB, papers: new Map([['badge', several]]), services: new Map([...CLUB.services].map(([code, service]) => [code, code === '9.1' ? { ...service, outputs: ['badge'] } : service])) });
    const opening = issued!.event as Extract<typeof issued, object>['event'] & { effects: readonly { kind: string; entry?: unknown }[] };
    const { entry: first } = opening.effects.find(({ kind }) => kind === 'opened') as { entry: CaseRead['entries'][number] };
    const second = { ...first, id: 'second', kind: 'insurance' };
    const paper = { ...issued!, event: { ...opening, effects: [...opening.effects, { kind: 'opened', entry: second }] } } as typeof issued & object;
    const check = (register: Partial<CaseRead>) => certificateStanding(compiled, { ...read, ...register }, paper, itemOf(accepted, '9.1'), '2026-12-02');
    const over = (entry: CaseRead['entries'][number], to: string) => ({ ...entry, end: { to, because: both('left'), basis: 'law', recordedAt: LATER } });
    expect(check({ entries: [first, over(second, '2026-12-01')] })).toEqual({ status: 'valid' });
    expect(check({ entries: [over(first, '2026-11-29'), over(second, '2026-12-01')] })).toEqual({ status: 'ended', since: '2026-12-01' });
    expect(check({ entries: [over(first, '2026-11-29')], voided: [second] })).toEqual({ status: 'ended', since: '2026-11-29' });
    expect(check({ entries: [], voided: [first, second] })).toEqual({ status: 'revoked' });
  });

  test('then a decision that the law names bears that name and its lines, also where it refuses', () => {
    const { title, sections } = documentContent(issuing, read, paperOf(read, 'decision'), 'person', { origin: 'https://kuaiban.example', codeOf: () => 'K7Q2-9XMD' });
    expect(title.zh).toBe('不予推荐书');
    expect(sections[0]!.lines.map(({ text }) => text)[0]).toMatch(/^能游：\d+/u);
    const employers = documentContent(issuing, readOf(all, employer), paperOf(read, 'decision'), 'employer', { origin: 'https://kuaiban.example', codeOf: () => 'K7Q2-9XMD' });
    expect(JSON.stringify(employers.sections)).not.toContain('能游');
    // A paper that the law serves on both says to both what it rests on.
    const served = compiledClub({ ...CLUB, papers: new Map([['letter', { ...decisionForm, rows: decisionForm.rows!.map((row) => ({ ...row, employer: true as const })) }]]), services: new Map([...CLUB.services].map(([code, service]) => [code, code === '9.4' ? { ...service, outputs: ['letter'] } : service])) });
    const onBoth = documentContent(served, readOf(all, employer), paperOf(read, 'decision'), 'employer', { origin: 'https://kuaiban.example', codeOf: () => 'K7Q2-9XMD' });
    expect(onBoth.sections[0]!.lines.map(({ text }) => text)[0]).toMatch(/^能游：\d+/u);
  });
});

describe('given a case that the employer has handed in', () => {
  const read = readOf(all, employer);

  test('then the employer’s copy is addressed to it and tells nothing of the person but what the employer knows', () => {
    const text = textOf('decision', 'employer', read);
    for (const part of ['沂河泳池有限公司', '王*明', 'recommended', '申请行政复议']) expect(text).toContain(part);
    for (const secret of ['王小明', '教练', '经办人说明']) expect(text).not.toContain(secret);
    expect(contentOf('decision', 'employer', read).number).toBe(`${NUMBER}-D${no}E`);
  });

  test('then the person’s copy is addressed to the person and names the employer', () => {
    const { rows } = contentOf('decision', 'person', read);
    expect(rows.slice(0, 2)).toEqual([['当事人', '王小明　371302********0012', 'verbatim'], ['提交单位', '沂河泳池有限公司', 'verbatim']]);
    expect(contentOf('decision', 'person', read).salutation).toMatchObject({ to: '王小明', opening: expect.stringMatching(/^沂河泳池有限公司于2026年11月23日为您提交的/u) });
    expect(contentOf('decision', 'employer', read).salutation).toMatchObject({ to: '沂河泳池有限公司', opening: expect.stringMatching(/^贵单位于2026年11月23日为王\*明提交的/u) });
  });
});

test('given a case that was handed in by telephone, then what was read out stands on its receipt as it was read out', () => {
  const [first] = stepsOf(submitted);
  const event = { ...(first!.event as Extract<Step['event'], { type: 'submitted' }>), readBack: [{ ...both('寄到沂河路 3 号'), at: AT }] };
  const called = receiptSections({ compiled: club, state: accepted, copy: 'person', event }, [{ as: 'counter', city: '371300', desk: '12', phone: true }]);
  expect(called.find(({ heading }) => heading === '电话受理')!.lines[1]).toEqual({ text: expect.stringContaining('寄到沂河路 3 号') as string, verbatim: true });
});

test('given a case, then its receipt says what was accepted on which limits, and the query code', () => {
  const text = textOf('receipt');
  for (const part of ['已经受理，共 4 件', '9.4：承诺时限 5 个工作日，法定时限 20 个工作日', 'Q7Q2-9XMD', '371302********0012']) expect(text).toContain(part);
  expect(contentOf('receipt').rows.find(([name]) => name === '受理时间')?.[1]).toMatch(/^2026年11月23日 \d{2}:\d{2}$/u);
  expect(contentOf('receipt').salutation?.opening).toContain('申请，已经受理，情况告知如下。');
  expect(contentOf('receipt').at).toBe(AT);
});

import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import type { CaseView } from '#channels/http/schemas/case.ts';
import type { DocumentCheck } from '#channels/http/schemas/document.ts';
import type { StaffItem } from '#channels/http/schemas/staff.ts';
import { answering, createClient, type Client, type ProblemBody } from '../live/client.ts';
import { openPool } from '../live/instance.ts';
import { dayOf } from '#core/clocks/day.ts';
import { pdfText } from '#main/tour/pdf-text.ts';
import { PERSON } from '../live/people.ts';
import { usingInstance } from '../live/using-instance.ts';

const instance = usingInstance();
let [chen, li, zhang, anybody]: Client[] = [];
let refused: CaseView;
let number = '';

const bytesOf = async (client: Client, href: string): Promise<Buffer> => Buffer.from(await (await client.send(href)).arrayBuffer());
const codeOn = (pdf: Buffer): string => /核验码 ([0-9A-Z]{4}-[0-9A-Z]{4})/u.exec(pdfText(pdf))?.[1] ?? '';
const checkOf = <T = DocumentCheck>(of: string, code: string) => anybody!.get<T>(`/documents/${of}?code=${code}`);
const documentsOf = (view: CaseView, service: string) => view.documents.filter(({ no }) => no === view.items.find((item) => item.service === service)?.no);

/** The number of the second reviewer who was drawn. */
async function reviewerOf(of: string, no: number): Promise<string> {
  const pool = await openPool(instance);
  const { rows } = await pool.query<{ number: string }>('select o.number from kuaiban.case_item i join kuaiban.officer o on o.region = i.region and o.id = i.reviewer where i.case_number = $1 and i.no = $2', [of, no]);
  await pool.end();
  return rows[0]!.number;
}

beforeAll(async () => {
  [chen, li, zhang, anybody] = [createClient(instance.url), createClient(instance.url), createClient(instance.url), createClient(instance.url)];
  await Promise.all([chen.signInPerson(PERSON.chen.number), li.signInPerson(PERSON.li.number), zhang.signInPerson(PERSON.zhang.number)]);
  refused = (await chen.submit<CaseView>(answering())).body;
  number = refused.number;
});

describe('given a refusal by the rules', () => {
  const benefit = () => refused.items.find(({ service }) => service === '1.8.1')!;

  test('then the case says where else to turn, by which articles and in what time, and until which day once it has reached them', async () => {
    expect(benefit()).toMatchObject({ status: 'refused', remedies: [
      { id: 'administrative-review', to: { zh: '作出决定的机关的本级人民政府' }, likely: { zh: '临沂市人民政府' }, within: { zh: '60 日' }, basis: expect.stringContaining('行政复议法（2023年修订） 第二十条') },
      { id: 'administrative-action', within: { zh: '6 个月' }, basis: expect.stringContaining('行政诉讼法 第四十六条') },
    ] });
    for (const remedy of benefit().remedies ?? []) expect(remedy).not.toHaveProperty('lastDay');
    await bytesOf(chen!, documentsOf(refused, '1.8.1')[0]!.href);
    const opened = (await chen!.get<CaseView>(`/cases/${number}`)).body.items.find(({ service }) => service === '1.8.1');
    for (const { known, lastDay } of opened?.remedies ?? []) expect([known! >= dayOf(benefit().endedAt!), lastDay! > known!]).toEqual([true, true]);
    expect(refused.items.filter(({ status }) => status === 'approved').some(({ remedies }) => remedies !== undefined)).toBe(false);
  });

  test('then its paper says the same, and is the same bytes each time', async () => {
    const [decision] = documentsOf(refused, '1.8.1');
    const pdf = await bytesOf(chen!, decision!.href);
    const text = pdfText(pdf).replaceAll('\n', '');
    for (const part of [PERSON.chen.name, decision!.number, '不予通过', '申请行政复议', '临沂市人民政府', '向人民法院提起行政诉讼']) expect(text).toContain(part);
    expect(text).not.toContain(PERSON.chen.number);
    expect((await bytesOf(chen!, decision!.href)).equals(pdf)).toBe(true);
  });

  test('then anybody who holds number and code learns that it is genuine, and no more than stands on it', async () => {
    const [decision] = documentsOf(refused, '1.8.1');
    const pdf = await bytesOf(chen!, decision!.href);
    const { status, body } = await checkOf(decision!.number, codeOn(pdf).toLowerCase());
    expect([status, body]).toEqual([200, {
      number: decision!.number, kind: 'decision', title: { zh: '审批结论', en: 'Decision' }, matter: benefit().name, name: '陈*强', authority: { zh: '临沂市社会保险经办机构', en: 'Linyi: Social insurance agency' },
      on: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/u), status: 'valid', outcome: 'refused', fields: [], sha256: createHash('sha256').update(pdf).digest('hex'), signature: { algorithm: 'SM2-SM3', identity: expect.any(String), key: expect.stringMatching(/^[0-9a-f]{16}$/u), value: expect.stringMatching(/^[A-Za-z0-9+/]+=*$/u) },
    }]);
  });

  test('then a wrong code, an unknown number and one that is none are answered alike', async () => {
    const [decision] = documentsOf(refused, '1.8.1');
    const receipt = refused.documents.find(({ kind }) => kind === 'receipt')!;
    const code = codeOn(await bytesOf(chen!, decision!.href));
    const other = codeOn(await bytesOf(chen!, receipt.href));
    const told = async (of: string, given: string) => {
      const { instance: _, ...body } = (await checkOf<ProblemBody & { instance?: string }>(of, given)).body;
      return body;
    };
    const wrong = await told(decision!.number, 'AAAA-AAAA');
    expect(wrong).toMatchObject({ status: 404, code: 'not-found' });
    for (const [of, given] of [[decision!.number, other], [`${number}-D99`, code], [`${decision!.number}E`, code], ['371300-20200101-000001-1-D1', code], ['nothing', code]] as const) expect(await told(of, given), `${of} ${given}`).toEqual(wrong);
  });

  test('then nobody else can have the paper, nor one that there is none of', async () => {
    const [decision] = documentsOf(refused, '1.8.1');
    for (const [client, href, status] of [[zhang!, decision!.href, 404], [anybody!, decision!.href, 401], [chen!, `/api/v1/cases/${number}/documents/C1`, 404], [chen!, `/api/v1/cases/${number}/documents/L1`, 404], [chen!, `/api/v1/cases/${number}/documents/X1`, 422]] as const) expect((await client.send(href)).status, href).toBe(status);
  });
});

describe('given an officer who asks for a correction', () => {
  test('then its paper can be had by both, is noted when the officer opens it, and is replaced by the decision', async () => {
    const view = (await li!.submit<CaseView>(answering({ 'hardship.class': 'older' }))).body;
    const item = view.items.find(({ service }) => service === '2.6.1')!;
    const officer = createClient(instance.url);
    await officer.signInStaff(item.officer!);
    const path = `/staff/items/${view.number}/${item.no}`;
    const opened = async () => (await officer.get<StaffItem>(path)).body;
    const { correctable, version } = await opened();
    const [element] = correctable.elements;
    expect((await officer.post(`${path}/correct`, { elements: [element!.id], evidence: [], note: '请说明属于哪一种困难情形' }, { 'if-match': `"${version}"` })).status).toBe(200);
    const read = (await li!.get<CaseView>(`/cases/${view.number}`)).body;
    const [asked] = documentsOf(read, '2.6.1');
    const pdf = await bytesOf(li!, asked!.href);
    for (const part of ['一次性补正告知书', '请说明属于哪一种困难情形', '只会要求这一次']) expect(pdfText(pdf)).toContain(part);
    const [same] = (await opened()).documents;
    expect((await bytesOf(officer, same!.href)).equals(pdf)).toBe(true);
    expect((await officer.send(`/api/v1${path}/documents/R`)).status).toBe(404);
    const { accesses } = (await li!.get<{ accesses: { what: { zh: string } }[] }>('/me/register')).body;
    expect(accesses.map(({ what }) => what.zh)).toContain('办件的文书（姓名完整显示）');
    expect((await checkOf(asked!.number, codeOn(pdf))).body).toMatchObject({ kind: 'correction', status: 'valid' });
    expect((await li!.post(`/cases/${view.number}/items/${item.no}/correction`, { answers: { [element!.id]: 'older' }, files: [] })).status).toBe(200);
    const back = await opened();
    expect((await officer.post<StaffItem>(`${path}/refuse`, { criterion: 'confirmed', findings: { 'hardship.confirmed': false }, note: '核实不属于困难情形' }, { 'if-match': `"${back.version}"` })).body.status).toBe('review');
    const reviewer = createClient(instance.url);
    await reviewer.signInStaff(await reviewerOf(view.number, item.no));
    const { body: { version: proposed } } = await reviewer.get<StaffItem>(path);
    expect((await reviewer.post<StaffItem>(`${path}/confirm`, { note: '' }, { 'if-match': `"${proposed}"` })).body.status).toBe('refused');
    expect((await checkOf(asked!.number, codeOn(pdf))).body).toMatchObject({ status: 'replaced' });
    // The bytes of the earlier paper stay what they were.
    expect((await bytesOf(li!, asked!.href)).equals(pdf)).toBe(true);
  });
});

describe('given who has agreed to electronic delivery', () => {
  test('when they open a decision, then a note says when and what, is checked by anybody, and before that there is none', async () => {
    expect((await zhang!.put('/me/electronic-delivery', { given: true })).status).toBe(200);
    const view = (await zhang!.submit<CaseView>({ answers: {}, contests: {}, promises: [] }, undefined, 'local.enrolment-enquiry')).body;
    const decision = view.documents.find(({ kind }) => kind === 'decision')!;
    const name = decision.href.split('/').at(-1)!;
    const href = `/api/v1/cases/${view.number}/deliveries/${name}/note.pdf`;
    const noted = async () => (await zhang!.get<{ deliveries: readonly { note?: string }[] }>(`/cases/${view.number}/deliveries`)).body.deliveries.map(({ note }) => note);
    expect([await noted(), (await zhang!.send(href)).status]).toEqual([[undefined], 404]);
    const sha256 = createHash('sha256').update(await bytesOf(zhang!, decision.href)).digest('hex');
    expect(await noted()).toEqual([href]);
    const pdf = await bytesOf(zhang!, href);
    for (const part of ['送达回证', decision.number, '电子送达', sha256.slice(0, 16), `${view.number}-S${name}`]) expect(pdfText(pdf).replaceAll('\n', '')).toContain(part);
    expect((await bytesOf(zhang!, href)).equals(pdf)).toBe(true);
    const { status, body } = await checkOf(`${view.number}-S${name}`, codeOn(pdf));
    expect([status, body]).toMatchObject([200, { kind: 'delivery', status: 'valid', title: { zh: '送达回证' }, sha256: createHash('sha256').update(pdf).digest('hex') }]);
    expect(JSON.stringify(body)).not.toContain('张䶮');
    for (const [client, answer] of [[chen!, 404], [anybody!, 401]] as const) expect((await client.send(href)).status).toBe(answer);
    expect((await zhang!.put('/me/electronic-delivery', { given: false })).status).toBe(200);
  });

  test('when they take all papers in one file, then each counts as opened, with the digest of the one that can be had by itself', async () => {
    expect((await zhang!.put('/me/electronic-delivery', { given: true })).status).toBe(200);
    const view = (await zhang!.submit<CaseView>({ answers: {}, contests: {}, promises: [] }, undefined, 'local.enrolment-enquiry')).body;
    expect(view.documents.length).toBeGreaterThan(1);
    const all = await zhang!.send(`/api/v1/cases/${view.number}/documents`);
    expect([all.status, all.headers.get('content-type'), all.headers.get('content-disposition')]).toEqual([200, 'application/pdf', `inline; filename="${view.number}.pdf"`]);
    const text = pdfText(Buffer.from(await all.arrayBuffer())).replaceAll('\n', '');
    for (const { number: each } of view.documents) expect(text).toContain(each);
    const decision = view.documents.find(({ kind }) => kind === 'decision')!;
    const note = await bytesOf(zhang!, `/api/v1/cases/${view.number}/deliveries/${decision.href.split('/').at(-1)}/note.pdf`);
    expect(pdfText(note).replaceAll('\n', '')).toContain(createHash('sha256').update(await bytesOf(zhang!, decision.href)).digest('hex').slice(0, 16));
    for (const [client, answer] of [[chen!, 404], [anybody!, 401]] as const) expect((await client.send(`/api/v1/cases/${view.number}/documents`)).status).toBe(answer);
    expect((await zhang!.put('/me/electronic-delivery', { given: false })).status).toBe(200);
  });

  test('when they had not agreed as it was made, then its opening makes no note', async () => {
    const [decision] = documentsOf(refused, '1.8.1');
    expect((await bytesOf(chen!, decision!.href)).length).toBeGreaterThan(0);
    expect((await chen!.send(`/api/v1/cases/${number}/deliveries/${decision!.href.split('/').at(-1)}/note.pdf`)).status).toBe(404);
  });
});

test('given a statement of contributions, then it is a document of its own name, and the check says what it states', async () => {
  const view = (await zhang!.submit<CaseView>({ answers: {}, contests: {}, promises: [] }, undefined, 'local.entitlement-statement')).body;
  const [statement] = documentsOf(view, 'local.entitlement-statement');
  expect(statement!.title.zh).toBe('社会保险个人权益记录（参保缴费证明）');
  const pdf = await bytesOf(zhang!, statement!.href);
  const { body } = await checkOf(statement!.number, codeOn(pdf));
  expect(body.fields.length).toBeGreaterThan(1);
  for (const { name, text } of body.fields) expect(pdfText(pdf)).toContain(`${name.zh}：${text.zh}`);
  expect(JSON.stringify(body)).not.toContain('张䶮');
});

describe('given an approval that gives a paper of its own', () => {
  type Own = { readonly papers: readonly { readonly number: string; readonly title: { readonly zh: string }; readonly status: string; readonly href: string }[] };
  const certificate = () => documentsOf(refused, '2.4.1').find(({ kind }) => kind === 'certificate')!;

  test('then the case has it beside the decision, signed, with lines from the register and no reasons', async () => {
    expect(documentsOf(refused, '2.4.1').map(({ title }) => title.zh)).toEqual(['审批结论', '失业登记凭证']);
    const pdf = await bytesOf(chen!, certificate().href);
    const text = pdfText(pdf).replaceAll('\n', '');
    for (const part of ['失业登记凭证', certificate().number, PERSON.chen.name, '登记日期', '临沂市公共就业人才服务机构']) expect(text).toContain(part);
    for (const part of [PERSON.chen.number, '理由', refused.queryCode]) expect(text).not.toContain(part);
    expect((await bytesOf(chen!, certificate().href)).equals(pdf)).toBe(true);
    const { status, body } = await checkOf(certificate().number, codeOn(pdf));
    expect([status, body]).toMatchObject([200, { kind: 'certificate', title: { zh: '失业登记凭证' }, name: '陈*强', status: 'valid', sha256: createHash('sha256').update(pdf).digest('hex') }]);
    expect(body.fields.map(({ name }) => name.zh)).toEqual(['登记日期', '有效期']);
    expect(JSON.stringify(body)).not.toContain(PERSON.chen.name);
  });

  test('then it stands among what its holder can show, and nobody else has it', async () => {
    const { papers } = (await chen!.get<Own>('/me/register/papers')).body;
    expect(papers.find(({ number: of }) => of === certificate().number)).toMatchObject({ title: { zh: '失业登记凭证' }, status: 'valid', href: certificate().href });
    expect((await zhang!.get<Own>('/me/register/papers')).body.papers.some(({ number: of }) => of.startsWith(number))).toBe(false);
    for (const [client, href, status] of [[zhang!, certificate().href, 404], [anybody!, '/api/v1/me/register/papers', 401], [chen!, `/api/v1/cases/${number}/documents/Z99`, 404], [chen!, certificate().href.replace(/Z(\d+)$/u, 'Z$1N2'), 404]] as const) expect((await client.send(href)).status, href).toBe(status);
  });

  test('then what was refused gives none', () => expect(documentsOf(refused, '1.8.1').map(({ kind }) => kind)).toEqual(['decision']));
});

describe('given an entry of the register that a decision opened', () => {
  type Entry = { readonly id: string; readonly open: boolean; readonly proof?: string };
  const entryOf = async (client: Client): Promise<Entry & { readonly proof: string }> => {
    const { entries } = (await client.get<{ entries: readonly Entry[] }>('/me/register')).body;
    const entry = entries.find((each) => each.open && each.proof !== undefined)!;
    return { ...entry, proof: entry.proof! };
  };

  test('then its statement has a number of its own, nothing that opens the case, is signed, and is checked by what stands on it', async () => {
    const entry = await entryOf(chen!);
    const answer = await chen!.send(entry.proof);
    const pdf = Buffer.from(await answer.arrayBuffer());
    const text = pdfText(pdf).replaceAll('\n', '');
    const of = /filename="(.+)\.pdf"/u.exec(answer.headers.get('content-disposition') ?? '')?.[1] ?? '';
    expect(of).toMatch(/-\d-B\d+(?:N\d+)?$/u);
    for (const part of ['登记信息证明', of, PERSON.chen.name]) expect(text).toContain(part);
    for (const part of ['查询码', '/track', refused.queryCode, PERSON.chen.number]) expect(text).not.toContain(part);
    expect((await bytesOf(chen!, entry.proof)).equals(pdf)).toBe(true);
    const { status, body } = await checkOf(of, codeOn(pdf));
    expect([status, body]).toMatchObject([200, { number: of, kind: 'statement', title: { zh: '登记信息证明' }, name: '陈*强', status: 'valid', sha256: createHash('sha256').update(pdf).digest('hex'), signature: { algorithm: 'SM2-SM3' } }]);
    for (const { text: { zh } } of body.fields) expect(zh).not.toContain(PERSON.chen.number);
    for (const [wrong, code] of [[of, 'AAAA-AAAA'], [`${of}N9`, codeOn(pdf)], [of.replace(/B.*$/u, 'B99'), codeOn(pdf)]] as const) expect((await checkOf(wrong, code)).status, wrong).toBe(404);
  });

  test('when the entry has ended, then the paper is found no longer so since that day, and another states both days', async () => {
    const entry = await entryOf(chen!);
    const before = await bytesOf(chen!, entry.proof);
    const [, of = ''] = /文书编号 (\S+)/u.exec(pdfText(before)) ?? [];
    const pool = await openPool(instance);
    await pool.query(`insert into kuaiban.register_end (region, subject_id, entry_id, to_day, because, basis, origin, recorded_at) select region, subject_id, id, '2026-01-02', '{"zh":"已终止","en":"ended"}', '核实', origin, now() from kuaiban.register_entry where id = $1`, [entry.id]);
    expect((await checkOf(of, codeOn(before))).body).toMatchObject({ status: 'ended', since: '2026-01-02', sha256: createHash('sha256').update(before).digest('hex') });
    const after = await bytesOf(chen!, entry.proof);
    const [, anew = ''] = /文书编号 (\S+)/u.exec(pdfText(after)) ?? [];
    expect(anew).toBe(`${of}T20260102`);
    expect((await checkOf(anew, codeOn(after))).body).toMatchObject({ status: 'valid' });
    await pool.query('update kuaiban.register_entry set void_at = now() where id = $1', [entry.id]);
    for (const [number_, pdf] of [[of, before], [anew, after]] as const) expect((await checkOf(number_, codeOn(pdf))).body).toMatchObject({ status: 'revoked' });
    await pool.end();
  });

  test('then nobody else can have it', async () => {
    const { proof } = await entryOf(chen!);
    for (const [client, status] of [[zhang!, 404], [anybody!, 401]] as const) expect((await client.send(proof)).status).toBe(status);
  });
});

test('given somebody who tries codes, then they are stopped', async () => {
  const guesses = [];
  for (let tries = 0; tries < 40; tries += 1) guesses.push((await checkOf(`${number}-D1`, 'AAAA-AAAA')).status);
  expect(new Set(guesses)).toContain(429);
});

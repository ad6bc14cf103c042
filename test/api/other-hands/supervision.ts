import { beforeAll, describe, expect, test } from 'vitest';
import { readSpreadsheet } from '#adapters/sheets/read-spreadsheet.ts';
import type { CaseView } from '#channels/http/schemas/case.ts';
import type { AlarmQuestions, Alarms } from '#channels/http/schemas/alarm.ts';
import type { Brakes } from '#channels/http/schemas/brake.ts';
import type { Risks } from '#channels/http/schemas/risk.ts';
import type { Uses } from '#channels/http/schemas/uses.ts';
import type { Queue, StaffItem } from '#channels/http/schemas/staff.ts';
import type { AbsenceView, OrdersDone, ReassignDone, Supervision, SupervisionItem } from '#channels/http/schemas/supervision.ts';
import { answering, createClient, type Client, type ProblemBody } from '../../live/client.ts';
import { openPool, type Instance } from '../../live/instance.ts';
import { generated } from '../../live/people.ts';

/** A supervisor grants, orders and enters absences. */
export function supervision(instance: Instance): void {
  let [li, officer, supervisor]: Client[] = [];
  let number = '', no = 0, holder = '';

  const item = async () => (await officer!.get<StaffItem>(`/staff/items/${number}/${no}`)).body;
  const act = async <T = StaffItem>(action: string, body: unknown) => officer!.post<T>(`/staff/items/${number}/${no}/${action}`, body, { 'if-match': `"${(await item()).version}"` });
  const watched = async () => (await supervisor!.get<SupervisionItem>(`/staff/supervision/items/${number}/${no}`)).body;
  const supervise = async <T = SupervisionItem>(action: string, body: unknown) => supervisor!.post<T>(`/staff/supervision/items/${number}/${no}/${action}`, body, { 'if-match': `"${(await watched()).version}"` });
  const mine = async () => (await li!.get<CaseView>(`/cases/${number}`)).body;
  const overview = async () => (await supervisor!.get<Supervision>('/staff/supervision')).body;
  const row = async () => (await overview()).rows.find((each) => each.case === number && each.no === no);
  /** A day so many days from now. */
  const ahead = (days: number): string => new Date(Date.now() + 8 * 3_600_000 + days * 86_400_000).toISOString().slice(0, 10);
  const ASK = { elements: ['hardship.class'], evidence: [], note: '请说明属于哪一种' };

  beforeAll(async () => {
    [li, officer, supervisor] = [createClient(instance.url), createClient(instance.url), createClient(instance.url)];
    await li.signInPerson(generated(instance, 'older', 1).number);
    const { body } = await li.submit<CaseView>(answering({ 'hardship.class': 'older' }));
    const found = body.items.find((each) => each.service === '2.6.1')!;
    [number, no, holder] = [body.number, found.no, found.officer ?? ''];
    await officer.signInStaff(holder);
    await supervisor.signInStaff('0401');
  });

  test('given somebody who does not supervise, then they see nothing of it and order nothing', async () => {
    expect((await createClient(instance.url).get('/staff/supervision')).status).toBe(401);
    expect((await li!.get('/staff/supervision')).status).toBe(403);
    expect(await officer!.get<ProblemBody>('/staff/supervision')).toMatchObject({ status: 403, body: { code: 'not-yours' } });
    expect((await officer!.post(`/staff/supervision/items/${number}/${no}/order`, { what: 'x', until: ahead(2) }, { 'if-match': '"1"' })).status).toBe(403);
    expect((await supervisor!.get(`/staff/supervision/items/330200${number.slice(6)}/${no}`)).status).toBe(404);
    expect((await supervisor!.get(`/staff/items/${number}/${no}`)).status).toBe(403);
  });

  describe('a second correction', () => {
    test('given none was asked for yet, then the officer has to ask once first', async () => {
      expect(await act<ProblemBody>('ask-again', { ...ASK, reason: '第一次没有看出来有两种情形' })).toMatchObject({ status: 409, body: { code: 'not-allowed', detail: { zh: expect.stringContaining('还没有补正过') } } });
      expect((await act('correct', ASK)).status).toBe(200);
      expect((await li!.post(`/cases/${number}/items/${no}/correction`, { answers: { 'hardship.class': 'older' }, files: [] })).status).toBe(200);
    });

    test('given no reason, something beyond the list or an abolished proof, then it is refused, and the attempt is counted once', async () => {
      expect(await act<ProblemBody>('ask-again', { ...ASK, reason: '不清楚' })).toMatchObject({ status: 422, body: { code: 'incomplete', errors: [{ pointer: '/body/reason' }] } });
      expect((await act('ask-again', { ...ASK, elements: ['person.name'], reason: '第一次没有看出来有两种情形' })).status).toBe(422);
      const body = { ...ASK, note: '请到社区开一份无业证明', reason: '第一次没有看出来有两种情形' };
      for (let tries = 0; tries < 2; tries += 1) expect((await act('ask-again', body)).status).toBe(422);
      expect((await overview()).officers.find((each) => each.number === holder)?.blocked).toBe(1);
      expect((await act('ask-again', { ...body, note: '再开一份无业证明' })).status).toBe(422);
      expect((await overview()).officers.find((each) => each.number === holder)?.blocked).toBe(2);
    });

    test('when it is asked for, then the clock runs on until the supervisor has granted it, and only then the applicant knows', async () => {
      const asked = await act('ask-again', { ...ASK, note: '请写明从哪一年起', reason: '交回的内容里又有一种新的情形' });
      expect([asked.status, asked.body.status, asked.body.clock.state]).toEqual([200, 'officer', 'green']);
      expect(JSON.stringify(await mine())).not.toContain('新的情形');
      expect(await row()).toMatchObject({ flags: ['request'], holder, request: '交回的内容里又有一种新的情形' });
      expect(await act<ProblemBody>('ask-again', { ...ASK, reason: '交回的内容里又有一种新的情形' })).toMatchObject({ status: 409 });

      expect(await supervise<ProblemBody>('again', { granted: true, note: ' ' })).toMatchObject({ status: 422, body: { errors: [{ pointer: '/body/note' }] } });
      expect(await supervise('again', { granted: true, note: '第一次确实看不出来' })).toMatchObject({ status: 200, body: { status: 'correction', clock: { state: 'paused' } } });
      expect(await supervise<ProblemBody>('again', { granted: true, note: '再准一次' })).toMatchObject({ status: 409 });
      const view = await mine();
      expect(view.items.find((each) => each.no === no)).toMatchObject({ status: 'correction', correction: { note: '请写明从哪一年起', again: true } });
      expect(view.documents.filter((each) => each.kind === 'correction').map((each) => each.number)).toEqual([`${number}-C${no}`, `${number}-C${no}N2`]);
      expect((await li!.get(`/cases/${number}/documents/C${no}N2`)).status).toBe(200);
      expect((await li!.post(`/cases/${number}/items/${no}/correction`, { answers: { 'hardship.class': 'older' }, files: [] })).status).toBe(200);
      expect(await act<ProblemBody>('ask-again', { ...ASK, reason: '还想再要一次别的内容' })).toMatchObject({ status: 409, body: { detail: { zh: '第二次补正只能申请一次' } } });
    });
  });

  describe('a supervision order', () => {
    test.each([[{ what: ' ', until: ahead(2) }, '/body/what'], [{ what: '尽快办', until: ahead(-1) }, '/body/until'], [{ what: '尽快办', until: '2026-02-30' }, '/body/until'], [{ what: '尽快办', until: ahead(90) }, '/body/until']])('given %j, then it is refused with what is wrong', async (body, pointer) => {
      expect(await supervise<ProblemBody>('order', body)).toMatchObject({ status: 422, body: { errors: [{ pointer }] } });
    });

    test('when it is given, then the officer has it and answers, and the applicant reads that it was ordered, without its words', async () => {
      expect((await supervise('order', { what: '向街道核实后办结', until: ahead(2) })).status).toBe(200);
      expect(await supervise<ProblemBody>('order', { what: '再催一次', until: ahead(2) })).toMatchObject({ status: 409 });
      expect((await officer!.get<Queue>('/staff/queue')).body.rows.find((each) => each.case === number)).toMatchObject({ no, order: { what: '向街道核实后办结', until: ahead(2) } });
      const view = await mine();
      expect(view.items.find((each) => each.no === no)?.ordered).toMatchObject({ until: ahead(2), answered: false });
      expect(view.timeline.at(-1)?.text.zh).toContain('督办人员 0401 已督办');
      expect(JSON.stringify(view)).not.toContain('向街道核实');

      expect(await act<ProblemBody>('answer-order', { answer: ' ' })).toMatchObject({ status: 422 });
      expect((await act('answer-order', { answer: '已发函，周五回复' })).status).toBe(200);
      expect((await watched()).orders).toMatchObject([{ by: '0401', answer: { text: '已发函，周五回复', by: holder } }]);
      expect(await act<ProblemBody>('answer-order', { answer: '再答' })).toMatchObject({ status: 409 });
      expect((await mine()).items.find((each) => each.no === no)?.ordered?.answered).toBe(true);
    });

    test('when several are ordered at once, then each is ordered by itself or says why not, and the lists are taken along as they are narrowed', async () => {
      const items = [{ case: number, no }, { case: number, no }, { case: `330200${number.slice(6)}`, no }];
      const order = (client: Client, body: object) => client.post<OrdersDone & ProblemBody>('/staff/supervision/orders', { items, what: '本周内办结', until: ahead(3), ...body });
      expect((await order(officer!, {})).status).toBe(403);
      expect(await order(supervisor!, { until: ahead(-1) })).toMatchObject({ status: 422, body: { errors: [{ pointer: '/body/until' }] } });
      expect((await order(supervisor!, { items: [] })).status).toBe(422);
      const { status, body } = await order(supervisor!, {});
      expect([status, body.results.map(({ because }) => because?.zh)]).toEqual([200, [undefined, '已经有一张督办单，答复以后才能再下', '没有这个办件']]);
      expect((await watched()).orders.at(-1)).toMatchObject({ what: '本周内办结', by: '0401' });
      const sheet = async (client: Client, path: string) => { const response = await client.send(`/api/v1/staff/${path}`); return response.status === 200 ? readSpreadsheet(Buffer.from(await response.arrayBuffer())).map(({ cells }) => [...cells.values()].map(({ text }) => text)) : response.status; };
      expect(await sheet(supervisor!, 'supervision/sheet?flag=order')).toEqual([expect.arrayContaining(['办件编号', '督办要求']) as string[], expect.arrayContaining([number, String(no), '督办未答复', holder, '本周内办结', ahead(3)]) as string[]]);
      expect(await sheet(officer!, 'queue/sheet?language=en')).toEqual(expect.arrayContaining([expect.arrayContaining(['Case', 'Promised by']) as string[], expect.arrayContaining([number, '本周内办结']) as string[]]));
      expect(await Promise.all([sheet(supervisor!, 'payment-holds/sheet'), sheet(officer!, 'corrections/sheet')])).toMatchObject([[expect.arrayContaining(['依据'])], [expect.arrayContaining(['答复期限'])]]);
      expect(await Promise.all(['supervision/sheet', 'payment-holds/sheet', 'reported-deaths/sheet', 'merges/sheet'].map((path) => sheet(officer!, path)))).toEqual([403, 403, 403, 403]);
      expect(await Promise.all(['supervision/sheet', 'queue/sheet', 'corrections/sheet'].map((path) => sheet(li!, path)))).toEqual([403, 403, 403]);
      expect((await act('answer-order', { answer: '本周办结' })).status).toBe(200);
    });

    test('given an old version, then nothing is written', async () => {
      expect((await supervisor!.post(`/staff/supervision/items/${number}/${no}/order`, { what: 'x', until: ahead(1) }, { 'if-match': '"1"' })).status).toBe(412);
      expect((await supervisor!.post(`/staff/supervision/items/${number}/${no}/order`, { what: 'x', until: ahead(1) })).status).toBe(428);
    });
  });

  test('when items are passed on at once, then each is drawn anew by itself or says why not; sent again nothing moves; only a supervisor does it', async () => {
    const [person, before, after] = [createClient(instance.url), createClient(instance.url), createClient(instance.url)];
    await person.signInPerson(generated(instance, 'older', 11).number);
    const { body: filed } = await person.submit<CaseView>(answering({ 'hardship.class': 'older' }));
    const { no: theirs, officer: first = '' } = filed.items.find((each) => each.service === '2.6.1')!;
    await before.signInStaff(first);
    const items = [{ case: filed.number, no: theirs, holder: first }, { case: filed.number, no: 99, holder: first }, { case: `330200${filed.number.slice(6)}`, no: theirs, holder: first }];
    const pass = (client: Client, body: object = {}) => client.post<ReassignDone & ProblemBody>('/staff/supervision/reassign', { items, reason: '手上太多', ...body });
    expect([(await pass(before)).status, (await pass(person)).status, (await pass(createClient(instance.url))).status]).toEqual([403, 403, 401]);
    expect(await pass(supervisor!, { reason: '  ' })).toMatchObject({ status: 422, body: { errors: [{ pointer: '/body/reason' }] } });
    expect((await pass(supervisor!, { items: [] })).status).toBe(422);
    expect((await pass(supervisor!, { items: [{ ...items[0], holder: '9999' }] })).body.results[0]?.because?.zh).toBe('已经不在这名人员手上');
    const { status, body: { results: [done, ...others] } } = await pass(supervisor!);
    expect([status, done?.because, done?.to === first, others.map(({ because }) => because?.zh)]).toEqual([200, undefined, false, ['没有这个事项', '没有这个办件']]);
    expect((await pass(supervisor!)).body.results[0]).toEqual(done);
    expect((await before.get(`/staff/items/${filed.number}/${theirs}`)).status).toBe(403);
    await after.signInStaff(done!.to!);
    expect((await after.get(`/staff/items/${filed.number}/${theirs}`)).status).toBe(200);
    expect(JSON.stringify((await person.get(`/cases/${filed.number}`)).body)).not.toContain('手上太多');
    expect((await after.get<StaffItem>(`/staff/items/${filed.number}/${theirs}`)).body.timeline.some(({ text }) => text.zh.includes('手上太多'))).toBe(true);
  });

  describe('an absence', () => {
    const enter = <T = { absences: AbsenceView[] }>(client: Client, body: unknown) => client.post<T>('/staff/absences', body);

    test.each([
      [{ from: ahead(3), to: ahead(1), reason: 'leave' }, '/body/to'], [{ from: ahead(-60), to: ahead(1), reason: 'leave' }, '/body/from'], [{ from: '2026-13-01', reason: 'sick' }, '/body/from'],
      [{ from: ahead(-5), to: ahead(-1), reason: 'sick' }, '/body/to'],
    ])('given %j, then it is refused with what is wrong', async (body, pointer) => {
      expect(await enter<ProblemBody>(officer!, body)).toMatchObject({ status: 422, body: { errors: [{ pointer }] } });
    });

    test('when an officer enters the own one, then it is listed once, and what overlaps is refused; on return it is over', async () => {
      const body = { from: ahead(0), to: ahead(1), reason: 'training' };
      expect((await enter(officer!, body)).body.absences).toMatchObject([{ officer: holder, now: true }]);
      expect((await enter(officer!, body)).body.absences).toHaveLength(1);
      expect(await enter<ProblemBody>(officer!, { ...body, from: ahead(1), to: ahead(5) })).toMatchObject({ status: 422, body: { detail: { zh: expect.stringContaining('重叠') } } });
      expect(await row()).toMatchObject({ flags: ['absent'], holder });
      const [absence] = (await officer!.get<{ absences: AbsenceView[] }>('/staff/absences')).body.absences;
      const other = createClient(instance.url);
      await other.signInStaff('0173');
      expect((await other.post(`/staff/absences/${absence!.id}/end`, undefined)).status).toBe(404);
      expect((await officer!.post<{ absences: AbsenceView[] }>(`/staff/absences/${absence!.id}/end`, undefined)).body.absences).toEqual([]);
      expect(await row()).toBeUndefined();
      expect(await enter<ProblemBody>(other, { officer: holder, ...body })).toMatchObject({ status: 403 });
    });

    test('when a supervisor enters it, then nobody draws the officer, and a number that is nobody’s is refused', async () => {
      expect(await enter<ProblemBody>(supervisor!, { officer: '9999', from: ahead(0), reason: 'sick' })).toMatchObject({ status: 422, body: { errors: [{ pointer: '/body/officer' }] } });
      expect((await enter(supervisor!, { officer: '0231', from: ahead(0), reason: 'sick' })).status).toBe(200);
      expect((await overview()).absences).toMatchObject([{ officer: '0231', reason: 'sick', now: true }]);
      expect((await overview()).officers.find((each) => each.number === '0231')?.away).toBe(true);
    });
  });

  test('given a part of a case number or an officer’s number, then every open item of it is found, also where nothing is to be said of it', async () => {
    const find = async (text: string) => (await supervisor!.get<Supervision>(`/staff/supervision?find=${text}`)).body.rows;
    expect((await find(number.slice(7))).map((each) => [each.case, each.no])).toContainEqual([number, no]);
    expect((await find(holder)).every((each) => each.holder === holder)).toBe(true);
    expect((await find(holder)).map((each) => each.case)).toContain(number);
    expect(await find('9999-none')).toEqual([]);
    expect((await supervisor!.get('/staff/supervision?find=1')).status).toBe(422);
    expect((await officer!.get(`/staff/supervision?find=${holder}`)).status).toBe(403);
  });

  describe('the risk register', () => {
    const risks = async () => (await supervisor!.get<Risks>('/staff/risks')).body.risks;
    const id = '00000000-0000-4000-8000-00000000f001';

    test('given somebody who does not supervise, then they neither read it nor note anything', async () => {
      expect((await createClient(instance.url).get('/staff/risks')).status).toBe(401);
      for (const other of [li!, officer!]) {
        expect((await other.get('/staff/risks')).status).toBe(403);
        expect((await other.put(`/staff/risks/abolished-proof-asked/notes/${id}`, { kind: 'reviewed', note: '看过' })).status).toBe(403);
      }
    });

    test('given more attempts to ask for an abolished proof than it allows, then that risk shows with its count and its plan', async () => {
      const shown = (await risks()).find((each) => each.id === 'abolished-proof-asked')!;
      expect(shown).toMatchObject({ shows: true, signs: [{ figure: { id: 'blocked', now: expect.any(Number), above: 1 } }] });
      expect(shown.signs[0]!.figure!.now).toBeGreaterThan(1);
      expect(shown.plan.map(({ who, within }) => [who.zh, within.zh])).toEqual([['督办人员', '2 个工作日'], ['负责人', '5 个工作日']]);
    });

    test('when a supervisor notes what was done, then it stands with the risk once, under their number; an empty one and one of no risk are refused', async () => {
      for (let tries = 0; tries < 2; tries += 1) expect((await supervisor!.put(`/staff/risks/abolished-proof-asked/notes/${id}`, { kind: 'happened', note: ' 已约谈 ' })).status).toBe(200);
      expect((await risks()).find((each) => each.id === 'abolished-proof-asked')?.notes).toMatchObject([{ id, kind: 'happened', note: '已约谈', by: '0401' }]);
      expect(await supervisor!.put<ProblemBody>(`/staff/risks/abolished-proof-asked/notes/${id}`, { kind: 'happened', note: '  ' })).toMatchObject({ status: 422, body: { errors: [{ pointer: '/body/note' }] } });
      expect((await supervisor!.put(`/staff/risks/constructor/notes/${id}`, { kind: 'happened', note: 'x' })).status).toBe(404);
    });
  });

  describe('brakes on the instant way', () => {
    const id = '00000000-0000-4000-8000-00000000b001';
    const brakes = async () => (await supervisor!.get<Brakes>('/staff/brakes')).body.brakes.filter((each) => each.id === id);

    test('given somebody who does not supervise, then they neither see one nor pull it', async () => {
      expect((await createClient(instance.url).get('/staff/brakes')).status).toBe(401);
      for (const other of [li!, officer!]) {
        expect((await other.get('/staff/brakes')).status).toBe(403);
        expect((await other.put(`/staff/brakes/${id}`, { scope: { channel: 'kiosk' }, reason: 'x' })).status).toBe(403);
        expect((await other.post(`/staff/brakes/${id}/release`, { note: 'x' })).status).toBe(403);
      }
    });

    test('what is wrong is said at its field and pulls nothing', async () => {
      const pulled = (body: unknown) => supervisor!.put<ProblemBody>(`/staff/brakes/${id}`, body);
      const wrong: readonly (readonly [unknown, string])[] = [
        [{ scope: {}, reason: '规则有误' }, '/body/all'], [{ scope: { channel: 'web' }, all: true, reason: '规则有误' }, '/body/all'], [{ scope: { service: '9.9.9' }, reason: '规则有误' }, '/body/scope/service'],
        [{ scope: { service: 'constructor' }, reason: '规则有误' }, '/body/scope/service'], [{ scope: { office: 'nowhere' }, reason: '规则有误' }, '/body/scope/office'],
        [{ scope: { channel: 'x' }, reason: '规则有误' }, '/body/scope/channel'], [{ scope: { channel: 'constructor' }, reason: '规则有误' }, '/body/scope/channel'],
        // A case that nobody has handed in for another names no helper, and so does none of another city.
        [{ scope: { partner: 'x' }, reason: '规则有误' }, '/body/scope/partner'], [{ scope: { partner: number }, reason: '规则有误' }, '/body/scope/partner'], [{ scope: { partner: `330200${number.slice(6)}` }, reason: '规则有误' }, '/body/scope/partner'], [{ scope: { employer: '91371300MA0PUTH0NX' }, reason: '规则有误' }, '/body/scope/employer'],
        [{ scope: { channel: 'kiosk' }, reason: '  ' }, '/body/reason'],
      ];
      for (const [body, pointer] of wrong) expect([body, await pulled(body)]).toMatchObject([body, { status: 422, body: { errors: [{ pointer }] } }]);
      expect(await brakes()).toEqual([]);
    });

    test('pulled twice it is one, under the number of whoever pulled it; released it is let go once, and stays in the list', async () => {
      for (let tries = 0; tries < 2; tries += 1) expect((await supervisor!.put(`/staff/brakes/${id}`, { scope: { channel: 'kiosk' }, reason: ' 自助机读卡有误 ' })).status).toBe(200);
      expect(await brakes()).toMatchObject([{ id, scope: { zh: '从自助一体机递交的办件' }, reason: { zh: '自助机读卡有误' }, by: { zh: '督办人员 0401' }, stopped: 0, released: null }]);
      expect((await supervisor!.post<ProblemBody>(`/staff/brakes/${id}/release`, { note: ' ' })).status).toBe(422);
      expect((await supervisor!.post(`/staff/brakes/${id}/release`, { note: '读卡器已换' })).status).toBe(200);
      expect((await supervisor!.post(`/staff/brakes/${id}/release`, { note: '读卡器已换' })).status).toBe(404);
      expect(await brakes()).toMatchObject([{ id, released: { by: { zh: '督办人员 0401' }, note: '读卡器已换' } }]);
    });
  });

  describe('alarms', () => {
    const id = '00000000-0000-4000-8000-00000000a101', asked = '00000000-0000-4000-8000-00000000a102', word = '00000000-0000-4000-8000-00000000a103';
    const acts = [['acts', { id: word, kind: 'noted', note: 'x' }], ['closing', { id: word, finding: 'false', release: true, note: 'x' }], ['enquiries', { id: asked, region: '450100', question: 'x' }]] as const;

    beforeAll(async () => {
      const pool = await openPool(instance);
      await pool.query(`insert into alarm (region, id, detector, class, key, about, since, found_at, raised_at, observed, expected, cases) values ('371300', $1, 'shared', 'account', 'k', '{}', now(), now(), now(), 7, 3, array[$2])`, [id, number]);
      await pool.end();
    });

    test('given somebody who does not supervise, or supervises another city, then they neither see one nor act on it', async () => {
      expect((await createClient(instance.url).get('/staff/alarms')).status).toBe(401);
      for (const other of [li!, officer!]) {
        expect((await other.get('/staff/alarms')).status).toBe(403);
        expect((await other.get('/staff/alarms/sheet')).status).toBe(403);
        for (const [what, body] of acts) expect((await other.post(`/staff/alarms/${id}/${what}`, body)).status).toBe(403);
      }
      const away = createClient(instance.url);
      await away.signInStaff('45010401');
      expect((await away.get<Alarms>('/staff/alarms')).body.alarms).toEqual([]);
      for (const [what, body] of acts) expect((await away.post(`/staff/alarms/${id}/${what}`, what === 'enquiries' ? { ...body, region: '440300' } : body)).status).toBe(404);

      const question = { id: asked, region: '450100', question: '这个账户贵市见过吗？' };
      for (let tries = 0; tries < 2; tries += 1) expect((await supervisor!.post(`/staff/alarms/${id}/enquiries`, question)).status).toBe(200);
      const seen = (await away.get<Alarms>('/staff/alarms')).body;
      expect(seen).toMatchObject({ alarms: [], asked: [{ id: asked, question: '这个账户贵市见过吗？', city: { zh: '临沂市' }, answer: null }] });
      expect(JSON.stringify(seen)).not.toContain(number);
      expect((await supervisor!.post(`/staff/alarm-enquiries/${asked}/answer`, { text: 'x' })).status).toBe(404);
      expect((await away.post<ProblemBody>(`/staff/alarm-enquiries/${asked}/answer`, { text: '  ' })).body.errors).toMatchObject([{ pointer: '/body/text' }]);
      expect((await away.post(`/staff/alarm-enquiries/${asked}/answer`, { text: '没有见过' })).status).toBe(200);
      expect((await supervisor!.get<Alarms>('/staff/alarms')).body.alarms).toMatchObject([{ id, cases: [{ number }], enquiries: [{ answer: { text: '没有见过' } }] }]);
    });

    test('a desk of a department is asked by a day within its time; another desk, another city and other staff read and answer nothing of it', async () => {
      const desk = createClient(instance.url), elsewhere = createClient(instance.url);
      await desk.signInStaff('0701');
      await elsewhere.signInStaff('0711');
      const { desks } = (await supervisor!.get<Alarms>('/staff/alarms')).body;
      const community = desks.find((each) => each.desk === 'community')!;
      const question = { id: '00000000-0000-4000-8000-00000000a104', department: 'subdistrict', desk: 'community', question: '这几户是不是同一住处？', until: community.latest };
      const ask = (change = {}) => supervisor!.post<ProblemBody>(`/staff/alarms/${id}/desk-enquiries`, { ...question, ...change });
      expect(await ask({ until: '2020-01-01' })).toMatchObject({ status: 422, body: { errors: [{ pointer: '/body/until' }] } });
      expect(await ask({ desk: 'nowhere' })).toMatchObject({ status: 422, body: { errors: [{ pointer: '/body/desk' }] } });
      expect((await officer!.post(`/staff/alarms/${id}/desk-enquiries`, question)).status).toBe(403);
      for (let tries = 0; tries < 2; tries += 1) expect((await ask()).status).toBe(200);
      for (const other of [supervisor!, officer!, li!]) expect((await other.get('/staff/alarm-questions')).status).toBe(403);
      expect((await elsewhere.get('/staff/alarm-questions')).body).toEqual({ asked: [] });
      const seen = (await desk.get<AlarmQuestions>('/staff/alarm-questions')).body;
      expect(seen).toMatchObject({ asked: [{ id: question.id, question: question.question, until: community.latest, late: false, answer: null }] });
      expect(JSON.stringify(seen)).not.toContain(number);
      expect((await elsewhere.post(`/staff/alarm-questions/${question.id}/answer`, { text: 'x' })).status).toBe(404);
      expect((await supervisor!.post(`/staff/alarm-enquiries/${question.id}/answer`, { text: 'x' })).status).toBe(404);
      expect((await desk.post<ProblemBody>(`/staff/alarm-questions/${question.id}/answer`, { text: ' ' })).body.errors).toMatchObject([{ pointer: '/body/text' }]);
      expect((await desk.post(`/staff/alarm-questions/${question.id}/answer`, { text: '是三户合住' })).status).toBe(200);
      expect((await desk.post(`/staff/alarm-questions/${question.id}/answer`, { text: 'x' })).status).toBe(404);
      const { enquiries } = (await supervisor!.get<Alarms>('/staff/alarms')).body.alarms.find((each) => each.id === id)!;
      expect(enquiries.find((each) => each.id === question.id)).toMatchObject({ answer: { text: '是三户合住' }, late: false });
    });

    test('whoever is in charge of it, and nobody else, reads what its cases rest on; the person sees who looked and why', async () => {
      const why = (by: Client) => by.get(`/staff/items/${number}/${no}/explanation`);
      const looks = async () => (await li!.get<Uses>('/me/register/uses')).body.uses.filter((each) => JSON.stringify(each).includes('核查异常预警')).length;
      const colleague = createClient(instance.url);
      await colleague.signInStaff('0402');
      const charge = (supervisorNumber: string | null) => openPool(instance).then((pool) => pool.query(`update alarm set supervisor = (select id from officer where region = '371300' and number = $2) where region = '371300' and id = $1`, [id, supervisorNumber]).finally(() => pool.end()));
      await charge(null);
      expect((await why(supervisor!)).status).toBe(403);
      expect(await looks()).toBe(0);
      expect((await supervisor!.post(`/staff/alarms/${id}/acts`, { id: '00000000-0000-4000-8000-00000000a105', kind: 'taken', note: '我来查' })).status).toBe(200);
      expect((await why(supervisor!)).status).toBe(200);
      expect(await looks()).toBe(1);
      expect((await supervisor!.get(`/staff/items/${number}/99/explanation`)).status).toBe(404);
      expect((await why(colleague)).status).toBe(403);
    });

    test('what it is about is stopped by hand, once, and released', async () => {
      const put = (kind: string, key: string) => supervisor!.post<Alarms>(`/staff/alarms/${id}/acts`, { id: `00000000-0000-4000-8000-00000000a2${key}`, kind, note: '先停再查' });
      for (let tries = 0; tries < 2; tries += 1) expect((await put('stopped', '01')).body.alarms.find((each) => each.id === id)).toMatchObject({ stops: 'stopped', stoppable: false });
      expect((await put('stopped', '02')).status).toBe(409);
      expect((await supervisor!.get<Brakes>('/staff/brakes')).body.brakes[0]).toMatchObject({ scope: { zh: '涉及某一个收款账户的办件' }, released: null });
      expect((await put('released', '03')).body.alarms.find((each) => each.id === id)).toMatchObject({ stops: 'released', stoppable: true });
    });

    test('what is wrong is said at its field and changes nothing; closed it is closed once, and counted', async () => {
      const post = (what: string, body: unknown) => supervisor!.post<ProblemBody>(`/staff/alarms/${id}/${what}`, body);
      expect(await post('acts', { id: word, kind: 'noted', note: ' ' })).toMatchObject({ status: 422, body: { errors: [{ pointer: '/body/note' }] } });
      expect(await post('enquiries', { id: word, region: '371300', question: 'x' })).toMatchObject({ status: 422, body: { errors: [{ pointer: '/body/region' }] } });
      expect((await post('acts', { id: word, kind: 'released', note: 'x' })).status).toBe(409);
      const closing = { id: word, finding: 'real', release: false, note: '核实是同一个人收款' };
      for (let tries = 0; tries < 2; tries += 1) expect((await post('closing', closing)).status).toBe(200);
      expect((await post('closing', { ...closing, id: asked })).status).toBe(409);
      const { body } = await supervisor!.get<Alarms>('/staff/alarms');
      expect(body.alarms).toMatchObject([{ closed: { finding: 'real' }, acts: [{}, {}, {}, { note: '核实是同一个人收款', by: '0401' }] }]);
      expect(body.counts.find(({ detector }) => detector.zh === '多人共用')).toMatchObject({ open: 0, real: 1, false: 0, precision: 1 });
      expect((await supervisor!.get('/staff/alarms/sheet')).status).toBe(200);
      expect((await supervisor!.get(`/staff/items/${number}/${no}/explanation`)).status).toBe(403);
    });
  });

  test('when the officer passes it on to another line of work, then somebody of that is drawn, and the applicant reads where it went and not why', async () => {
    expect(await act<ProblemBody>('transfer', { to: 'nowhere', reason: '当事人的情形归社保经办机构' })).toMatchObject({ status: 422, body: { errors: [{ pointer: '/body/to' }] } });
    expect(await act<ProblemBody>('transfer', { to: 'social-insurance', reason: '不归我' })).toMatchObject({ status: 422, body: { errors: [{ pointer: '/body/reason' }] } });
    expect(await act<ProblemBody>('transfer', { to: 'land', reason: '当事人的情形归征地部门' })).toMatchObject({ status: 409 });
    expect((await act('transfer', { to: 'social-insurance', reason: '当事人的情形归社保经办机构' })).status).toBe(200);
    expect((await officer!.get(`/staff/items/${number}/${no}`)).status).toBe(403);
    const view = await mine();
    expect(view.items.find((each) => each.no === no)?.officer).not.toBe(holder);
    expect(view.timeline.map(({ text }) => text.zh)).toContainEqual(expect.stringContaining('移送社会保险经办机构办理'));
    expect(JSON.stringify(view)).not.toContain('归社保经办机构');
  });

  test('given all that, then the person sees that a supervisor looked', async () => {
    const { body } = await li!.get<{ accesses: { why: { zh: string } }[] }>('/me/register');
    expect(body.accesses.map(({ why }) => why.zh)).toContain('督办');
  });
}

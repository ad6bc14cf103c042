import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import type { Application, JobDetail, MyJobs, OwnVacancy } from '#channels/http/schemas/employment.ts';
import type { ReferralView } from '#channels/http/schemas/staff.ts';
import { createClient, type Client, type ProblemBody } from '../../live/client.ts';
import type { Instance } from '../../live/instance.ts';
import { generated } from '../../live/people.ts';
import { operatorOf, vacancy } from './desks.ts';

/** Wishes, matches with their reasons, an application and the employer's answer. */
export function appliedFor(instance: Instance): void {
  let [employer, person, stranger]: Client[] = [];
  let someone = { name: '', number: '' };
  const post = async (change = {}) => (await employer!.put<OwnVacancy>(`/enterprise/vacancies/${randomUUID()}`, vacancy(change))).body;
  const mine = async (client = person!) => (await client.get<MyJobs>('/me/jobs')).body;
  const referral = async (id: string) => (await employer!.get<{ referrals: ReferralView[] }>('/enterprise/referrals')).body.referrals.find((each) => each.id === id)!;
  const answer = <T = ReferralView>(id: string, body: object) => employer!.post<T>(`/enterprise/referrals/${id}/answer`, { note: '', ...body });

  beforeAll(async () => {
    someone = generated(instance, 'ordinary', 21);
    [person, stranger] = [createClient(instance.url), createClient(instance.url)];
    await Promise.all([person.signInPerson(someone.number), stranger.signInPerson(generated(instance, 'ordinary', 22).number)]);
    employer = await operatorOf(instance, 6);
  });

  test('what somebody looks for is kept, explains each match, and can be deleted', async () => {
    const { id } = await post({ occupation: 'catering', district: '371323', wageTo: 600_000 });
    expect(await mine()).toEqual({ matches: [], applications: [] });
    expect((await person!.put<ProblemBody>('/me/jobs/wish', { occupations: ['wizard'], districts: [], wageFrom: null })).body.errors?.map(({ pointer }) => pointer)).toEqual(['/body/occupations']);
    const { body } = await person!.put<MyJobs>('/me/jobs/wish', { occupations: ['catering'], districts: ['371323'], wageFrom: 550_000 });
    expect(body.matches.find((each) => each.id === id)?.because.map(({ zh }) => zh)).toEqual(['是您想做的工作', '在您想去的县区', '工资达到您的要求']);
    expect((await person!.call<MyJobs>('DELETE', '/me/jobs/wish')).body).toEqual({ matches: [], applications: [] });
  });

  test('applied for twice it is one application; the employer reads who, and by when to answer', async () => {
    const { id } = await post();
    const apply = () => person!.post<Application>(`/jobs/${id}/application`, {});
    const [first, again] = [await apply(), await apply()];
    expect([first.status, first.body.status, again.status, again.body.id]).toEqual([201, 'sent', 200, first.body.id]);
    expect(first.body.contact).toEqual({ name: '孙丽', phone: '0539-8012345' });
    expect((await createClient(instance.url).post(`/jobs/${id}/application`, {})).status).toBe(401);
    expect(await referral(first.body.id)).toMatchObject({ person: someone.name, direct: true, due: first.body.due });
    expect((await person!.get<{ accesses: { who: { zh: string }; what: { zh: string } }[] }>('/me/register')).body.accesses.map(({ what }) => what.zh)).toContain('姓名和联系电话');
    expect((await employer!.get<{ notices: { title: { zh: string } }[] }>('/me/messages')).body.notices.map(({ title }) => title.zh)).toContain('有人应聘：仓库管理员');
    expect((await stranger!.post(`/me/jobs/applications/${first.body.id}/withdrawal`, {})).status).toBe(404);
    expect((await answer<ProblemBody>(first.body.id, { status: 'declined' })).body.errors?.map(({ pointer }) => pointer)).toEqual(['/body/note']);
    expect((await answer(first.body.id, { status: 'declined', note: '岗位需要叉车证' })).status).toBe(200);
    expect((await mine()).applications.find((each) => each.id === first.body.id)).toMatchObject({ status: 'declined', note: '岗位需要叉车证', withdraw: false });
    expect((await person!.get<{ notices: { title: { zh: string } }[] }>('/me/messages')).body.notices.map(({ title }) => title.zh)).toContain('单位答复了：仓库管理员');
  });

  test('withdrawn the employer sees that it is over, and no telephone', async () => {
    const { id } = await post();
    const { body } = await person!.post<Application>(`/jobs/${id}/application`, {});
    expect((await person!.post<MyJobs>(`/me/jobs/applications/${body.id}/withdrawal`, {})).status).toBe(200);
    expect(await referral(body.id)).toMatchObject({ status: 'withdrawn' });
    expect((await referral(body.id)).phone).toBeUndefined();
    expect((await answer(body.id, { status: 'declined', note: '太晚了' })).status).toBe(422);
  });

  test('hired, one place is taken, the employment stands in the register, and the employer goes on with what a hiring asks for', async () => {
    const made = await post({ places: 1 });
    const { body } = await person!.post<Application>(`/jobs/${made.id}/application`, {});
    const day = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
    const { body: hired } = await answer(body.id, { status: 'hired', startsOn: day });
    expect(hired).toMatchObject({ status: 'hired', hiring: { name: { zh: '企业招用员工' } } });
    expect((await employer!.post('/plans', { lifeEvent: hired.hiring!.lifeEvent, about: hired.hiring!.about, body: { answers: {}, contests: {}, promises: [] } })).status).toBe(200);
    expect((await person!.get<{ entries: { kind: string; open: boolean }[] }>('/me/register')).body.entries.filter(({ kind, open }) => kind === 'employment' && open)).toHaveLength(1);
    expect((await stranger!.get(`/jobs/${made.id}`)).status).toBe(404);
    expect((await stranger!.post<ProblemBody>(`/jobs/${made.id}/application`, {})).body).toMatchObject({ code: 'not-allowed' });
    // Who has applied still finds what it was about.
    expect((await person!.get<JobDetail>(`/jobs/${made.id}`)).body).toMatchObject({ open: false, application: { status: 'hired' } });
  });
}

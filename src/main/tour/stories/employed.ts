import { randomUUID } from 'node:crypto';
import type { Application, MyJobs, OwnVacancy, StaffRequest } from '#channels/http/schemas/employment.ts';
import type { ReferralView } from '#channels/http/schemas/staff.ts';
import type { Client } from '../client.ts';
import type { Story } from './story.ts';
import type { World } from './world.ts';

const WRITTEN = { title: '分拣员', description: '负责快件分拣和装车，早班，缴纳五险。', occupation: 'logistics', district: '371302', wageFrom: 400_000, wageTo: 500_000, places: 1, contact: { name: '孙丽', phone: '0539-8012345' } };

/** Where a registry does not answer in time an officer looks: the end is the same. */
async function published({ desk }: World, employer: Client, vacancy: OwnVacancy): Promise<string> {
  const { request } = vacancy;
  if (vacancy.status === 'checking' && request) {
    const officer = await desk(request.officer);
    const { body: { version } } = await officer.get<StaffRequest>(`/staff/requests/${request.number}`);
    await officer.post(`/staff/requests/${request.number}/answer`, { outcome: 'pass', text: '已向登记机关核实', remedy: '', articles: [] }, { 'if-match': `"${version}"` });
  }
  return (await employer.get<{ vacancies: OwnVacancy[] }>('/enterprise/vacancies')).body.vacancies.find(({ id }) => id === vacancy.id)?.status ?? 'gone';
}

export const employed: Story = {
  id: 'employed',
  title: { zh: '单位发布岗位，求职者应聘，录用后接着办招用', en: 'A vacancy is checked, matched, applied for and filled, and the hiring goes on' },
  async tell(world, { step }) {
    const employer = await world.employer(1);
    const { client: person, person: someone } = await world.somebody('worker');
    const key = randomUUID();
    const post = async (change: object) => (await employer.put<OwnVacancy>(`/enterprise/vacancies/${key}`, { ...WRITTEN, ...change })).body;
    let vacancy = await post({ description: '负责快件分拣和装车，限男性。', wageFrom: 100_000 });
    await step({ zh: '写了“限男性”、工资又低于最低工资：不发布，两条理由和怎么改一次说清', en: 'One sex only and too low a wage: not published, both reasons at once' }, ['refused', ['sex', 'wage-low'], true], () => [vacancy.status, vacancy.findings.map(({ ground }) => ground).filter((ground) => ground === 'sex' || ground === 'wage-low'), vacancy.findings.every(({ basis, remedy }) => basis !== '' && remedy.zh !== '')]);
    await step({ zh: '改好以后公开', en: 'Mended it is published' }, 'published', async () => {
      vacancy = (await employer.post<OwnVacancy>(`/enterprise/vacancies/${vacancy.id}/change`, WRITTEN, { 'if-match': `"${vacancy.version}"` })).body;
      return published(world, employer, vacancy);
    });
    await step({ zh: '求职者写下想找的工作，系统推荐它并说明理由', en: 'It fits what somebody looks for, and says why' }, ['是您想做的工作', '在您想去的县区', '工资达到您的要求'], async () => {
      const { body } = await person.put<MyJobs>('/me/jobs/wish', { occupations: [WRITTEN.occupation], districts: [WRITTEN.district], wageFrom: 450_000 });
      const found = body.matches.find(({ id }) => id === vacancy.id);
      // Whoever holds a certificate for the work is told of it as well.
      return found?.because.map(({ zh }) => zh).filter((zh) => !zh.includes('技能证书'));
    });
    let applied: Application | undefined;
    await step({ zh: '点一次应聘，再点一次还是同一个', en: 'Applied for twice it is one application' }, [201, 200, true], async () => {
      const apply = () => person.post<Application>(`/jobs/${vacancy.id}/application`, {});
      const [first, again] = [await apply(), await apply()];
      applied = first.body;
      return [first.status, again.status, first.body.id === again.body.id];
    });
    const referral = async () => (await employer.get<{ referrals: ReferralView[] }>('/enterprise/referrals')).body.referrals.find(({ id }) => id === applied?.id);
    await step({ zh: '单位看到是谁、最晚哪天答复；求职者看到谁看过', en: 'The employer sees who and by when; the person sees who looked' }, [someone.name, true, true], async () => {
      const seen = await referral();
      const { body: { accesses } } = await person.get<{ accesses: readonly { why: { zh: string } }[] }>('/me/register');
      return [seen?.person, seen?.due !== undefined, accesses.some(({ why }) => why.zh === '您请求推荐到这家单位')];
    });
    await step({ zh: '录用：就业登记在册，岗位招满，单位从这个人接着办招用', en: 'Hired: the employment is registered, the place is taken, and the employer goes on with this person' }, [200, true, 404, true], async () => {
      const day = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
      const { status, body } = await employer.post<ReferralView>(`/enterprise/referrals/${applied?.id}/answer`, { status: 'hired', startsOn: day, note: '' });
      const { body: { entries } } = await person.get<{ entries: readonly { kind: string; open: boolean; from: string }[] }>('/me/register');
      const gone = (await world.newClient().get(`/jobs/${vacancy.id}`)).status;
      return [status, entries.some(({ kind, open, from }) => kind === 'employment' && open && from === day), gone, body.hiring !== undefined];
    });
  },
};

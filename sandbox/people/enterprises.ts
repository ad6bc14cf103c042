import type { DemoEnterprise, DemoVacancy } from './person.ts';
import { makeCreditCode } from './numbers.ts';
import type { Random } from './random.ts';
import { HOME, toldOf, type City } from './places.ts';
import { addDays } from './days.ts';
import { employerProfiles, type EmployerProfile } from './matters/employers.ts';

/** Names that say that they are examples; each with the work it offers. */
const FIRMS: readonly (readonly [name: string, english: string, district: string, occupations: readonly string[]])[] = [
  ['临沂沂河样例物流有限公司', 'Yihe Sample Logistics', '371302', ['logistics', 'driving', 'administration']],
  ['临沂蒙山示范板材有限公司', 'Mengshan Sample Boards', '371311', ['woodworking', 'machinery', 'electrician']],
  ['山东琅琊演示机械股份有限公司', 'Langya Demo Machinery', '371312', ['machinery', 'welder', 'manufacturing']],
  ['临沂书圣样例软件有限公司', 'Shusheng Sample Software', '371302', ['software', 'ecommerce', 'administration']],
  ['沂南汉街示范商贸有限公司', 'Hanjie Sample Trading', '371321', ['retail', 'sales', 'accounting']],
  ['郯城银杏演示食品有限公司', 'Ginkgo Demo Foods', '371322', ['manufacturing', 'logistics', 'catering']],
  ['沂水地下河示范旅游有限公司', 'Underground River Sample Travel', '371323', ['catering', 'sales', 'security']],
  ['兰陵蔬菜样例农业有限公司', 'Lanling Sample Vegetables', '371324', ['agriculture', 'logistics', 'driving']],
  ['费县石材演示建设有限公司', 'Feixian Demo Stone and Construction', '371325', ['construction', 'machinery', 'driving']],
  ['平邑金银花示范制药有限公司', 'Honeysuckle Sample Pharma', '371326', ['manufacturing', 'accounting', 'nursing']],
  ['莒南花生样例油脂有限公司', 'Junan Sample Oils', '371327', ['manufacturing', 'electrician', 'logistics']],
  ['蒙阴蜜桃演示电商有限公司', 'Mengyin Demo E-commerce', '371328', ['ecommerce', 'logistics', 'sales']],
  ['临沭柳编示范工艺有限公司', 'Linshu Sample Wickerwork', '371329', ['manufacturing', 'sales', 'ecommerce']],
  ['临沂夕阳红样例养老服务有限公司', 'Evening Glow Sample Care', '371302', ['eldercare', 'nursing', 'domestic']],
  ['临沂好邻居演示家政有限公司', 'Good Neighbour Demo Home Service', '371302', ['domestic', 'eldercare', 'catering']],
  ['临沂安宁示范物业有限公司', 'Anning Sample Property Service', '371311', ['security', 'electrician', 'domestic']],
  ['临沂启航样例职业培训学校', 'Qihang Sample Training School', '371302', ['teaching', 'administration']],
  ['临沂大润演示超市有限公司', 'Darun Demo Supermarket', '371312', ['retail', 'accounting', 'logistics']],
  ['临沂红石寨示范餐饮有限公司', 'Hongshi Sample Catering', '371321', ['catering', 'sales']],
  ['临沂金盾样例会计服务有限公司', 'Jindun Sample Accounting', '371302', ['accounting', 'administration', 'software']],
];

const TITLES: Readonly<Record<string, readonly [zh: string, en: string, from: number, to: number]>> = {
  administration: ['行政文员', 'Office clerk', 3200, 4500], accounting: ['会计', 'Accountant', 4000, 6500], sales: ['客户专员', 'Customer representative', 3500, 7000],
  retail: ['店员', 'Shop assistant', 3000, 4200], logistics: ['仓库管理员', 'Warehouse keeper', 3600, 5200], driving: ['货车司机', 'Lorry driver', 5500, 8500],
  manufacturing: ['生产线操作工', 'Production operator', 4000, 6000], electrician: ['维修电工', 'Maintenance electrician', 4800, 7200], welder: ['焊工', 'Welder', 5000, 8000],
  machinery: ['数控车工', 'CNC operator', 5000, 7800], woodworking: ['板材压制工', 'Board press operator', 4500, 6500], software: ['软件工程师', 'Software engineer', 7000, 13000],
  ecommerce: ['电商运营', 'E-commerce operator', 4200, 8000], catering: ['厨师', 'Cook', 4000, 6800], domestic: ['家政服务员', 'Home helper', 3800, 6000],
  eldercare: ['养老护理员', 'Care worker', 3800, 5800], nursing: ['护理员', 'Nursing assistant', 3800, 5600], teaching: ['培训讲师', 'Trainer', 4500, 8000],
  construction: ['施工员', 'Site worker', 5000, 8000], security: ['保安员', 'Security guard', 2800, 3800], agriculture: ['种植技术员', 'Crop technician', 3600, 5200],
};

/** The ordinary enterprises first, of which people's employers are drawn, then those with a story of their own. */
export function makeEnterprises(random: Random, today: string, city: City = HOME): { readonly ordinary: readonly DemoEnterprise[]; readonly special: readonly DemoEnterprise[] } {
  const taken = new Set<string>();
  const made = (profile: EmployerProfile): DemoEnterprise => ({
    creditCode: makeCreditCode(random, taken, city.code, profile.institution), name: profile.name, english: profile.english, district: profile.district, occupations: profile.occupations ?? [],
    address: `${city.zh}市${city.districts[profile.district]}演示工业园${random.int(1, 60)}号`, featured: profile.featured ?? false, story: profile.story,
    records: profile.records ?? {},
    entries: (profile.entries ?? []).map(({ kind, data, daysAgo, endedDaysAgo }) => ({ kind, data, from: addDays(today, -daysAgo), to: endedDaysAgo === undefined ? null : addDays(today, -endedDaysAgo) })),
  });
  const story = { zh: '招人的企业。', en: 'An employer with vacancies.' };
  const ordinary = toldOf(city, FIRMS).map(([name, english, district, occupations], at) => made({ name, english, district, occupations, story, featured: at < FEATURED_FIRMS, entries: [REGISTERED] }));
  return { ordinary, special: toldOf(city, employerProfiles(today)).map(made) };
}

const FEATURED_FIRMS = 4;
/** An enterprise in the social insurance: registered with its business registration. */
const REGISTERED = { kind: 'enterprise.insurance', data: {}, daysAgo: 1200 };

/** One opening for each kind of work of each enterprise, published in the last weeks. */
export function makeVacancies(random: Random, today: string, enterprises: readonly DemoEnterprise[]): readonly DemoVacancy[] {
  return enterprises.flatMap(({ creditCode, district, occupations }) => occupations.map((occupation) => {
    const [zh, en, from, to] = TITLES[occupation]!;
    const shift = random.int(-3, 5) * 100;
    return {
      creditCode, occupation, district, title: { zh, en }, openings: random.int(1, 6),
      wageFrom: (from + shift) * 100, wageTo: (to + shift) * 100, publishedOn: addDays(today, -random.int(1, 40)),
    };
  }));
}

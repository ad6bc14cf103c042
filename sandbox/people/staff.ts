import { createHmac } from 'node:crypto';
import type { AdminKind } from '#core/administration/kinds.ts';
import type { StaffRole } from '#core/assignment/staff-role.ts';
import type { DemoEnterprise } from './person.ts';
import { HOME } from './places.ts';

/** Somebody who works for the agencies. `competences` are codes of `authorities`. */
export type DemoOfficer = {
  readonly id: string;
  /** The public number that a case names, never the name. */
  readonly number: string;
  readonly name: string;
  readonly english: string;
  readonly competences: readonly string[];
  readonly roles: readonly StaffRole[];
  /** The office below the city; null: the city's own. */
  readonly office: string | null;
  /** Base32, for the second factor. */
  readonly totpSecret: string;
};

/** Who acts for an enterprise at its own page. */
export type DemoOperator = { readonly creditCode: string; readonly operator: string; readonly name: string };

/** Inspectors look at what any line of work decided. */
const EVERY_LINE = ['social-insurance', 'social-insurance-administration', 'employment-service', 'labour-relations', 'card', 'skill-assessment', 'labour-capacity', 'labour-capacity-province', 'talent', 'examination', 'institution-personnel'] as const;

const STAFF: readonly (readonly [number: string, name: string, english: string, competences: readonly string[], roles: readonly StaffRole[]])[] = [
  ['0173', '林芳', 'Lin Fang', ['social-insurance'], ['officer']],
  ['0186', '郭志远', 'Guo Zhiyuan', ['social-insurance'], ['officer']],
  ['0204', '马晓琳', 'Ma Xiaolin', ['social-insurance'], ['officer', 'reviewer']],
  ['0219', '何建军', 'He Jianjun', ['social-insurance', 'employment-service'], ['reviewer']],
  ['0231', '宋雅琴', 'Song Yaqin', ['employment-service', 'labour-relations'], ['officer', 'adviser']],
  ['0245', '唐立新', 'Tang Lixin', ['employment-service'], ['officer', 'adviser']],
  ['0258', '曹文娟', 'Cao Wenjuan', ['employment-service', 'labour-relations'], ['officer', 'reviewer']],
  ['0311', '董国强', 'Dong Guoqiang', ['card', 'skill-assessment'], ['officer']],
  ['0318', '袁淑珍', 'Yuan Shuzhen', ['card', 'skill-assessment'], ['officer', 'reviewer']],
  ['0324', '邓志刚', 'Deng Zhigang', ['social-insurance-administration', 'labour-capacity', 'labour-capacity-province'], ['officer', 'reviewer']],
  ['0337', '许文静', 'Xu Wenjing', ['social-insurance-administration', 'labour-capacity', 'labour-capacity-province'], ['officer', 'reviewer']],
  ['0345', '傅建平', 'Fu Jianping', ['talent', 'examination', 'institution-personnel'], ['officer']],
  ['0352', '沈丽娜', 'Shen Lina', ['talent', 'examination', 'institution-personnel'], ['officer', 'reviewer']],
  ['0302', '彭海涛', 'Peng Haitao', ['employment-service', 'social-insurance'], ['clerk']],
  ['0303', '邱晓兰', 'Qiu Xiaolan', ['employment-service', 'social-insurance'], ['clerk']],
  ['0401', '程素云', 'Cheng Suyun', [], ['supervisor']],
  ['0402', '顾明德', 'Gu Mingde', [], ['supervisor', 'head']],
  ['0403', '尹书航', 'Yin Shuhang', [], ['archivist']],
  ['0441', '骆清和', 'Luo Qinghe', [], ['registrar']],
  ['0442', '佟以安', 'Tong Yian', [], ['registrar']],
  ['0451', '季若澜', 'Ji Ruolan', [], ['treasurer']],
  ['0452', '陶景明', 'Tao Jingming', [], ['treasurer']],
  ['0461', '裴知远', 'Pei Zhiyuan', EVERY_LINE, ['inspector']],
  ['0462', '乔慧敏', 'Qiao Huimin', EVERY_LINE, ['inspector']],
  ['0463', '温树清', 'Wen Shuqing', EVERY_LINE, ['inspector']],
  ['0481', '易知秋', 'Yi Zhiqiu', [], ['editor']],
  ['0482', '文心远', 'Wen Xinyuan', [], ['editor']],
  ['0471', '尚思规', 'Shang Sigui', [], ['designer']],
  ['0491', '辛听兰', 'Xin Tinglan', [], ['telephone']],
];

const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** 20 bytes derived from the seed, as RFC 4226 wants them, in the alphabet of RFC 4648. */
function secretOf(seed: string, number: string): string {
  const bits = [...createHmac('sha1', seed).update(`staff/${number}`).digest()].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return bits.match(/.{5}/gu)!.map((five) => BASE32[Number.parseInt(five, 2)]!).join('');
}

/** Who works at an office below the city, as its region file names it. */
const AT_OFFICE: Readonly<Record<string, string>> = { '371300/0303': 'yitang', '371300/0463': 'lanshan', '330200/0463': 'ninghai', '330200/0303': 'yuelong', '330200/0174': 'ninghai', '450200/0303': 'baipeng' };
/** Who works in one city only. */
const ONLY: Readonly<Record<string, typeof STAFF>> = { 330200: [['0174', '葛云舟', 'Ge Yunzhou', ['social-insurance'], ['officer']]] };

/** The officers of a city: for each line of work two to draw from when one has accepted the case, and a reviewer; a supervisor, the head and an archivist, two who keep the register and two who keep the funds’ accounts, three who inspect (one of a district, where the city has offices) and who designs services, who are drawn for nothing. Away from home their numbers begin with the city. */
export function generateStaff(seed: string, region = HOME.code): readonly DemoOfficer[] {
  return [...STAFF, ...(ONLY[region] ?? [])].map(([short, name, english, competences, roles]) => {
    const number = region === HOME.code ? short : `${region.slice(0, 4)}${short}`;
    return { id: `officer-${number}`, number, name, english, competences, roles, office: AT_OFFICE[`${region}/${short}`] ?? null, totpSecret: secretOf(seed, number) };
  });
}

const OPERATORS = '孙丽 周强 吴敏 郑伟 冯静 褚亮 卫国 蒋婷 沈洁 韩磊 杨帆 朱琳 秦岭 尤佳 许诺 何苗 吕新 施展 张弛 孔明月'.split(' ');

/** One operator for each enterprise, in the order of the enterprises. */
export const generateOperators = (enterprises: readonly DemoEnterprise[]): readonly DemoOperator[] =>
  enterprises.map(({ creditCode }, i) => ({ creditCode, operator: String(i + 1).padStart(2, '0'), name: OPERATORS[i % OPERATORS.length]! }));

/** Somebody in the pool of a committee. */
export type DemoExpert = Pick<DemoOfficer, 'id' | 'number' | 'name' | 'english' | 'totpSecret'> & { readonly committee: string; readonly speciality: string };

/** The pools of a city: of each speciality enough for a group of three and one more, in the city's committee and in that of the province. */
const POOLS = [['labour-capacity', '05'], ['labour-capacity-province', '06']] as const;
const SPECIALITIES = ['neurology', 'orthopaedics', 'head', 'surgery', 'occupational'] as const;
const EACH = 4;
const FAMILY: readonly (readonly [zh: string, en: string])[] = [['范', 'Fan'], ['石', 'Shi'], ['廖', 'Liao'], ['贾', 'Jia'], ['夏', 'Xia'], ['韦', 'Wei'], ['付', 'Fu'], ['方', 'Fang'], ['邹', 'Zou'], ['熊', 'Xiong'], ['孟', 'Meng'], ['秦', 'Qin'], ['白', 'Bai'], ['江', 'Jiang'], ['阎', 'Yan'], ['尹', 'Yin'], ['段', 'Duan'], ['雷', 'Lei'], ['黎', 'Li'], ['史', 'Shi']];
const GIVEN: readonly (readonly [zh: string, en: string])[] = [['仲平', 'Zhongping'], ['淑兰', 'Shulan'], ['伯言', 'Boyan'], ['惠文', 'Huiwen'], ['景行', 'Jingxing'], ['若水', 'Ruoshui'], ['怀远', 'Huaiyuan'], ['映雪', 'Yingxue'], ['守正', 'Shouzheng'], ['佩华', 'Peihua'], ['明远', 'Mingyuan'], ['静宜', 'Jingyi'], ['启明', 'Qiming'], ['秀英', 'Xiuying'], ['思齐', 'Siqi'], ['雅南', 'Yanan'], ['润生', 'Runsheng'], ['慕华', 'Muhua'], ['知行', 'Zhixing'], ['令仪', 'Lingyi']];

/** The experts of a city and those of its province, numbered like officers. */
export function generateExperts(seed: string, region = HOME.code): readonly DemoExpert[] {
  return POOLS.flatMap(([committee, begin], pool) => SPECIALITIES.flatMap((speciality, place) => Array.from({ length: EACH }, (_, index) => {
    const at = place * EACH + index;
    const short = `${begin}${String(at + 1).padStart(2, '0')}`;
    const number = region === HOME.code ? short : `${region.slice(0, 4)}${short}`;
    const [family, given] = [FAMILY[at]!, GIVEN[(at + pool * 7) % GIVEN.length]!];
    return { id: `expert-${number}`, number, name: `${family[0]}${given[0]}`, english: `${family[1]} ${given[1]}`, committee, speciality, totpSecret: secretOf(seed, number) };
  })));
}

/** Somebody who answers at desks of another agency. */
export type DemoAssistant = Pick<DemoOfficer, 'id' | 'number' | 'name' | 'english' | 'totpSecret'> & { readonly department: string; readonly desks: readonly string[] };

const ASSISTANTS: readonly (readonly [number: string, name: string, english: string, department: string, desks: readonly string[]])[] = [
  ['0701', '柳红梅', 'Liu Hongmei', 'subdistrict', ['community']],
  ['0702', '丁全福', 'Ding Quanfu', 'subdistrict', ['community']],
  ['0703', '姚敬业', 'Yao Jingye', 'subdistrict', ['affairs']],
  ['0711', '龚卫东', 'Gong Weidong', 'traffic-police', ['accidents']],
];

/** The people of other agencies in a city, numbered like officers. */
export function generateAssistants(seed: string, region = HOME.code): readonly DemoAssistant[] {
  return ASSISTANTS.map(([short, name, english, department, desks]) => {
    const number = region === HOME.code ? short : `${region.slice(0, 4)}${short}`;
    return { id: `assistant-${number}`, number, name, english, department, desks, totpSecret: secretOf(seed, number) };
  });
}

/** One of the three administrators. */
export type DemoAdministrator = Pick<DemoOfficer, 'id' | 'number' | 'name' | 'english' | 'totpSecret'> & { readonly kind: AdminKind };

const ADMINISTRATORS: readonly (readonly [number: string, name: string, english: string, kind: AdminKind])[] = [
  ['0901', '卓立言', 'Zhuo Liyan', 'system'],
  ['0911', '项思源', 'Xiang Siyuan', 'security'],
  ['0912', '解明澈', 'Xie Mingche', 'security'],
  ['0921', '闻人静', 'Wenren Jing', 'audit'],
];

/** The administrators of a city: two of security, because neither gives a role that decides alone. Numbered like officers. */
export function generateAdministrators(seed: string, region = HOME.code): readonly DemoAdministrator[] {
  return ADMINISTRATORS.map(([short, name, english, kind]) => {
    const number = region === HOME.code ? short : `${region.slice(0, 4)}${short}`;
    return { id: `administrator-${number}`, number, name, english, kind, totpSecret: secretOf(seed, number) };
  });
}

/** Everybody who signs in at the desk of a city. */
export function generateDesk(seed: string, region = HOME.code): readonly Pick<DemoOfficer, 'id' | 'number' | 'name' | 'totpSecret'>[] {
  return [...generateStaff(seed, region), ...generateExperts(seed, region), ...generateAssistants(seed, region), ...generateAdministrators(seed, region)];
}

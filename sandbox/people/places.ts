import type { Random } from './random.ts';

/** A city of the demonstration: its code, which no resident's number ever began with, its names, and all of its districts and counties (GB/T 2260) as in the code list of the catalogue. */
export type City = { readonly code: string; readonly zh: string; readonly en: string; readonly districts: Readonly<Record<string, string>> };

/** The city whose people the stories were written for; those of the other cities live the same lives there. */
export const HOME: City = {
  code: '371300', zh: '临沂', en: 'Linyi',
  districts: {
    371302: '兰山区', 371311: '罗庄区', 371312: '河东区', 371321: '沂南县', 371322: '郯城县', 371323: '沂水县',
    371324: '兰陵县', 371325: '费县', 371326: '平邑县', 371327: '莒南县', 371328: '蒙阴县', 371329: '临沭县',
  },
};

const OTHERS: readonly City[] = [
  {
    code: '330200', zh: '宁波', en: 'Ningbo',
    districts: { 330203: '海曙区', 330205: '江北区', 330206: '北仑区', 330211: '镇海区', 330212: '鄞州区', 330213: '奉化区', 330225: '象山县', 330226: '宁海县', 330281: '余姚市', 330282: '慈溪市' },
  },
  {
    code: '440300', zh: '深圳', en: 'Shenzhen',
    districts: { 440303: '罗湖区', 440304: '福田区', 440305: '南山区', 440306: '宝安区', 440307: '龙岗区', 440308: '盐田区', 440309: '龙华区', 440310: '坪山区', 440311: '光明区' },
  },
  {
    code: '450100', zh: '南宁', en: 'Nanning',
    districts: {
      450102: '兴宁区', 450103: '青秀区', 450105: '江南区', 450107: '西乡塘区', 450108: '良庆区', 450109: '邕宁区', 450110: '武鸣区', 450123: '隆安县', 450124: '马山县', 450125: '上林县', 450126: '宾阳县', 450181: '横州市',
    },
  },
  {
    code: '450200', zh: '柳州', en: 'Liuzhou',
    districts: {
      450202: '城中区', 450203: '鱼峰区', 450204: '柳南区', 450205: '柳北区', 450206: '柳江区', 450222: '柳城县', 450223: '鹿寨县', 450224: '融安县', 450225: '融水苗族自治县', 450226: '三江侗族自治县',
    },
  },
  {
    code: '511800', zh: '雅安', en: 'Ya’an',
    districts: { 511802: '雨城区', 511803: '名山区', 511822: '荥经县', 511823: '汉源县', 511824: '石棉县', 511825: '天全县', 511826: '芦山县', 511827: '宝兴县' },
  },
];

export const CITIES: ReadonlyMap<string, City> = new Map([HOME, ...OTHERS].map((city) => [city.code, city]));

const ROADS = ['示范路', '样例街', '演示大道', '测试一路', '虚拟东街', '模拟西路'];

export const makeAddress = (random: Random, city: City, district: string): string =>
  `${city.zh}市${city.districts[district]}${random.pick(ROADS)}${random.int(1, 299)}号${random.int(1, 30)}号楼${random.int(1, 4)}单元${random.int(1, 18)}0${random.int(1, 4)}室`;

export const pickDistrict = (random: Random, city: City): string => random.pick(Object.keys(city.districts));

/** The same, told of another city: its code, its districts (in turn) and its names stand for those of home. */
export function toldOf<T>(city: City, written: T): T {
  if (city === HOME) return written;
  const [here, there] = [Object.entries(HOME.districts), Object.entries(city.districts)];
  const moved = here.map(([code, name], index) => ({ code, name, to: there[index % there.length]! }));
  const codes = new Map(moved.map(({ code, to: [other] }) => [code, other]));
  const named = moved.reduce((text, { name, to: [, other] }) => text.replaceAll(name, other), JSON.stringify(written).replaceAll(HOME.zh, city.zh).replaceAll(HOME.en, city.en));
  return JSON.parse(named.replaceAll(/"(3713\d\d)"/gu, (_, code: string) => `"${code === HOME.code ? city.code : codes.get(code) ?? code}"`)) as T;
}

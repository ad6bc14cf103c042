import type { Random } from './random.ts';

/** A city of the demonstration: its code, which no resident's number ever began with, its names, and codes of `districts` in the catalogue. */
export type City = { readonly code: string; readonly zh: string; readonly districts: Readonly<Record<string, string>> };

/** The city whose people the stories were written for; those of the other cities live the same lives there. */
export const HOME: City = {
  code: '371300', zh: '临沂',
  districts: {
    371302: '兰山区', 371311: '罗庄区', 371312: '河东区', 371321: '沂南县', 371322: '郯城县', 371323: '沂水县',
    371324: '兰陵县', 371325: '费县', 371326: '平邑县', 371327: '莒南县', 371328: '蒙阴县', 371329: '临沭县',
  },
};

const OTHERS: readonly City[] = [
  { code: '330200', zh: '宁波', districts: { 330203: '海曙区', 330205: '江北区', 330206: '北仑区', 330212: '鄞州区', 330226: '宁海县' } },
  { code: '440300', zh: '深圳', districts: { 440303: '罗湖区', 440304: '福田区', 440305: '南山区', 440306: '宝安区', 440307: '龙岗区' } },
  { code: '450100', zh: '南宁', districts: { 450102: '兴宁区', 450103: '青秀区', 450105: '江南区', 450107: '西乡塘区', 450110: '武鸣区' } },
  { code: '450200', zh: '柳州', districts: { 450202: '城中区', 450203: '鱼峰区', 450204: '柳南区', 450205: '柳北区', 450222: '柳城县' } },
  { code: '511800', zh: '雅安', districts: { 511802: '雨城区', 511803: '名山区', 511822: '荥经县', 511823: '汉源县' } },
];

export const CITIES: ReadonlyMap<string, City> = new Map([HOME, ...OTHERS].map((city) => [city.code, city]));

const ROADS = ['示范路', '样例街', '演示大道', '测试一路', '虚拟东街', '模拟西路'];

export const makeAddress = (random: Random, city: City, district: string): string =>
  `${city.zh}市${city.districts[district]}${random.pick(ROADS)}${random.int(1, 299)}号${random.int(1, 30)}号楼${random.int(1, 4)}单元${random.int(1, 18)}0${random.int(1, 4)}室`;

export const pickDistrict = (random: Random, city: City): string => random.pick(Object.keys(city.districts));

/** The same, told of another city: its code, its districts (in turn) and its name stand for those of home. */
export function toldOf<T>(city: City, written: T): T {
  if (city === HOME) return written;
  const districts = Object.keys(city.districts);
  const moved = new Map(Object.keys(HOME.districts).map((code, index) => [code, districts[index % districts.length] ?? city.code]));
  const text = JSON.stringify(written).replaceAll(HOME.zh, city.zh).replaceAll(/"(3713\d\d)"/gu, (_, code: string) => `"${code === HOME.code ? city.code : moved.get(code) ?? code}"`);
  return JSON.parse(text) as T;
}

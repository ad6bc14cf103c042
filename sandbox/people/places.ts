import type { Random } from './random.ts';

/** Codes of `districts` in the catalogue, with a road that exists in none of them. */
export const DISTRICTS: Readonly<Record<string, string>> = {
  371302: '兰山区', 371311: '罗庄区', 371312: '河东区', 371321: '沂南县', 371322: '郯城县', 371323: '沂水县',
  371324: '兰陵县', 371325: '费县', 371326: '平邑县', 371327: '莒南县', 371328: '蒙阴县', 371329: '临沭县',
};

const ROADS = ['示范路', '样例街', '演示大道', '测试一路', '虚拟东街', '模拟西路'];

export const makeAddress = (random: Random, district: string): string =>
  `临沂市${DISTRICTS[district]}${random.pick(ROADS)}${random.int(1, 299)}号${random.int(1, 30)}号楼${random.int(1, 4)}单元${random.int(1, 18)}0${random.int(1, 4)}室`;

export const pickDistrict = (random: Random): string => random.pick(Object.keys(DISTRICTS));

import { identityCheckDigit } from '#core/identity/identity-number.ts';
import { creditCodeCheck } from '#core/identity/credit-code.ts';

/** What stands on the thirty made-up documents. No such person, school, enterprise or hospital is meant: the names are invented, the numbers only have right check digits. */
type Made = { readonly kind: string; readonly truth: Readonly<Record<string, string>> };

const number = (first17: string): string => first17 + identityCheckDigit(first17);
const credit = (first17: string): string => first17 + creditCodeCheck(first17);
const PEOPLE = [['甄样本', '女', '1990-03-12'], ['贾示例', '男', '1985-11-02'], ['范例文', '女', '1978-07-25'], ['余虚构', '男', '1999-01-30'], ['莫须有', '男', '1966-10-08'], ['尤假设', '女', '2001-05-19']] as const;
const numberOf = (index: number): string => number(`371302${PEOPLE[index]![2].replaceAll('-', '')}${String(101 + index * 2 + (PEOPLE[index]![1] === '女' ? 1 : 0))}`);
const FIRMS = ['样本市虚构机械有限公司', '示例县乌有食品有限公司', '样本市子虚软件有限公司', '示例县假设物流有限公司', '样本市范例纺织有限公司', '示例县例如建材有限公司'];
const codeOf = (index: number): string => credit(`91371302MA3${'CDEFGH'[index]}${String(1234 + index * 1111)}X`);
const PLACES = ['样本市示例区虚构路18号', '示例县乌有镇子虚村6号', '样本市范例区假设街205号3单元', '示例县例如镇样本大道9号', '样本市示例区想象巷77号', '示例县乌有镇虚拟路3号'];

const front = (index: number): Made => ({ kind: 'identity-card', truth: { name: PEOPLE[index]![0], sex: PEOPLE[index]![1], ethnicity: ['汉', '回', '壮', '汉'][index] ?? '汉', birthDate: PEOPLE[index]![2], address: PLACES[index]!, number: numberOf(index) } });
const back = (index: number, from: string, to: string): Made => ({ kind: 'identity-card-back', truth: { issuer: ['样本市公安局示例分局', '示例县公安局'][index]!, validFrom: from, validTo: to } });
const diploma = (index: number): Made => ({ kind: 'diploma', truth: { name: PEOPLE[index]![0], school: ['样本大学', '示例理工学院', '虚构师范大学', '乌有职业技术学院', '样本工业大学', '示例财经学院'][index]!, major: ['机械工程', '会计学', '汉语言文学', '护理', '计算机科学与技术', '物流管理'][index]!, level: ['本科', '本科', '硕士研究生', '专科', '本科', '专科'][index]!, graduatedOn: ['2012-07-01', '2008-06-30', '2003-06-28', '2021-06-30', '1989-07-10', '2023-06-20'][index]!, number: `1${String(23450 + index * 7)}20${['1207', '0806', '0306', '2106', '8907', '2306'][index]}0${String(51234 + index * 13)}` } });
const licence = (index: number): Made => ({ kind: 'business-licence', truth: { creditCode: codeOf(index), name: FIRMS[index]!, legalPerson: PEOPLE[index]![0], foundedOn: ['2015-04-09', '2018-12-21', '2020-02-17', '2011-08-30', '2009-05-06', '2022-10-11'][index]!, address: PLACES[index]! } });
const contract = (index: number): Made => ({ kind: 'labour-contract', truth: { employer: FIRMS[index]!, employee: PEOPLE[index]![0], number: numberOf(index), begin: ['2023-03-01', '2022-09-15', '2024-01-01', '2021-06-01', '2025-05-06', '2026-02-10'][index]!, end: ['2026-02-28', '2025-09-14', '2026-12-31', '2027-05-31', '2028-05-05', '2029-02-09'][index]!, occupation: ['车工', '质检员', '软件工程师', '驾驶员', '挡车工', '销售员'][index]! } });
const note = (index: number): Made => ({ kind: 'medical-note', truth: { hospital: ['样本市虚构人民医院', '示例县乌有中医院', '样本市范例医院', '示例县子虚骨科医院', '样本市假设职工医院', '示例县例如卫生院'][index]!, name: PEOPLE[index]![0], sex: PEOPLE[index]![1], diagnosis: ['左手食指骨折', '腰椎间盘突出', '右踝关节扭伤', '右前臂切割伤', '噪声性耳聋', '左膝半月板损伤'][index]!, issuedOn: ['2026-03-14', '2025-12-02', '2026-07-21', '2026-01-09', '2026-10-16', '2026-08-27'][index]! } });

/** The thirty: six a kind, the two sides of the identity card together. */
export const MADE_UP: readonly Made[] = [front(0), front(1), back(0, '2019-05-20', '2039-05-20'), front(2), front(3), back(1, '2021-11-08', '2031-11-08'), ...[diploma, licence, contract, note].flatMap((make) => [0, 1, 2, 3, 4, 5].map(make))];

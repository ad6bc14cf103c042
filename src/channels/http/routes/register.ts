import { Type } from 'typebox';
import type { Catalog } from '#core/catalog/catalog.ts';
import { dayOf, endOfDay, isDay } from '#core/clocks/day.ts';
import { partnerFromLog } from '#core/identity/partner-page.ts';
import { FOR_ANOTHER, HELPED } from '#usecases/counter/begin-visit.ts';
import type { KnownAccess } from '#usecases/ports/register.ts';
import { maskNumber } from '#core/register/mask.ts';
import { statementOfEntry } from '#core/register/statement.ts';
import { Problem } from '../problems.ts';
import { bytesAnswer } from '../schemas/file.ts';
import { RegisterEntryView } from '../schemas/case.ts';
import { MyMerges } from '../schemas/merge.ts';
import { PersonKnown } from '../schemas/person-known.ts';
import { Day, Instant, Text } from '../schemas/shared.ts';
import { requireApplicant } from '../identity/require.ts';
import type { Server } from '../server-type.ts';
import type { Services } from '../services.ts';
import { makeStatement } from './documents.ts';
import { counterName } from '../views/names.ts';
import { personKnown } from '../views/person-known.ts';
import { seenAs } from '../views/seen-as.ts';
import { registerViews } from '../views/register-view.ts';

const AccessView = Type.Object({ at: Instant, who: Text, what: Text, why: Text });
const MyRegister = Type.Object({ person: PersonKnown, entries: Type.Array(RegisterEntryView), accesses: Type.Array(AccessView, { description: 'the newest looks; all of them, and exchanges with departments, at /me/register/uses' }), numbers: MyMerges }, { title: 'MyRegister' });
const WHAT: Readonly<Record<string, { zh: string; en: string }>> = {
  'case-item': { zh: '办件中的事实', en: 'Facts of a case' }, file: { zh: '提交的文件', en: 'A file you gave' }, referral: { zh: '姓名和联系电话', en: 'Name and telephone number' }, name: { zh: '姓名', en: 'Name' },
  numbers: { zh: '号码下的登记、办件和待遇', en: 'Entries, cases and payments under a number' },
  'reported-death': { zh: '姓名、部门通报的去世日期和暂停的发放', en: 'Name, the reported day of death and the payments that are held' },
  counter: { zh: '窗口办理期间与所办事项有关的信息', en: 'Data for what was done at the counter' },
  telephone: { zh: '通话期间与所办事项有关的信息', en: 'Data for what was done on the telephone' }, 'telephone-try': { zh: '没有看到您的信息', en: 'Nothing of you was seen' },
  'deceased-register': { zh: '逝者的登记信息', en: 'Data of the deceased' }, 'deceased-cases': { zh: '逝者的办件列表', en: 'The list of cases of the deceased' }, 'deceased-case': { zh: '逝者的办件', en: 'A case of the deceased' }, 'deceased-paper': { zh: '逝者办件的文书', en: 'A paper of a case of the deceased' }, 'deceased-copy': { zh: '逝者的登记信息（下载）', en: 'A copy of the data of the deceased' },
  'ward-register': { zh: '您的登记信息和谁看过', en: 'Your data and who looked' }, 'ward-case': { zh: '您的办件', en: 'Your cases' }, 'ward-payments': { zh: '您的发放记录', en: 'Your payments' }, 'ward-messages': { zh: '您的消息', en: 'Your messages' },
  'ward-plan': { zh: '办事前查到的您的信息', en: 'What is known of you, before an application' }, 'ward-draft': { zh: '您没有提交的申请', en: 'Your applications that were not handed in' }, 'ward-offers': { zh: '为您找到的事项和提醒', en: 'What was found for you' },
  case: { zh: '委托代办的办件', en: 'The case handed in under a mandate' }, 'counter-case': { zh: '您的办件', en: 'A case of yours' }, 'counter-plan': { zh: '办事前查到的您的信息', en: 'What is known of you, before an application' },
  hold: { zh: '姓名和证件号码（部分隐去）', en: 'Name and number, partly hidden' }, register: { zh: '登记信息（账号、电话隐去）', en: 'Your register, accounts and phones hidden' },
  payments: { zh: '您的发放记录', en: 'Your payments' }, debt: { zh: '多发给您、需要退回的款项', en: 'What was overpaid to you and is owed back' }, 'payment-sheet': { zh: '银行文件核对表里的一行（姓名和账号部分隐去）', en: 'A line of a bank file, name and account partly hidden' },

  supervision: { zh: '办件进度和督办内容', en: 'Progress and supervision of a case' },
  entry: { zh: '您要求更正的登记', en: 'The entry that you asked to have corrected' },
  assistance: { zh: '请别的部门协查时提供的信息', en: 'What was handed over for assistance' },
  advice: { zh: '您预约的职业指导', en: 'The talk that you booked' },
  request: { zh: '您的咨询或投诉（不含姓名）', en: 'Your question or complaint, without your name' },
  archive: { zh: '整个办件（文书、申请表、材料和全部记录）', en: 'The whole case: papers, forms, materials and records' },
  recipient: { zh: '收件人、电话和地址', en: 'Recipient, phone and address' },
  dossier: { zh: '您的人事档案在转递中的情况和材料目录', en: 'Your personnel file on its way, and the list of its materials' },
  document: { zh: '办件的文书（姓名完整显示）', en: 'A document of a case (name shown whole)' },
  offline: { zh: '断网时收件的内容（姓名、证件号码）', en: 'What was received of you while the line was down, with name and number' },
  card: { zh: '姓名和身份证号（读您出示的电子社保卡）', en: 'Name and identity number, from the electronic card you showed' },
  'card-partner': { zh: '您出示的电子社保卡有没有效', en: 'Whether the electronic card you showed is good' }, 'card-sign-in': { zh: '登录了您的账号', en: 'Your account was signed in to' }, 'password-set': { zh: '给您的账号设了新密码', en: 'Another password was set for your account' },
  'partner-name': { zh: '您的姓名，和一个只给它用的编号', en: 'Your name, and an identifier made for it alone' }, 'partner-mark': { zh: '一个只给它用的编号，认得出是您', en: 'An identifier made for it alone, by which it knows you' },
  complaint: { zh: '您的投诉、建议和联系电话', en: 'Your complaint or suggestion, with your telephone number' },
  'enterprise-statement': { zh: '单位对账单（姓名、证件号码部分隐去）', en: 'A statement of the enterprise (name and number partly hidden)' },
  contradiction: { zh: '姓名等不一致的信息（完整显示，供比对）', en: 'Name or other data that differ (shown whole, to compare)' },
};
const WHY: Readonly<Record<string, { zh: string; en: string }>> = {
  decide: { zh: '审核办件', en: 'To decide the case' }, review: { zh: '复核办件', en: 'To review the case' }, referral: { zh: '您请求推荐到这家单位', en: 'You asked to be referred to this employer' },
  hold: { zh: '暂停、恢复发放', en: 'To hold payments, or release them' }, operate: { zh: '管理系统', en: 'To run the system' },
  treasury: { zh: '基金财务核对发放、退回和追回', en: 'To check payments, returns and recoveries of the fund' },
  merge: { zh: '核实两个号码是不是同一个人', en: 'To find out whether two numbers are one person’s' },
  'reported-death': { zh: '核实部门通报的死亡', en: 'To make sure of a death that a department told of' },
  offline: { zh: '核实断网时收的件', en: 'To make sure of what was received while the line was down' },
  listed: { zh: '核对部门名单与登记不一致的地方', en: 'To look into what a department’s list says at odds with the register' },
  'card-shown': { zh: '您在窗口出示了电子社保卡', en: 'You showed your electronic card at a counter' },
  'card-partner': { zh: '您在合作单位出示了电子社保卡', en: 'You showed your electronic card to a partner' }, 'card-kiosk': { zh: '您在自助机出示了电子社保卡；如果不是您，请马上停用这张卡', en: 'You showed your electronic card at a kiosk; if it was not you, revoke the card now' },
  'password-phone': { zh: '有人用您登记手机的验证码设了登录密码；如果不是您，请马上到窗口或者打 12333', en: 'A code to your registered phone set a password; if it was not you, come to a counter or call 12333 now' },
  'partner-page': { zh: '您同意了用快办的登录打开它的网页；在“登录方式”里可以收回同意', en: 'You agreed to open its page by your sign-in here; you can take that back under “Ways to sign in”' },
  counter: { zh: '您到窗口办事，已核验本人并取得同意', en: 'You came to the counter, were identified and agreed' },
  telephone: { zh: '您打电话办事，已按登记信息核验并取得同意', en: 'You called, were identified by what is on record, and agreed' }, 'telephone-try': { zh: '有人来电自称是您，核验没有通过', en: 'Somebody called and said they were you; what they said did not fit' },
  [FOR_ANOTHER]: { zh: '有人到窗口办与您有关的事，窗口核验了其身份，按其可以看的范围查看', en: 'Somebody came to a counter for a matter that concerns you, was identified, and saw there what they may see' },
  helped: { zh: '您到另一个市的窗口办本市的事，已核验本人并取得同意', en: 'You came to a counter of another city for a matter of this one, were identified and agreed' },
  bereaved: { zh: '近亲属依法查阅', en: 'As a close relative, by law' },
  guardian: { zh: '作为您的监护人', en: 'As your guardian' },
  mandate: { zh: '按您的委托代办', en: 'To act for you under your mandate' },
  post: { zh: '邮寄给您', en: 'To send it to you' },
  dossier: { zh: '转递您的人事档案', en: 'To forward your personnel file' },
  assist: { zh: '答复经办人请求的协查', en: 'To answer a request for assistance' },
  joint: { zh: '会同审查', en: 'To review it jointly' },
  archive: { zh: '办结归档', en: 'To archive what has ended' },
  advise: { zh: '职业指导', en: 'To advise you' },
  answer: { zh: '答复您', en: 'To answer you' },
  complaint: { zh: '核实您的投诉、建议', en: 'To look into your complaint or suggestion' },
  correction: { zh: '核实您的更正请求', en: 'To look into your request for a correction' },
  supervise: { zh: '督办', en: 'To supervise how it is handled' },
  'enterprise-statement': { zh: '用人单位下载对账单', en: 'The employer took its statement along' },
  alarm: { zh: '核查异常预警', en: 'To look into an alarm' },
  objection: { zh: '核实您提出的异议', en: 'To look into your objection' }, appraise: { zh: '专家鉴定', en: 'To appraise it as an expert' }, 'look-again': { zh: '重新办理已有结果的事项', en: 'To look at a result again' }, 'same-person': { zh: '核对是不是同一人', en: 'To check that it is the same person' },
};

const NOT_PAST = { zh: '请选今天或者以前的一天', en: 'Choose today or a day before' };

/** A person's own data: what the register holds, and everybody who looked. */
export function registerRoutes(app: Server, services: Services): void {
  const { register, corrections, context, merges, staff } = services;
  const { catalog } = context.compiled;
  app.get('/me/register', { preHandler: requireApplicant, schema: { summary: '我的数据 · My data', tags: ['hall'], querystring: Type.Object({ knownAt: Type.Optional(Day) }, { description: 'knownAt: as the register said it at the end of that day, whatever was recorded or taken back later' }), response: { 200: MyRegister } } }, async (request) => {
    const { region, subjectId } = request.principal!;
    const { knownAt } = request.query;
    if (knownAt !== undefined && (!isDay(knownAt) || knownAt > dayOf(context.now()))) throw new Problem('wrong-input', NOT_PAST, [{ pointer: '/query/knownAt', detail: NOT_PAST }]);
    const [subject, entries, accesses, officers, contested, numbers] = await Promise.all([register.subject(region, subjectId), knownAt === undefined ? register.entries(region, subjectId) : register.knownAt(region, subjectId, endOfDay(knownAt)), register.accesses(region, subjectId), staff.officerNumbers(region), corrections.contested(region, subjectId), merges.mine(region, subjectId)]);
    const requests = new Map(contested.map(({ entry, number, contested: referred }) => [entry, { number, referred }]));
    if (!subject) throw new Problem('not-found');
    return { person: personKnown(subject), entries: registerViews(catalog, entries, knownAt ?? dayOf(context.now()), requests), accesses: accesses.map((access) => accessView(catalog, access, officers)), numbers: numbers.map(({ merged, by, endedAt, ...rest }) => ({ ...rest, merged: maskNumber(merged), by: officers.get(by.slice(by.indexOf(':') + 1)) ?? '', ...(endedAt !== null && { endedAt }) })) };
  });
  app.get('/me/register/:id/proof.pdf', { preHandler: requireApplicant, schema: { summary: '登记信息证明 · Statement of an entry', tags: ['hall'], params: Type.Object({ id: Type.String({ maxLength: 80 }) }), response: bytesAnswer('证明 · The statement', ['application/pdf']) } }, async (request, reply) => {
    const { region, subjectId } = request.principal!;
    const entry = (await register.entries(region, subjectId)).find((each) => each.id === request.params.id);
    if (!entry || entry.origin.kind !== 'case') throw new Problem('not-found');
    const from = await context.cases.read(region, entry.origin.case);
    if (!from || from.state.subject !== seenAs(from, { subjectId }).subjectId) throw new Problem('not-found');
    const statement = statementOfEntry(from.state.number, from.history, entry);
    const made = statement && await makeStatement(app, services, from, statement);
    if (!made) throw new Problem('not-found');
    return reply.type('application/pdf').header('content-disposition', `inline; filename="${made.number}.pdf"`).send(made.pdf);
  });
}

/** A look as whoever was looked at reads it. @param officers public numbers by officer */
export function accessView(catalog: Catalog, access: KnownAccess, officers: ReadonlyMap<string, string>): { at: string; who: { zh: string; en: string }; what: { zh: string; en: string }; why: { zh: string; en: string } } {
  const words = { at: access.at, what: WHAT[access.what] ?? { zh: access.what, en: access.what }, why: WHY[access.why] ?? { zh: access.why, en: access.why } };
  if (access.actor.includes('/') && (access.why === HELPED || access.why === FOR_ANOTHER)) {
    const [region = '', desk = ''] = access.actor.split('/');
    return { ...words, who: counterName(catalog, { region, desk }) };
  }
  const reader = access.why === 'card-partner' ? catalog.departments.get(access.actor) : undefined;
  if (reader?.readsCards) {
    const told = Object.values(reader.readsCards.tells);
    return { at: access.at, who: { zh: reader.zh, en: reader.en }, why: reader.readsCards.why, what: { zh: ['您出示的电子社保卡有没有效', ...told.map(({ zh }) => zh)].join('、'), en: ['Whether the electronic card you showed is good', ...told.map(({ en }) => en)].join('; ') } };
  }
  if (access.why === 'partner-page') {
    const { zh, en } = partnerFromLog(access.actor);
    return { ...words, who: { zh: `合作方 ${zh}`, en: `Partner ${en}` } };
  }
  if (access.why === 'card-kiosk') return { ...words, who: { zh: '自助机', en: 'A kiosk' } };
  const officer = officers.get(access.actor) ?? '';
  const operator = access.operator === null ? { zh: '', en: '' } : { zh: `（操作员编号 ${access.operator}）`, en: ` (operator ${access.operator})` };
  if (access.actorKind === 'person') return { at: access.at, who: access.why === 'guardian' ? { zh: `监护人 ${access.actor}`, en: `Your guardian ${access.actor}` } : access.why === 'bereaved' ? { zh: `近亲属 ${access.actor}`, en: `Close relative ${access.actor}` } : { zh: `受托人 ${access.actor}`, en: `Your agent ${access.actor}` }, what: WHAT[access.what] ?? { zh: access.what, en: access.what }, why: WHY[access.why] ?? { zh: access.why, en: access.why } };
  const who = access.actorKind === 'system' ? { zh: '系统管理人员', en: 'An administrator of the system' } : access.actorKind === 'staff' ? access.why === 'assist' ? { zh: `协查部门人员 ${officer}`, en: `Staff of the agency that was asked, ${officer}` } : access.why === 'appraise' ? { zh: `鉴定专家 ${officer}`, en: `Expert ${officer}` } : { zh: `经办人 ${officer}`, en: `Officer ${officer}` } : { zh: `用人单位 ${access.actor}${operator.zh}`, en: `Employer ${access.actor}${operator.en}` };
  return { at: access.at, who, what: WHAT[access.what] ?? { zh: access.what, en: access.what }, why: WHY[access.why] ?? { zh: access.why, en: access.why } };
}

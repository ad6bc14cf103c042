import type { Language } from '../identity/cookies.ts';

/** Everything that the printed guides say besides the catalogue. English has the same keys by type. */
const zh = {
  all: '办事指南', allLead: '不用登录，打开就能看，适合打印和转发。每一项写明：谁能办、怎么办、要什么、多久、哪里办、找谁问、向谁反映。', events: '一件事', services: '全部事项', guide: '办事指南', apply: '现在就办', full: '在网上大厅里看', back: '全部指南',
  items: '一起办的事', materials: '要带的材料', nothing: '什么都不用带：要用到的情况由系统向各部门查，查不到的才请您补一次。', form: '（表单）', flow: '流程', by: (who: string) => `（由${who}）`, concerns: '只对这样的情形：', conditions: '谁能办', remedy: '不符合时：', filers: '谁来申请', outputs: '办成以后得到', authority: '谁来办', remarks: '通知备注（原文）', inPerson: '要本人办：',
  limits: '时限', promised: '承诺', statutory: '法定', basis: '依据', carries: (conditions: readonly number[]) => `（条件 ${conditions.join('、')}）`, channels: '哪里办', channel: { web: '网上大厅', mobile: '手机', kiosk: '自助机', counter: '政务服务大厅综合窗口' }, notOnline: '为什么不能网上办：', hours: '时间', notYet: '网上还没有开通。现在这样办：',
  ask: '咨询和反馈', complain: '投诉和监督', complainText: '投诉和建议', promisedBy: '服务承诺（五制、四公开、三亮明）', rights: '对结果有疑问，可以要求说明、由人重新审核；对行政决定不服，可以在60日内申请行政复议，或者在6个月内提起行政诉讼。', rightsBasis: '个人信息保护法 第二十四条、行政复议法 第二十条、行政诉讼法 第四十六条', source: '来源', missing: '没有这一份指南', missingText: '地址可能不完整，或者这里不办这一件。', instant: '规则能定的当场办结', sep: '；', colon: '：',
};

export type GuideTexts = typeof zh;

const en: GuideTexts = {
  all: 'Guides', allLead: 'Open to everybody without signing in, to print and to pass on. Each says who can have it, how, with what, how long, where, whom to ask and whom to complain to.', events: 'Life events', services: 'All matters', guide: 'Guide', apply: 'Apply now', full: 'See it in the hall', back: 'All guides',
  items: 'What is done together', materials: 'What to bring', nothing: 'Nothing: what is needed is asked of the departments; only what none of them knows is asked of you, once.', form: ' (form)', flow: 'The way', by: (who) => ` (${who.charAt(0).toLowerCase()}${who.slice(1)})`, concerns: 'Only if: ', conditions: 'Who can have it', remedy: 'Otherwise: ', filers: 'Who applies', outputs: 'What you get', authority: 'Who decides', remarks: 'Remarks of the notice (as written)', inPerson: 'By yourself: ',
  limits: 'Time limits', promised: 'promised', statutory: 'by law', basis: 'Basis', carries: (conditions) => ` (condition${conditions.length > 1 ? 's' : ''} ${conditions.join(', ')})`, channels: 'Where', channel: { web: 'online hall', mobile: 'phone', kiosk: 'kiosk', counter: 'counter of the service hall' }, notOnline: 'Why not online: ', hours: 'Hours', notYet: 'Not online yet. Until then: ',
  ask: 'Questions', complain: 'Complaints and supervision', complainText: 'complaints and suggestions', promisedBy: 'What offices promise', rights: 'If a result is unclear you can ask for an explanation and have a person look again; an administrative decision can be reviewed within 60 days, or taken to court within 6 months.', rightsBasis: '个人信息保护法 第二十四条、行政复议法 第二十条、行政诉讼法 第四十六条', source: 'Source', missing: 'There is no such guide', missingText: 'The address may be incomplete, or it is not done here.', instant: 'decided at once where the rules can', sep: '; ', colon: ': ',
};

export const guideTexts = (language: Language): GuideTexts => (language === 'en' ? en : zh);

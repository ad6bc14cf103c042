/** Words of the integrity board. */
export const integrity = {
  title: '廉洁看板', only: '只对督办人员开放', onlyHow: '要办的事项在“我的待办”里。',
  lead: '没有人经手，就没有拖延、人情和好处。有人经手的，这里写明为什么；留给人判断的，这里数清楚。不出现任何当事人的姓名和号码。', at: '{{at}} 统计',
  alone: '不经手办结', aloneText: '近 {{months}} 个月作出决定 {{decided}} 项，其中 {{alone}} 项没有抽过经办人：{{share}}。', none: '还没有作出过决定', noneHow: '有人申请并有了结果，这里会按月统计。', trend: '{{name}}：每月不经手办结的占比', month: '{{month}}：{{alone}} / {{decided}}', code: '事项', decided: '作出决定', without: '不经手', share: '占比', byMonth: '按月', why: '看为什么', all: '看全部事项',
  grounds: '为什么有人经手', groundsOf: '为什么有人经手：{{name}}', groundsNone: '没有人经手过', groundsLead: '{{since}} 起。一件有几个原因的，各算一次。', ground: '原因', lacking: '缺什么', department: '哪个部门', count: '次数',
  take: '下载“{{name}}”（.{{format}}）', takeShort: '下载（.{{format}}）', takeAll: '下载整个看板（.xlsx）',
  hands: '哪些件有人经手', handsLead: '上个月以来，最近的在前。打开办件会留下查看记录。', handsOpen: '展开最近经手的', item: '办件', itemNo: '第 {{no}} 项', when: '时间', handsMore_other: '这里只列最近 {{count}} 件，其余在下载的表里。',
  discretion: '留给人的判断', discretionLead_other: '由目录算出：{{free}} 个事项没有一条要靠人判断；下面 {{count}} 个有。', left: '由人核实', which: '哪些条件', discretionOpen_other: '展开这 {{count}} 个事项', decidedByPerson: '规定由人决定', secondReview: '符合情形的要复核', elements: '由人核实：{{names}}', conditions: '{{left}} / {{all}} 条',
  officers: '经办人', officersLead: '{{since}} 起。“没按先后办理”是手上有先抽到、先到期的，却先办了别的，不一定有错，要看为什么；补正、核查、鉴定、协查、公示过的不算。', officer: '工号', drawn: '抽到', deviated: '没按先后办理', passed: '退回', judgedItems: '其中由人判断的', judgedCriteria: '由人判断的条件数', inBulk: '其中批量决定的', officersNone: '还没有抽到过经办人',
  deviations: '先办了后抽到、后到期的', deviationsNone: '都按抽到的先后办理。', deviation: '{{officer}} {{at}} 先办了', before: '当时手上还有先抽到、{{due}}先到期的',
  passing: '换人办理', passingNone: '没有换过人。', kind: { recusal: '应当回避', unable: '不能办理', absence: '不在岗', reassigned: '督办改分' }, by: '{{officer}} 提出', bySystem: '系统提出',
};

declare module '../../ui/i18n.ts' {
  // oxlint-disable-next-line typescript/consistent-type-definitions -- only an interface can be added to
  interface TextParts {
    integrity: typeof integrity;
  }
}

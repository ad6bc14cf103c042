/** Words of the telephone desk. */
export const telephone = {
  title: '电话办理', lead: '核验来电人，代为填写，逐条念给本人听，本人同意了再提交。您受理的，不会再抽到您办。挂断就看不到了。', only: '只有 12333 话务人员能用', onlyHow: '需要这个角色的，请向系统管理员申请。',
  caller: '下一通来电', name: '来电人报的姓名', number: '来电人报的身份证号', questions: '核验问题', questionsHow: '问来电人，把他（她）说的照样填上。至少问 {{count}} 题，答错一题就不通过；不记得的留空。哪一题对、哪一题错，系统不提示。同一个号码一天最多 {{tries}} 次不通过。', notAsked: '没有问',
  hint: { tail: '只填后四位', month: '年-月，例如 2026-10' }, tooFew: '至少要有 {{count}} 题的回答', before: '开始之前', agreed: '已向来电人说明并征得同意：本次通话期间查看与所办事项有关的本人信息、代为填写', agreedNeeded: '要先征得同意', check: '核验，开始办理',
  now: '正在和{{name}}通话', known: '已按登记信息核验', until: '{{at}} 自动结束', consent: '本人同意的内容', what: '办哪一件', fill: '代为填写', done: '这次已受理', readOut: '念给来电人，请本人记下：', caseNumber: '办件编号', code: '查询码', itemsOf: '已受理：{{names}}。', told: '受理和结果都会发消息告诉本人。', end: '通话结束', ended: '已结束，刚才这一位的信息已关闭',
  readBack: '念给来电人听', readBackHow: '一条一条念。来电人说“对”“同意”，再点这一条的按钮，时间会记下来。有一条不对，就回去改，改完重新念。', readBackLoading: '正在整理要念的内容', agrees: '来电人同意', agreesTo: '来电人同意第 {{no}} 条', agreedAt: '{{at}} 同意', change: '有不对的，回去改', handIn: '全部同意，提交',
  start: '念给来电人听', elsewhere: '电话里办不了的', elsewhereOf: '{{what}}：', promises: '电话里不能签承诺。来电人要承诺的，请在网上办或者到窗口；这里请逐项点“不承诺”。',
};

declare module '../../ui/i18n.ts' {
  // oxlint-disable-next-line typescript/consistent-type-definitions -- only an interface can be added to
  interface TextParts {
    telephone: typeof telephone;
  }
}

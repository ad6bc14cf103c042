/** Words of joint reviews: other lines of work agree, disagree or need a correction. */
export const joint = {
  title: '请我会同审查的', lead: '别的部门牵头、要您所在的部门会同审查的，由系统随机抽取到您的都在这里。各部门同时审查，互相看不到意见。', more: '还有更多，办完这些就会出现', none: '现在没有请您会同审查的', noneHow: '抽到您时会出现在这里。', due: '{{at}}前提意见', late: '已到期，已报督办人员；请马上提意见', row: '{{line}} · {{part}}',
  back: '返回列表', error: '这一件打不开', number: '办件 {{case}} · 第 {{no}} 项', who: '{{name}}（{{number}}）', part: '请您审查', basis: '依据', facts: '事实与来源', rules: '规则', files: '材料', noFiles: '没有提交材料；系统查到的情况在上面。', privacy: '打开会记入当事人的查阅记录。',
  word: '您的意见', wordHow: '牵头的经办人等各部门都提了意见再决定。提交以后不能改；要求补正的，申请人补回以后请您再看。', kind: '意见', choose: '请选择一种', agree: '同意', disagree: '不同意', disagreeHow: '牵头的经办人不予通过，或者由督办人员裁定', correct: '要求补正', correctHow: '和别的部门的一起，一次告知申请人', noCorrect: '申请人已经补正过一次，不能再要求',
  note: '理由', noteOptional: '说明（选填）', noteHow: '至少 {{count}} 个字；申请人看不到原文。', correctNoteHow: '至少 {{count}} 个字；会写进给申请人的补正通知。', noteNeeded: '请至少用 {{count}} 个字写明理由', article: '依据哪一条', articleNeeded: '请写明依据哪一条', elements: '请申请人重新回答', evidence: '请申请人补交', asksNeeded: '请至少选一项', send: '提交意见', sent: '意见已记入', yours: '您的意见：{{kind}}', already: '这一件您已经提过意见，见上面“您的意见”。',
  leave: '回避或者不能参加…', leaveTitle: '退出这次会同审查', leaveHow: '系统马上在同一部门里另抽一位，您就看不到这一件了。', recusal: '应当回避', recusalHow: '和当事人有亲属关系，或者有利害关系', unable: '不能参加', unableHow: '请假、生病等', why: '为什么退出', reason: '原因', reasonNeeded: '请写明原因', leaveGo: '确认退出', left: '已退出，另抽了一位', cancel: '返回',
  box: { title: '会同审查', nobody: '还没有抽到人', officer: '{{number}}', due: '还没有提意见', silent: '到期没有提意见，已报督办人员；不算同意', said: { agree: '同意', disagree: '不同意', correct: '要求补正' }, asks: '要补：{{names}}', article: '依据：{{basis}}', upheld: '督办人员裁定成立：{{reason}}', overruled: '督办人员裁定不成立：{{reason}}', gone: '{{name}} {{number}} 退出，另抽：{{reason}}', adds: '提交时会自动加上会同审查部门要求补正的内容，一次告知申请人：{{names}}', join: '、' },
  rule: { title: '裁定不同意的意见', how: '成立的，只能不予通过；不成立的，牵头的经办人可以通过。理由记入办件。', which: '哪个部门', whichNeeded: '请选一个部门', found: '裁定', holds: '意见成立，不予通过', fails: '意见不成立，可以通过', foundNeeded: '请选择', reason: '理由', reasonHow: '至少 {{count}} 个字。', reasonNeeded: '请至少用 {{count}} 个字写明理由', go: '作出裁定' },
};

declare module '../../ui/i18n.ts' {
  // oxlint-disable-next-line typescript/consistent-type-definitions -- only an interface can be added to
  interface TextParts {
    joint: typeof joint;
  }
}

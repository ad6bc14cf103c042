/** Words of the experts of a committee's pool. */
export const expert = {
  title: '请我鉴定的', lead: '由系统从专家库随机抽取到您的，都在这里。您只看得到请您鉴定的这一项和它的材料。', more: '还有更多，办完这些就会出现', none: '现在没有请您鉴定的', noneHow: '抽到您时会出现在这里。',
  state: { appointing: '等当事人约时间', agreed: '{{at}} 现场鉴定', due: '等您提出意见', confer: '意见没有过半，请会商', given: '您已提出意见，等其他专家', done: '专家组已有意见' },
  until: '请在 {{day}} 以前提出意见', soon: '快到期', untilHow: '到期没有提出的，系统在同一科别里另抽一位专家，您就看不到这一件了。',
  back: '返回列表', error: '这一件打不开', group: '{{committee}} · {{count}} 名专家 · 您的科别：{{speciality}}', number: '办件 {{case}} · 第 {{no}} 项', who: '{{name}}（{{number}}）', when: '现场鉴定', whenNot: '当事人还没有选时间', where: '地点', brings: '请当事人带', facts: '与鉴定有关的情况', files: '材料', noFiles: '没有提交材料；系统查到的情况在上面。', privacy: '打开会记入当事人的查阅记录。请不要在别处谈论。',
  opinion: '您的鉴定意见', opinionHow: '按您自己的判断独立填写，其他专家看不到。提交以后不能改；意见没有过半时会请大家会商再填。', grounds: '依据', groundsHow: '写明检查所见和依据的标准条目，至少 {{count}} 个字。', groundsNeeded: '请至少用 {{count}} 个字写明依据', needed: '请填写这一项', send: '签署并提交', sent: '意见已记入', notYet: '还不能提出意见', yours: '您的意见', already: '这一次您已经提过意见，见上面“您的意见”。', value: '{{name}}：{{value}}', join: '；', said: '依据：{{grounds}}', result: '专家组的意见', resultHow: '按少数服从多数形成，由鉴定委员会据此作出结论。',
  confer: '意见没有过半，请会商', conferHow: '其他专家的意见在下面。会商以后，谁的意见有变化就重新提交，过半时自动形成专家组意见。', other: '{{speciality}}专家',
  leave: '回避或者不能参加…', leaveTitle: '退出这次鉴定', leaveHow: '系统马上在同一科别里另抽一位专家，您就看不到这一件了。', recusal: '应当回避', recusalHow: '和当事人有亲属关系，或者有利害关系等（工伤保险条例 第二十七条）', unable: '不能参加', unableHow: '出差、生病等', kind: '为什么退出', choose: '请选择一种', reason: '原因', reasonHow: '经办人看得到，当事人看不到。', reasonNeeded: '请写明原因', leaveGo: '确认退出', left: '已退出，另抽了一位专家', cancel: '返回',
};

declare module '../../ui/i18n.ts' {
  // oxlint-disable-next-line typescript/consistent-type-definitions -- only an interface can be added to
  interface TextParts {
    expert: typeof expert;
  }
}

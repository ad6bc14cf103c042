/** Words of assistance between agencies: an officer asks, the people of a desk answer. */
export const assistance = {
  title: '请我们协查的', lead: '经办人请您所在的窗口协查的都在这里。您只看得到请您核查的内容、需要的身份信息和随附的材料，看不到办件。', more: '还有更多，办完这些就会出现', none: '现在没有请您协查的', noneHow: '有新的请求会出现在这里。',
  state: { open: '{{until}}前答复', today: '今天答复', late: '已超过 {{until}}，请马上答复' }, row: '{{region}} · {{at}} 提出',
  back: '返回列表', error: '这一次协查打不开', gone: '可能已经答复、转交，或者经办人不再等了。', who: '{{region}} · {{desk}}', until: '答复期限', reason: '为什么需要', about: '是谁', handed: '为核查提供的信息', files: '随附的材料', noFiles: '没有随附材料。', basis: '依据', passedFrom: '{{at}} 由“{{from}}”转来：{{reason}}', privacy: '打开会记入当事人的查阅记录。请不要用作别的用途。',
  answer: '答复', answerHow: '每一项都要答复；查不到、不归您管的，写明为什么不能答复。答复会作为“协查”的事实记入，经办人据此办理。', cannot: '不能答复', cannotWhy: '为什么不能答复', cannotNeeded: '请写明原因', needed: '请答复这一项', canAfterAll: '可以答复', grounds: '依据', groundsHow: '查了什么记录、到了什么现场，至少 {{count}} 个字。', groundsNeeded: '请至少用 {{count}} 个字写明依据', attach: '附件（选填）', attachHow: '能说明的记录、照片，PDF、JPG 或者 PNG。申请人也看得到。', send: '提交答复', sent: '已答复，经办人马上看得到',
  pass: '转交别的窗口…', passTitle: '转交本部门别的窗口', passHow: '期限不变，您就看不到这一次了。', to: '转交哪个窗口', toNeeded: '请选一个窗口', passReason: '原因', passNeeded: '请写明原因', passGo: '转交', passed: '已转交', cancel: '返回',
  only: '这里只对协查窗口的人员开放', onlyHow: '您的账号不在协查窗口。要办的事项在“我的待办”里。',
  ask: {
    title: '请别的部门协查', go: '发出协查', how: '对方只看得到下面选的内容、为辨认本人提供的信息和您附的材料，看不到办件。答复以前不能作决定；申请人看得到请了哪个部门、到哪天。', desk: '请哪个窗口', deskNeeded: '请选一个窗口', hands: '会提供：{{names}}', elements: '请他们核查什么', elementsNeeded: '请至少选一项', files: '附哪些材料', filesHow: '只附核查用得到的。', reason: '为什么需要协查', reasonHow: '对方看得到，申请人看不到。至少 {{count}} 个字。', reasonNeeded: '请至少用 {{count}} 个字写明为什么', until: '请在哪天前答复', untilHow: '最晚 {{latest}}。', untilNeeded: '请选明天到 {{latest}} 之间的一天', paused: '时限中止到对方答复', runs: '时限照常计算', basis: '依据：{{basis}}',
  },
  drop: { title: '不再等协查', go: '不再等', how: '写明理由以后可以按现有的事实决定；对方就看不到这一次了。', which: '哪一次', whichNeeded: '请选一次', reason: '为什么不再等', reasonHow: '至少 {{count}} 个字；对方和申请人看不到。', reasonNeeded: '请至少用 {{count}} 个字写明为什么' },
  box: { title: '协查：{{department}} · {{desk}}', waits: '{{until}}前答复', late: '到期没有答复。可以再等，也可以不再等，按现有的事实决定。', answered: '{{at}} 答复', dropped: '{{at}} 不再等：{{reason}}', said: '{{name}}：{{text}}', cannot: '{{name}}：不能答复，{{why}}', asked: '请核查：{{names}}', grounds: '依据：{{basis}}', passed: '{{at}} 由“{{from}}”转给“{{to}}”：{{reason}}', paused: '时限中止：{{basis}}', join: '、' },
};

declare module '../../ui/i18n.ts' {
  // oxlint-disable-next-line typescript/consistent-type-definitions -- only an interface can be added to
  interface TextParts {
    assistance: typeof assistance;
  }
}

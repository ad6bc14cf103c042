/** Words of the page that explains one decision. */
export const why = {
  title: '{{name}}：这个结果是怎么来的', titleOpen: '{{name}}：现在查到的情况', short: '这个结果是怎么来的', open: '逐条看这个结果是怎么来的', back: '回到办件', backAlarm: '回到预警', backDesk: '回到这一项', print: '打印', missing: '没有这个事项', missingText: '请核对办件编号；决定的说明只给本人和经办人看。', go: '我的办件',
  needSignIn: '登录后查看', needSignInText: '决定的说明里有本人的情况，只给本人看。',
  by: { rules: '由系统按规则自动作出，没有人经手', officer: '由经办人作出', nobody: '还没有作出决定' }, at: '{{at}} 作出', took: '用时 {{took}}', on: '按{{day}}的情况和规则', received: '申请于 {{day}} 收到',
  because: '为什么要由人来看：{{why}}', officerSaid: '经办人说明：{{words}}',
  criteria: '逐条条件', criteriaLead: '每一条写明是不是满足、依据哪一条法、凭的是什么情况、从哪里查到的。', none: '这一项没有另外的条件。', pass: '满足', fail: '没有满足', unknown: '还不清楚', judged: '规则不能判定，由经办人判断', facts: '凭的情况', computed: '这一条由规则从别的情况算出，没有另外要查的。', absent: '要查的情况查过了，没有记录。', missingFacts: '还缺：{{names}}',
  keeper: '{{keeper}}', asked: '{{at}} 查得', answered: '{{at}} 填写', until: '{{at}} 前有效', untrue: '后来查实不属实', remedy: '怎样能办成',
  correct: { entry: '更正这条登记', department: '由{{keeper}}更正', answer: '重新填写' },
  values: '金额和数字怎么算的', done: '办了什么', doneNone: '这个决定没有登记、发放或者告诉别的部门什么。', delivered: '已收到', sending: '正在送', kind: { opened: '登记', ended: '终止', payment: '发放', told: '告知', reversed: '撤回' },
  rules: '按哪一版规则', version: '规则版本（内容的摘要，改一个字都会变）', since: '本市自 {{at}} 起按这一版办理', basis: '依据', public: '公开的办事指南和条件',
  acts: '您不同意，可以这样做', actsOpen: '有了结果以后', actsLead: '这两种办法都不收费，提出来不会让结果变得对您更不利。', actsOfficer: '申请人在自己的页面上可以更正情况、要求由人来决定；这里只供查看。',
  source: '更正查到的情况', sourceEntry: '登记里的：在上面点“更正这条登记”，写明哪里不对，由经办人核实后更正。', sourceDepartment: '{{names}}记的，由它更正。更正以后再申请一次，或者要求由人来决定时写明，经办人会去核实。', sourceAnswer: '您自己填写的：再申请一次时重新填写。', dispute: '对“{{name}}”有异议，再申请一次', again: '改了情况，再申请一次',
  person: { 'by-person': '由人来决定', appeal: '请另一位经办人复核' }, personUntil: '最晚 {{day}}', personNot: '现在不能提出：{{why}}', personRight: { 'by-person': '自动作出的决定，您有权要求说明，也有权不接受只由系统作出的决定（个人信息保护法 第二十四条）。', appeal: '这个结果是经办人定的。您可以请另一位没有办过它的经办人从头再看。' }, notDecided: '您可以在这里更正情况，或者要求由人来决定。',
};

declare module '../../ui/i18n.ts' {
  // oxlint-disable-next-line typescript/consistent-type-definitions -- only an interface can be added to
  interface TextParts {
    why: typeof why;
  }
}

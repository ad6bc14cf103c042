/** Words of what counters hand over and send. */
export const handover = {
  title: '领取和邮寄', lead: '要交给申请人的物件和纸质结论：做好的登记，寄出的请承运方取件或填单号，来领的核对领取码和证件（纸质结论只核对证件）。', only: '只有窗口人员能用', onlyHow: '要办的事项在“我的待办”里。',
  phase: { choose: '不知道寄哪', making: '要准备', ready: '等人来领', sent: '在路上', back: '退回来了' }, none: '现在没有', noneHow: { choose: '没有打开的不予批准结论，查不到地址的会出现在这里。', making: '申请人选好领取方式以后，会出现在这里。', ready: '做好并登记以后，会出现在这里。', sent: '寄出并填了单号以后，会出现在这里。', back: '退回的邮件会出现在这里，等申请人重新选择。' },
  groups: '按在哪一步看', way: { counter: '到窗口领', post: '邮寄' }, since: '{{at}} 起', more: '还有更多，处理这些以后会接着列出。', to: '收件人 {{to}}', under: '{{carrier}} {{tracking}}', why: '退回原因：{{note}}', waits: '等申请人重新选择领取方式', waitsPaper: '等申请人另给地址；本人来窗口的，核对证件后当面交付', nowhere: '结论一直没有打开，登记里没有地址。请联系申请人：请其在办件页填写地址，或者到窗口领取：打印结论，核对证件后当面交付。', printRequest: '打印补正告知书', print: '打印结论', printAgain: '打印重新办理的结论', book: '请 {{carrier}} 上门取件',
  ready: '做好了，放到窗口', send: '自己交寄，登记单号', hand: '交给领取人', arrived: '已妥投', back: '退回来了', of: '{{what}}：{{number}}', cancel: '取消',
  carrier: '承运单位', tracking: '单号', address: '看收件地址', addressNote: '看地址会记入申请人的查阅记录。', code: '领取码', codeHint: '领取人在办件页里看到的 8 位字母和数字', shown: '核对了哪种证件', kinds: { 'identity-card': '居民身份证', 'social-card': '社会保障卡', 'residence-permit': '港澳台居民居住证、外国人永久居留身份证', licence: '营业执照和经办人证件' },
  hasCome: '寄到了，通知来领', wayThere: '到{{city}}的窗口领', away: '外市寄来、到这里领的', awayLead: '跨城通办：申请人选了到这里领。寄到了先登记，来领的核对领取码和证件；没人来领的写明原因退回。', self: '是不是本人来领', isSelf: '本人（单位的，经办人）', isOther: '别人代领', refuses: '本人来了，但拒绝签收', refused: '拒收的情况', refusedHint: '写明当时怎样说明、在场的人；会写进送达回证，申请人看得到', collector: '代领人姓名', note: '为什么退回', noteHint: '申请人看得到，例如：查无此人、地址不详、逾期未取', done: { book: '{{carrier}} 已接单，已把单号告诉申请人', ready: '已登记，已通知申请人来领', send: '已登记，已把单号告诉申请人', hand: '已交付', arrived: '已登记妥投', back: '已登记退回，已请申请人重新选择' },
};

declare module '../../ui/i18n.ts' {
  // oxlint-disable-next-line typescript/consistent-type-definitions -- only an interface can be added to
  interface TextParts {
    handover: typeof handover;
  }
}

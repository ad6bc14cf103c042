export const holds = {
  title: '暂停发放', lead: '跨办件暂停一类发放、一个人的全部发放，或者本地区全部发放。已经交给银行的不受影响；恢复或者到期以后，暂停期间应发的一并补发，只发一次。单个办件的暂停由它的经办人办理。',
  only: '只有督办人员和基金财务能看', onlyHow: '需要跨办件暂停发放的，请联系督办人员。',
  add: '暂停', of: '暂停哪些', kinds: { kind: '一类发放', person: '一个人的全部发放', all: '本地区全部发放' }, kindNotes: { kind: '一个事项、一个基金，或者某基金里的某个事项', person: '不论哪个办件、哪个基金', all: '基金或者银行整体出问题时用' },
  service: '事项', fund: '基金', any: '不限', kindNeeded: '请至少选一个事项或者基金', payee: '领取人的证件号码', payeeHow: '查到谁、谁查过，本人在“谁看过我的数据”里看得到', payeeNeeded: '请填写证件号码',
  ground: '领取人看到的说明', groundHow: '领取人在发放记录里看到这一句和依据、截止日期，看不到下面的理由', reason: '理由（内部）', reasonHow: '为什么暂停、怎样核实，只有督办人员看得到', basis: '依据', basisHow: '法律法规、文件或者通知的条款', until: '暂停到哪一天', untilHow: '含当天，最长一年；到期自动恢复',
  choose: '请选择', needed: '请填写', go: '确认暂停', done: '已暂停，从现在起不再交给银行', noneOfThem: '没有暂停中的发放', noneHow: '暂停以后，这里看得到暂停了什么、还有几笔在等。',
  standing: '暂停中', past: '已经结束的', all: '本地区全部发放', waiting_other: '{{count}} 笔在等', nothingWaiting: '还没有在等的', since: '{{at}} 起，到 {{day}}', by: '工号 {{number}}', told: '领取人看到：{{text}}', why: '理由：{{text}}', basisIs: '依据：{{text}}',
  state: { standing: '暂停中', released: '已恢复', ended: '已到期' }, releasedBy: '{{at}} 由工号 {{number}} 恢复：{{because}}',
  release: '恢复发放', releaseOf: '恢复发放：{{what}}', releaseWhy: '为什么恢复', releaseHow: '恢复以后，暂停期间应发的随下一次发放补发。', releaseGo: '确认恢复', released: '已恢复', back: '返回',
};

declare module '../../ui/i18n.ts' {
  // oxlint-disable-next-line typescript/consistent-type-definitions -- only an interface can be added to
  interface TextParts {
    holds: typeof holds;
  }
}

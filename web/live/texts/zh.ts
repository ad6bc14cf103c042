/** Words of the live hall of a supervisor. */
export const live = {
  title: '实时大厅', at: '{{at}} 的情况，自动更新', stale: '现在读不到，停在 {{at}} 的情况', wall: '全屏（墙上的屏）', counts: '没有办完的',
  open: { complaints: '投诉和建议', repairs: '差评整改', orders: '督办单' }, late: '{{count}} 件逾期', noneLate: '没有逾期', calls: '正在通话', unlike: '今天核验不符 {{count}} 次', locked: '，{{count}} 个号码已停止核验', stopped: '有 {{count}} 个号码今天核验不符的次数过多，已停止核验', stoppedHow: '可能有人冒充来电。请向话务人员了解来电的情况；号码的主人在“谁看过我的数据”里能看到每一次。第二天自动恢复。',
  offices: '各大厅和网点', waiting: '{{count}} 人在等', serving: '{{count}} 人在窗口', visits: '{{count}} 人正在代填', done: '今天办完 {{count}} 人', waits: '最久的等了 {{count}} 分钟',
  stages: '在办 {{count}} 件，办到哪一步', stage: { waiting: '等待', officer: '审核', correction: '等补正', review: '复核', publicity: '公示', booking: '等入账', approved: '已办成', refused: '未通过', dropped: '不再办理', withdrawn: '已撤回', revoked: '已撤销', again: '重新看' },
  near: '最先到期的', nearNone: '没有在走时限的', nobody: '没有人在办', holder: '{{number}} 在办', draws: '今天抽取经办人、复核人 {{count}} 次', drawsNone: '今天还没有抽取经办人、复核人。', drawsAll: '看今天的全部抽取，包括抽查和核查的', drawsHow: '横条是抽到的次数，竖线是按当时可抽人数应有的次数。次数少的时候，偏离是正常的。', drawn: '{{times}} 次，应有 {{expected}}',
};

declare module '../../ui/i18n.ts' {
  // oxlint-disable-next-line typescript/consistent-type-definitions -- only an interface can be added to
  interface TextParts {
    live: typeof live;
  }
}

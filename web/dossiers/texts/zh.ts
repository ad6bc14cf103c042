/** Words of the personnel files that go from agency to agency. */
export const dossiers = {
  title: '档案转递', lead: '人事档案由机构寄给机构，走机要通信、专人送取或者邮政专递，不经本人的手。寄来的登记、验收、寄回执；转出的列目录、密封、交寄，等对方签收的回执。', leadSupervisor: '催问以后仍没有回执的，和没有送到正在查找的档案。由窗口处理，这里只看进展。', only: '窗口人员和督办人员能用', onlyHow: '要办的事项在“我的待办”里。',
  direction: { in: '转进来', out: '转出去' }, step: { awaited: '等寄来', check: '要验收', acknowledge: '要寄回执', pack: '要列目录密封', dispatch: '要交寄', receipt: '等回执', search: '查找中' },
  none: '现在没有', noneHow: { awaited: '有人申请把档案转进来，调档函发出以后会出现在这里。', check: '寄来的档案登记以后会出现在这里。', acknowledge: '验收合格的档案，回执寄出以前在这里。', pack: '核准转出的、被对方退回的，会出现在这里。', dispatch: '列好目录、密封的会出现在这里。', receipt: '交寄以后等对方签收的会出现在这里。', search: '没有送到、正在查找的会出现在这里。' },
  find: { label: '按办件编号查一份', hint: '不再等的档案还是寄来了，也从这里登记', go: '查找', none: '{{number}} 没有要办的档案', noneHow: '号码请对照调档函或者受理单再看；已经办结的不在这里。' },
  more: '还有更多，处理这些以后会接着列出。', phase: { called: '等原存档机构寄来', arrived: '收到了，还没验收', returned: '已退回补齐，等再寄来', unawaited: '申请没有通过，不再等；寄来了先登记再退回', stray: '申请没有通过，要退回', kept: '已入库，还没寄回执', packing: '要列目录、密封', sealed: '已密封，还没交寄', sent: '已交寄，等回执', missing: '没有送到，正在查找', back: '对方退回，要重新整理', done: '已办结' },
  late: { reminded: '回执到期没来', late: '已报督办' }, carried: '本人自带', nobodyYet: '原存档机构待查', from: '从{{agency}}来', to: '转往{{agency}}', since: '{{at}} 起', under: '{{way}} {{number}}', why: '原因：{{note}}', of: '{{what}}：{{number}}',
  open: '打开这份档案', openNote: '会看到姓名和目录，并记入本人的查阅记录。', cancel: '取消', whose: '谁的档案', keeper: '发函给', agency: '对方机构', letterNo: '对方函号', pieces: '材料份数', restricted: '转递限制', isRestricted: '只能走机要通信或者专人送取', receiptDue: '回执应到', list: '目录（{{count}} 份）', how: { chased: '已询问', reminded: '到期自动催问', late: '自动报督办' },
  letter: { call: '调档函', note: '转递通知单（带回执）', receipt: '回执' },
  act: { register: '登记收到', accept: '验收入库', 'send-back': '退回原存档机构', acknowledge: '登记回执寄出', pack: '列目录、密封', dispatch: '登记交寄', chase: '登记询问', receipt: '收到签收回执', 'came-back': '对方退回了', missing: '没有送到，开始查找' },
  done: { register: '已登记，已告诉本人正在验收', accept: '已入库', 'send-back': '已登记退回，已告诉本人不用跑', acknowledge: '转递办结', pack: '已密封', dispatch: '已登记，已告诉本人', chase: '已记下', receipt: '转递办结，已告诉本人', 'came-back': '已登记，请重新整理', missing: '已登记，已告诉本人' },
  way: { confidential: '机要通信', messenger: '专人送取', ems: '邮政专递（给据邮件）', carried: '本人自己带来的' },
  field: { name: '对方机构', address: '对方机构地址', letter: '对方函号', pieces: '材料份数', number: '编号', messenger: '送取人姓名和工作证号', way: '怎样转递', list: '材料目录', note: '说明', signedBy: '签收单位和签收人', on: '签收日期', found: '逐项核对', who: '本人是不是' }, who: { no: '不是', yes: '是，只能走机要或者专人' },
  noteNoHint: '转递通知单上的编号；没有的写“无”', callNoHint: '调档函上的编号', listHint: '一行一份，按目录的次序', foundHint: '都对才能入库；有一项不对的，退回原存档机构补齐', check: { sealed: '密封完好', stamped: '封口盖有骑缝章', listed: '有材料目录', noted: '有转递通知单', matching: '材料和目录一致' },
  carriedTitle: '本人不能自带档案', carriedHow: '请收下封存，登记以后退回原存档机构，由他们按规定寄来。不要让本人再带回去。', sendBackHint: '缺什么、怎样补，本人也看得到', chaseHint: '问了谁、怎么说的', cameBackHint: '对方说的原因，本人也看得到', missingHint: '查了哪里、怎样继续查，本人也看得到',
};

declare module '../../ui/i18n.ts' {
  // oxlint-disable-next-line typescript/consistent-type-definitions -- only an interface can be added to
  interface TextParts {
    dossiers: typeof dossiers;
  }
}

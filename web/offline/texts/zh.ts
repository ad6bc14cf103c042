/** Offline intake, in Chinese. */
export const offline = {
  title: '离线收件', only: '只对督办人员和窗口人员开放', onlyHow: '要办的事项在“我的待办”里。',
  lead: '断网的时候，登记过的设备凭离线收件号收材料；网络恢复后上传，一个号只办一件，重复上传不会多办。收件回执不是受理，更不是批准。',
  doubts: '要处理的', noDoubts: '没有存疑的收件', noDoubtsHow: '时间对不上、设备已经停用、同一个号内容不一样的，会列在这里，由督办人员处理。',
  at: '{{recorded}} 收件，{{received}} 送到 · {{device}}', others_other: '同一个号另外来过 {{count}} 份不一样的内容，没有办理；请和收件窗口核对',
  look: '看内容并处理', lookOf: '看内容并处理：{{number}}', contentsOf: '{{number}} 下来过的内容', standing: '办理的一份', first: '先到的一份', another: '另一份', came: '{{at}} 送到，由工号 {{clerk}} 上传', forgotten: '内容已经按期清除，只留下办理的结果', known: '登记里有这个姓名和号码的人', unknown: '登记里没有这个姓名和号码的人', differs: '（两份不一样）', settled: '{{at}} 处理：{{because}}', fileOf: '办理 {{name}} 的这一份', fileThis: '改办这一份', leave: '不再处理', leaveHow: '已有的结果不变。写明怎么核实的，这个号就不再列在这里。',
  fields: { name: '姓名', number: '证件号码', shown: '出示的证件', lifeEvent: '办的事', at: '收件时间', clerk: '收件人员', answers: '回答', files: '文件' }, shown: { 'identity-card': '居民身份证', 'social-card': '社会保障卡', 'residence-permit': '居住证件' },
  file: '照常办理', fileHow: '核实过本人确实交过这份申请。时限从窗口收件的时间算起。', fileGo: '办理这一件', drop: '不办', dropHow: '原因会告诉本人；他手里有收件回执。', dropGo: '确认不办', why: '怎么核实的、为什么', whyNeeded: '请写明', back: '返回', done: '已经处理',
  state: { waiting: '等待受理', filed: '已受理', refused: '没有受理', doubt: '待督办处理', dropped: '不办' },
  blocks: '领号和上传', noBlocks: '还没有领过号', noBlocksHow: '设备联网时领一批离线收件号，断网时用。', more: '再早的没有列出。',
  columns: { block: '批次', when: '有效期', size: '领号', sent: '上传', filed: '受理', refused: '未受理', dropped: '不办', open: '待办', left: '没有用到的号', gaps: '缺记录' },
  until: '到 {{day}}', over: '到期', by: '{{office}}工号 {{clerk}}', unsent: '到期还没有上传的号，可能发出过回执：请收件窗口核对设备。', gapsNote: '缺记录：设备的记录一条接一条，有记录的上一条没有送到。',
  devices: '设备', noDevices: '还没有登记设备', noDevicesHow: '在设备上生成密钥，把公钥登记到这里，设备才能领号。', addedAt: '{{at}} 登记', locked: '{{at}} 停用：{{because}}', lock: '停用', lockHow: '停用以后不能再领号；以后送来的收件由督办人员核实，不会自动办理。', lockGo: '停用这台设备', lockWhy: '停用的原因', add: '登记设备', addGo: '登记', name: '设备名称', nameHint: '例如：义堂镇便民服务中心 1 号', office: '所在网点', key: '公钥', keyHint: 'Ed25519 公钥的 x（RFC 8037），43 个字符', keyWrong: '公钥是 43 个字母、数字、“-”或“_”', nameNeeded: '请填设备名称', added: '已经登记',
};

declare module '../../ui/i18n.ts' {
  // oxlint-disable-next-line typescript/consistent-type-definitions -- only an interface can be added to
  interface TextParts {
    offline: typeof offline;
  }
}

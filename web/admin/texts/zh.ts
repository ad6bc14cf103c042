/** Words of the three administrators. */
export const admin = {
  title: '账号和权限', only: '只对系统、安全、审计三类管理员开放', onlyHow: '要改账号或者权限，请找本单位的管理员。',
  kinds: { system: '系统管理员', security: '安全管理员', audit: '审计管理员' },
  lead: {
    system: '您是系统管理员：新建和停用账号，管网点和密码。给什么权限、发动态口令，由安全管理员办理；您做的每一步，审计管理员都看得到。',
    security: '您是安全管理员：授权和动态口令归您。标着“要两人授权”的角色，以及管理员本身，由两位安全管理员一个提出、一个确认。',
    audit: '您是审计管理员：查看另外两类管理员做过的每一步。您不能改账号和权限。',
  },
  basis: '三员分立，依据 GB/T 22239-2019 第 8.1.5 条；没有人能给自己加权限。',
  waiting: '等第二个人确认的授权', noneWaiting: '没有等确认的授权。', asked: '{{by}} 于 {{at}} 提出', from: '现在', to: '改为', confirm: '确认授权', refuse: '不同意', takeBack: '撤回', own: '您提出的，要由另一位安全管理员确认。',
  accounts: '账号', find: '按工号、姓名找', shown: '显示', show: { current: '在用', ended: '已停用' }, found_other: '{{count}} 个账号', none: '没有找到这样的账号', noneHow: '换个工号或者姓名再试。',
  number: '工号', name: '姓名', rights: '权限', office: '网点', city: '没有，直属市里', signedIn: '最近登录', never: '没有登录过', act: '办理', open: '办理 {{name}} {{number}}', noRights: '还没有授权', noKind: '还没有定是哪一类', ended: '已停用', self: '本人', waits: '等确认', join: '、', lines: '条线：{{lines}}',
  close: '关闭', end: '停用账号', endHow: '马上退出登录，不能再登录；手上的办件由系统重新抽人。恢复以后要重新授权。', endSure: '停用 {{name}} {{number}} 的账号？', endKeep: '先不停用', back: '恢复账号', backHow: '恢复以后没有任何权限，要由安全管理员重新授权。', noBack: '停用的管理员账号不能恢复，请另建账号。',
  move: '换网点', moveGo: '换到这个网点', password: '重设密码', passwordHow: '生成新的初始密码，原密码作废，马上退出登录。', factor: '发动态口令', factorHow: '请当面核对本人。以前发过的动态口令和通行密钥全部作废，已经登录的马上退出。', factorLater: '授权以后才能发动态口令。',
  roles: '角色', decisive: '要两人授权', linesOf: '业务条线', linesHint: '经办、复核、核查、窗口受理要选', give: '保存权限', kind: '哪一类管理员', kindHint: '定了就不能改，要另一位安全管理员确认', kindSettled: '是哪一类管理员已经定了，不能改。', waitsFor: '这个账号有一项授权等确认，处理以后才能再改。', ownAccount: '这是您自己的账号，要改请找另一位管理员。',
  done: { office: '已登记', officeEnded: '已登记撤销', officeUndone: '已撤回', end: '账号已停用', return: '账号已恢复，等重新授权', move: '网点已换', granted: '权限已改', asked: '已提出，等另一位安全管理员确认', confirm: '授权已生效', refuse: '已处理，权限没有变' },
  newAccount: '新建账号', as: '账号类别', asOfficer: '工作人员', asOfficerNote: '经办、窗口、督办等，角色由安全管理员授予', asAdministrator: '管理员', asAdministratorNote: '三类管理员之一，由两位安全管理员定', numberHint: '4 到 10 位数字，用过的不能再用', identity: '身份证号', identityHint: '只存不可还原的摘要：一个人只能有一个账号，也不会抽到自己的办件', enter: '新建',
  made: '只显示这一次', madePassword: '{{who}} 的初始密码', madePasswordHow: '请当面交给本人。安全管理员授权并发动态口令以后才能登录。', madeFactor: '{{who}} 的动态口令', madeFactorHow: '请本人当面用手机上的动态口令应用扫这个码。扫完就关掉，不要拍照、不要转发。', madeKey: '不能扫码的，手工输入', picture: '动态口令二维码', handed: '已经交给本人',
  offices: '网点', officesHow: '网点的名称、地址、时间和窗口随目录发布；新设、改动和撤销由系统管理员在这里登记，写明哪天起、依据哪份文件，当天起到处都照新的。哪个网点决定什么事，仍写在目录里。', staff: '人数',
  officeNew: '新设网点', officeEnter: '登记新网点', officeSave: '登记这项改动', officeChange: '修改网点：{{name}}', change: '修改', officeEndShort: '撤销', officeEndOf: '撤销网点：{{name}}', officeEnd: '撤销这个网点', officeEndHow: '还有人在这里上班、有人排队、有人预约、有设备登记或者下面还有网点的，不能撤销：系统会说明先办什么。已经出的文书不变。', endsFrom: '从哪天起撤销', endsOn: '撤销日期',
  officeState: { open: '开放', opens: '还没到日子', ended: '已撤销' }, officeBy: { changed: '登记过改动', entered: '管理员新设' }, officeHistory: '改动记录（{{number}}）', undone: '已撤回', waitsUntil: '{{day}}起生效', undo: '撤回', undoOf: '撤回还没有生效的改动：{{name}}', windowCount: '{{number}} 个', noWindows: '没有叫号的窗口',
  officeZh: '中文名称', officeEn: '英文名称', level: '层级', levels: { county: '县（区）', township: '乡镇（街道）', village: '村（社区）' }, above: '上级网点', aboveHint: '层级和上级决定由谁审批，登记以后不能改', address: '地址', district: '区县代码', districtHint: '6 位行政区划代码，例如 371302', signs: '第二屏签名', signsAs: { city: '照全市的规定', yes: '要本人签名', no: '不要求' },
  hours: '开放时间', hoursWords: '目录里写的是：{{words}}。请在下面按时段填。', openOn: '哪些天', working: '工作日', daily: '每天', usual: '平时', badTime: '请按 24 小时写，例如 9:00 或者 13:30', opens: '第 {{no}} 段，从', closes: '第 {{no}} 段，到', drop: '去掉', dropSpan: '{{of}}：去掉第 {{no}} 段', addSpan: '加一段', addSpanTo: '{{of}}：加一段', addDay: '某个星期几不一样', day: '星期几', week: { d1: '星期一', d2: '星期二', d3: '星期三', d4: '星期四', d5: '星期五', d6: '星期六', d7: '星期日' }, dropDay: '{{day}}照平时', asUsual: '照平时', closedThen: '不开放',
  windows: '窗口', windowsHow: '一个窗口也没有，就不能在这里取号。', windowNo: '{{no}} 号窗口', windowNumber: '几号', takes: '受理哪几类', takesHint: '都不选就是综合窗口，什么都办', windowKinds: { employment: '就业创业', 'social-insurance': '社会保险', 'talent-personnel': '人才人事', 'labour-relations': '劳动关系' }, dropWindow: '去掉 {{no}} 号窗口', addWindow: '加一个窗口',
  booking: '预约', books: '可以预约时间', bookFrom: '从', bookTo: '到', bookMinutes: '每段几分钟', bookPlaces: '每段几个人', pauseFrom: '中间停，从（没有就不填）', pauseTo: '中间停，到', holdsFrom: '从哪天起', holdsFromHint: '最早今天；还没到日子可以撤回', ground: '依据', groundHint: '文件名称和文号',
  bothChanged: '您和别人都改了：{{names}}', bothChangedHow: '表里现在是别人改的，您填的写在下面。要照您的，请改过来再提交。', ownOf: '{{name}}，您填的：', booked: '{{from}}–{{to}}，每段 {{minutes}} 分钟、{{places}} 人', bookedPause: '中间停 {{from}}–{{to}}', noBooking: '不能预约',
  trail: '管理操作记录', trailHow: '系统管理员和安全管理员做过的每一步，一条接一条用摘要串起来，每天封签，改动或者抽掉一条都查得出来。', trailNone: '还没有记录', at: '时间', by: '谁', what: '做了什么', older: '看更早的',
};

declare module '../../ui/i18n.ts' {
  // oxlint-disable-next-line typescript/consistent-type-definitions -- only an interface can be added to
  interface TextParts {
    admin: typeof admin;
  }
}

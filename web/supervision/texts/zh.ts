/** Words of supervision: what needs a look, orders, second corrections, and who is away. */
export const supervision = {
  calendar: { title: '节假日安排只录到 {{day}}', how: '到那天以后才届满的时限，现在算不出是哪一天；那以后的日子也不能预约。国务院办公厅公布下一年的放假安排以后，请维护服务目录的人尽快补上（catalog/calendars）。' },
  title: '督办', lead: '{{open}} 件在办，{{count}} 件需要看', found_other: '按“{{find}}”查到 {{count}} 件在办的', find: { label: '查一件在办的：办件编号（可以只写一段）或经办人工号', go: '查找', back: '回到需要看的', short: '请至少写 {{count}} 位', none: '没有在办的符合“{{find}}”', noneHow: '已经办结的不在这里；号码请对照受理单再看。' }, onlyExperts: '这里只对鉴定专家开放', onlyExpertsHow: '您的账号不在专家库里。要办的事项在“我的待办”里。', onlyOfficers: '这里只对工作人员开放', onlyOfficersHow: '请您鉴定、协查的都在上面的菜单里。', only: '督办只对督办人员开放', onlyHow: '您的账号没有督办权限。要办的事项在“我的待办”里。', more: '在办事项太多，这里只看了最先到期的一部分。',
  notices: { title: '工作提醒', lead: '分到您手上的、退回的、督办的、快到期的，都会在这里提醒。里面没有当事人的信息。', none: '还没有提醒', noneHow: '有新的事项分到您手上，或者手上的事项有变化，会出现在这里。', unread: '未读', allRead: '全部标为已读', count: '{{count}} 条未读提醒' },
  nav: { catalog: '服务目录', telephone: '电话', hallNow: '实时大厅', halls: '大厅排队', knowledge: '知识库', departments: '部门', recheck: '发起重新核查', notices: '提醒', advice: '职业指导', partners: '合作银行岗位', requests: '就业服务', joint: '会同审查', appraisals: '请我鉴定的', assistance: '请我们协查的', counter: '窗口', queue: '我的待办', inspections: '核查', repairs: '差评整改', repairsWaiting: '{{count}} 条要处理', complaints: '投诉建议', corrections: '更正请求', supervision: '督办', alarms: '异常预警', brakes: '秒批急停', risks: '风险清单', integrity: '廉洁看板', backtest: '规则试算', credit: '承诺和信用', absence: '不在岗', archive: '归档', merges: '号码合并', holds: '暂停发放', payments: '基金财务', imports: '旧系统导入', admin: '账号和权限', offline: '离线收件', reportedDeaths: '死亡通报', contradictions: '名单不一致', contradictionsWaiting: '{{count}} 条等人核对', handover: '领取和邮寄', dossiers: '档案转递' },
  counts: '按原因看', quiet: '现在没有等着的：{{reasons}}', all: '全部', matter: '事项', everyMatter: '全部事项',
  death: '申请人 {{day}}去世：补正期限顺延，等近亲属接办，最晚到 {{until}}',
  flag: { escalated: '自动上报', request: '等您答复', joint: '会同审查', experts: '专家未提意见', overdue: '已逾期', red: '今天到期', order: '督办未答复', undrawn: '没有人可抽', absent: '经办人不在岗', held: '部门久未答复', bereaved: '申请人去世', silent: '补正快到期', yellow: '快到期' },
  orders: { open: '给列出的 {{count}} 件一起下督办单', how: '每一件各下一张，内容相同；已经有督办单的、不在人手上的下不成，会逐件说明。', sure: '给 {{count}} 件下督办单？', go: '一起下督办单', keep: '再看看', done: '已下 {{count}} 张督办单' },
  reassign: { open: '改由他人办理', how: '选中的每一件按规则重新随机抽取别的人，时限不停；谁也不能指定给谁。应当回避的、经办过的不会抽到；没有别人可抽的仍留在原处，会逐件说明。点下面“人员和手上的事项”里的件数，可以只列一个人手上的。', all: '全选（{{count}} 件）', none: '都不选', items: '哪些事项', reason: '为什么改分', reasonHow: '记入每一件的经过，工作人员看得到，申请人只看到换了人。', sure: '把选中的 {{count}} 件改由他人办理？', go: '重新随机抽取', at: '正在抽取：{{done}} / {{count}} 件', done: '已改由他人办理 {{count}} 件', rest: '还有 {{count}} 件没有送到，仍在原处；再点一次只办这些。', to: '已抽到 {{number}}' },
  none: '这一类现在没有', noneHow: '换一个原因或事项再看。', calm: '现在没有需要督办的事项', calmHow: '快到期、到期、逾期的，部门久未答复的，不在岗人员手上的，等您答复的，都会出现在这里。',
  holder: '{{number}} 在办', reviewer: '{{number}} 在复核', nobody: '还没有人', held: '等{{names}}答复，{{at}} 起', delay: '逾期原因：{{reason}}', delayNone: '经办人还没有写明逾期原因', urged_other: '申请人催办 {{count}} 次，最近 {{at}}', request: '申请第二次补正：{{reason}}', order: '督办到 {{until}}：{{what}}', escalated: { supervisor: '{{at}} 自动报督办人员', head: '{{at}} 自动报负责人' },
  officers: { title: '人员和手上的事项', number: '工号', name: '姓名', roles: '岗位', load: '在手', late: '逾期', state: '到岗', here: '在岗', away: '不在岗', open: '看 {{number}} 手上的 {{count}} 件', blocked: '索证被拦下', blockedHow: '“索证被拦下”：近 90 天想在补正里要已取消的证明，被系统拦下的次数。两次以上的，请提醒本人。', count_other: '{{count}} 次' },
  corrections: { title: '在办的更正请求', none: '现在没有在办的更正请求', more: '还有更多，先办这些', asked: '{{at}} 提出', due: '{{day}}前答复', noDue: '期限待节假日公布', by: '经办人 {{officer}}', nobody: '还在抽取经办人', late: '已逾期', reassign: '换人办理', reassignOf: '换人办理：{{number}}', reassigned: '已重新随机抽取', why: '为什么换人', whyHow: '记入这个请求的经过，请求人只看到换了人。', leave: '先不换' },
  absence: {
    expert: '{{name}} {{number}}（鉴定专家）',
    title: '不在岗登记', own: '我的不在岗', of: '谁不在岗', lead: '登记的日子里不会抽到您。超过 {{days}} 个工作日的，手上的事项由系统重新随机抽取给别人；不超过的仍由您办。时限都不停。',
    leadAll: '登记的日子里不会抽到这个人。超过 {{days}} 个工作日的，手上的事项由系统重新随机抽取给别人；不超过的仍由本人办。时限都不停。', none: '现在没有登记', officer: '人员', from: '从哪天起', to: '到哪天止', toHow: '含当天；不知道的可以不填，回来时结束。', reason: '原因', reasons: { leave: '休假', sick: '病假', duty: '公出', training: '培训', other: '其他' }, noDetails: '只选原因，不写病情等个人情况。',
    add: '登记', added: '已登记，从下一次抽取起生效', back: '回来上班', backOf: '{{name}}：回来上班', cancel: '撤销登记', cancelOf: '{{name}}：撤销{{from}}起的登记', away: '您登记了不在岗', awayHow: '系统不会抽到您。已经回来的，请结束登记：', awayGo: '我的不在岗', cancelled: '登记已撤销', ended: '已结束，从下一次抽取起可以抽到', until: '{{from}} 至 {{to}}', open: '{{from}}起，回来为止', now: '现在不在岗',
  },
  version: {
    title: '规则已经变了', law: '办件按受理时的规则办到底。只有对申请人没有不利的，才可以改按现行规则（立法法 第一百零四条：不溯及既往，为了更好地保护权益的除外）。已经有结果的事项不变，时限不变。', look: '看看会变什么', same: '这一项的规则没有变。',
    says: '按现在知道的情况，原来的规则：{{before}}；现行规则：{{after}}', outcome: { approve: '通过', refuse: '不予通过', officer: '由人来定' }, before: '原来', after: '现行',
    part: { mode: '办理方式', criterion: '条件', value: '核定', parameter: '标准', table: '决策表', element: '信息来源', evidence: '材料', limit: '时限', effects: '办成以后', review: '复核', publicity: '公示', appraisal: '专家鉴定', conclusions: '等待的结论', joint: '联合审查' },
    reason: '为什么改', reasonHow: '写进办件记录，经办人看得到；申请人看到规则已改。', move: '整件改按现行规则办', reasonNeeded: '请至少用 {{count}} 个字写明',
  },
  item: {
    ruledMeanwhile: '别的督办人员刚刚作出了裁定，见下面“会同审查”。', answeredMeanwhile: '{{by}} 刚刚答复了这个申请，见下面。', back: '督办列表', number: '办件 {{number}} · 第 {{no}} 项', privacy: '这里看不到当事人的信息；打开会记入当事人的查阅记录。', error: '这个事项打不开', gone: '办件编号可能不对，或者不在本地区。', with: '现在在谁手上', timeline: '经过',
    first: '第一次补正', again: '第二次补正申请', by: '{{by}} 申请', reason: '为什么第一次没有说到：{{reason}}', asks: '要补的：{{names}}', note: '告诉申请人：{{note}}', granted: '{{by}} 已准许：{{note}}', declined: '{{by}} 没有准许：{{note}}',
    law: '法律规定应当一次告知全部需要补正的内容（行政许可法 第三十二条）。只有第一次确实看不出来的，才准许再要一次；准许后时限才暂停。', answer: '答复申请', answerNote: '理由', answerNoteHow: '经办人看得到。', grant: '准许', decline: '不准许', needed: '请写明理由',
    orders: '督办单', ordered: '{{at}} {{by}} 督办，{{until}}前：{{what}}', answered: '{{at}} {{by}} 答复：{{text}}', open: '还没有答复', order: '下督办单', what: '要做什么', whatHow: '经办人看得到；申请人只看到已经督办和期限。', until: '到哪天止', give: '下督办单', whatNeeded: '请写明要做什么', untilNeeded: '请填写期限',
    done: { ruled: '已裁定，牵头的经办人马上看得到', version: '整件已改按现行规则办理', order: '督办单已下，排在经办人待办的最前面', grant: '已准许，补正通知已发给申请人，时限暂停', decline: '已答复，时限继续' },
  },
};

declare module '../../ui/i18n.ts' {
  // oxlint-disable-next-line typescript/consistent-type-definitions -- only an interface can be added to
  interface TextParts {
    supervision: typeof supervision;
  }
}

/** Words of the employment service: vacancies, applications, advice, fairs, wages, training, questions. */
export const jobs = {
  title: '找工作', lead: '岗位由用人单位和合作银行发布，发布前都经过核对：工资不低于最低工资标准，不得有歧视，单位在登记存续状态。找工作不收一分钱。', one: '岗位', cancel: '取消', comma: '、', any: '不限', find: '搜索', more: '再看一些',
  nav: { label: '就业服务', jobs: '岗位', mine: '我的求职', advice: '职业指导', fairs: '招聘会', wages: '工资指导', training: '培训', questions: '政策咨询' },
  search: '搜索岗位', words: '岗位、单位或内容', wordsHint: '例如：仓库', occupation: '工作种类', district: '县区', wageFrom: '月工资', atLeast: '{{yuan}} 元以上', found: '搜索结果', none: '没有这样的岗位', noneHow: '少选一个条件再试；也可以在“我的求职”里写下想找的工作。',
  wage: '{{from}}–{{to}} 元/月', openings_other: '招 {{count}} 人', published: '{{day}}发布', until: '{{day}}到期', via: '来自{{name}}', over: '已结束', checked: '已核对', what: '做什么、有什么要求', noWords: '单位没有写更多内容。应聘以后由单位联系您，答复和面试时间也会写在这里。',
  gone: '岗位已结束', goneHow: '已经招满、到期或关闭了。', back: '看别的岗位', signIn: '登录后应聘', apply: '应聘', applied: '已应聘，等{{employer}}答复', applySure: '应聘{{employer}}？', applyText: '单位会收到您的姓名和联系电话，并在期限内答复。谁看过都记在“我的数据”里。', applyYes: '好，应聘', applyNo: '再想想',
  mine: { title: '您的应聘', status: { sent: '等单位答复', interview: '约您面试', hired: '已录用', declined: '没有选上', withdrawn: '已撤回' }, due: '单位应在{{day}}前答复', starts: '{{day}} 入职', note: '单位说：{{note}}', contact: '联系人 {{name}}', hired: '已按入职日期登记就业；在领失业保险金的，随之停发。没有这回事的，请到“我的数据”提出更正。' },
  earlier: '更早的',
  my: {
    lead: '写下想找的工作，每个推荐都说明为什么；应聘以后，单位的答复都在这里。', needSignIn: '登录后看您的求职', wish: '想找的工作', noWish: '还没有写。写下工作种类、县区和工资，就能看到适合的岗位。', anything: '什么都可以', tell: '写下想找的工作', change: '修改', delete: '删除，不再推荐', save: '保存', saved: '已保存', deleted: '已删除',
    occupations: '工作种类（可多选）', districts: '县区（可多选）', wage: '月工资至少', matches: '适合您的岗位', noMatches: '现在没有合适的，放宽一个条件试试。', applications: '我应聘的岗位', noApplications: '还没有应聘', noApplicationsHow: '在“岗位”里看中哪个，点“应聘”就行。', withdraw: '撤回应聘', withdrawn: '已撤回', withdrawSure: '撤回这个应聘？', withdrawText: '单位不再看到您的电话，以后不能再应聘同一个岗位。',
  },
  complain: { title: '投诉这个岗位', open: '岗位有问题，投诉', topic: '有什么问题？', text: '发生了什么', hint: '什么时候、谁、说了什么。经办人看不到您的姓名。', send: '提交投诉', sent: '已受理，编号 {{number}}', follow: '在“政策咨询”里看答复' },
  questions: {
    lead: '问就业政策，免费。每个问题一个编号，随机抽取的经办人在期限内答复，写明依据的条款；还可以追问一次。', published: '别人问过的', search: '搜索问答', noneFound: '还没有这样的问答。', own: '我来问', needSignIn: '登录后提问', ask: '提一个问题', topic: '哪方面的政策', text: '您的问题', hint: '不要写身份证号、电话和别人的名字。', publishLabel: '公开', publish: '同意把问答公开给别人看', publishNote: '公开前去掉个人信息，并经过检查。', send: '提交', sent: '已提交', asked: '我的咨询和投诉',
    kinds: { question: '政策咨询', 'vacancy-complaint': '岗位投诉', 'vacancy-check': '招聘信息核实' }, open: '办理中', outcomes: { answered: '已答复', upheld: '投诉属实', dismissed: '投诉不属实', pass: '同意发布', refuse: '不予发布' }, due: '最晚 {{day}} 答复（{{limit}}）', within: '{{limit}}内答复', by: '经办人 {{number}}', draw: '核验这次随机抽取', articles: '依据：{{articles}}', again: '追问', againHint: '只能追问一次，由同一名经办人答复。', againSaid: '追问：',
    edition: '第 {{edition}} 版，{{at}} 更正。更正的原因：{{reason}}', withdrawn: '已撤回', withdrawnHow: '{{at}} 撤回，不要再按它办。原因：{{reason}}', corrected: '已更正', publicNow: '公开的答复',
  },
  employer: {
    title: '单位招聘', lead: '发布后立即核对：没有问题的马上公开；有问题的一次说清每一条和怎么改；需要人判断的，随机抽取经办人核实。', post: '发布招聘信息', change: '修改', renew: '续期', close: '关闭', none: '还没有招聘信息', noneHow: '发布以后，求职者在“找工作”里就能看到并应聘。', name: '岗位名称', description: '工作内容和要求', descriptionHint: '不得限定性别、婚育、民族、宗教、户籍，不得查乙肝，不得收钱或扣证件（就业促进法 第三章）。', from: '最低月工资', to: '最高月工资', minimum: '不低于本市最低工资标准 {{yuan}} 元', places: '招聘人数', contact: '联系人', phone: '联系电话', phoneHint: '只有应聘的人看得到。', send: '提交核对', findings: '核对发现的问题', basis: '依据：{{basis}}', expired: '已到期',
    status: { published: '已公开', checking: '核实中', refused: '没有通过', closed: '已关闭' }, told: { published: '已核对，马上公开', checking: '已提交，等经办人核实', refused: '没有通过，请看怎么改', closed: '已关闭' }, checking: '经办人核实中，编号 {{number}}，最晚 {{day}} 答复', reason: '理由：{{reason}}', remedy: '怎么改：{{remedy}}', closeSure: '关闭这条招聘信息？', closeText: '关闭后求职者不再看到，已经应聘的人还要答复。', why: '为什么关闭', reasons: { filled: '招满了', cancelled: '不招了' },
  },
  advice: {
    lead: '和职业指导员面对面谈：适合做什么、怎么写简历、怎么准备面试。免费；谈了什么、接下来做什么，都记在这里给您看。', needSignIn: '登录后预约', mine: '我的职业指导', book: '预约职业指导', day: '哪一天', time: '几点', topic: '想谈什么', wish: '想说明的情况', wishHint: '只有指导员看得到。', go: '预约', booked: '已约好，前一天会提醒您', moved: '已改时间', cancelled: '已取消', move: '改时间', moveGo: '改到这个时间', cancel: '取消预约', chooseTime: '请选一个时间', noTimes: '现在没有空闲时间', noTimesHow: '指导员会陆续开放时间，请过几天再看，或者拨打 12333。', minutes: '{{count}} 分钟', with: '指导员 {{number}}', record: '谈话记录', next: '接下来', status: { booked: '已约好', held: '已谈过', missed: '没有来', unrecorded: '等指导员记录', cancelled: '已取消' },
  },
  fairs: {
    lead: '招聘会由公共就业服务机构举办，求职者免费参加，单位免费设展位。', ahead: '将要举办', over: '已经结束', none: '现在没有招聘会', noneHow: '发布以后会出现在这里；也可以先看“岗位”。', state: { on: '正在进行', over: '已结束', cancelled: '已取消' }, counts: '展位 {{booked}}/{{stands}}\u00a0· 报名 {{coming}} 人', waiting: '{{count}} 家在排队', figures: { visitors: '到场人数', talks: '面谈人数', hired: '达成意向人数' }, signIn: '登录后报名', join: '报名参加', leave: '取消报名', book: '预订展位', wait: '展位已满，排队等候', giveBack: '退展位', mine: { coming: '您已报名', booked: '已订到展位', waiting: '正在排队，有空出来的会通知您' }, done: '已记下', gone: '没有这场招聘会', back: '看别的招聘会', who: '参会单位', nobody: '还没有单位预订展位。', jobs: '现场岗位',
    announce: '发布招聘会', announced: '已发布', title: '名称', about: '面向谁、怎么参加', place: '地点', day: '日期', from: '几点开始', to: '几点结束', stands: '展位数', callOff: '取消这场招聘会', callOffSure: '取消这场招聘会？', callOffNo: '先不取消', deskLead: '发布招聘会；举办以前可以取消，办完以后填写数据。', callOffText: '预订展位的单位和报名的人都会收到通知，不能恢复。', count: '填写会后数据',
  },
  wages: { title: '工资指导价位', lead: '各职业的工资低位数、中位数和高位数，求职和定工资时可以参考。', none: '本市还没有公布', noneHow: '市人力资源社会保障局公布以后录入。', example: '以下是演示用的样例，不是公布的数', exampleHow: '本市公布以后换成公布的数，并写明文件和日期。', source: '来源：{{source}}（{{year}} 年）', unconfirmed: '待核', how: '单位：元/月。浅色条从低位数到高位数，深色线是中位数。点职业看在招的岗位。', three: '低 {{low}}\u00a0· 中 {{median}}\u00a0· 高 {{high}}' },
  training: { lead: '职业技能培训班的时间、地点和名额；符合条件的还可以在“全部事项”里申请培训补贴。', none: '现在没有培训班', noneHow: '有新的班会出现在这里。', exampleHow: '本市公布培训计划以后换成真实的班。', source: '来源：{{source}}', free: '免费', mine: '已报名', places: '还有 {{left}} 个名额（共 {{places}} 个）', full: '名额已满', signIn: '登录后报名', enrol: '报名', leave: '取消报名', enrolled: '已报名', left: '已取消报名' },
  partners: { title: '合作银行的岗位服务', lead: '合作银行按授权发布和读取岗位：每天有上限，和单位自己发布的同样核对，标明来自哪家银行。收回授权，它发布的岗位随之关闭。', none: '没有合作银行', runs: '有效', ended: '已收回', scope: '每天最多 {{perDay}} 条，到 {{day}}', posted: '发布过 {{posted}} 条，现在公开 {{open}} 条', end: '收回授权', renew: '重新授权', reason: '为什么收回', reasonHint: '至少四个字；发布岗位的单位会看到。', perDay: '每天最多几条', until: '到哪一天', done: '已生效' },
  desk: {
    advice: '职业指导', adviceLead: '约了您的人和您开放的时间。打开就记入当事人的查阅记录；谈话记录当事人看得到。', onlyAdvisers: '只有职业指导员能用', talks: '预约', noTalks: '还没有人预约。', toRecord: '请记录', times: '开放的时间', taken: '已约', withdraw: '收回', withdrawn: '已收回', open: '开放时间', opened: '已开放', day: '日期', dayNeeded: '请选日期', hours: '几点', hoursHint: '24 小时制，用空格分开，例如 09:00 10:00', place: '在哪里见面', record: '记录谈话', recordText: '谈了什么', next: '接下来做什么', nextHint: '一行写一件。', recorded: '已记录', missed: '没有来',
    title: '就业服务', lead: '抽到您名下的招聘信息核实、岗位投诉和政策咨询。咨询人和投诉人的姓名不显示；打开一个就记入当事人的查阅记录。', none: '现在没有要您办理的', noneHow: '有新的抽到您时会出现在这里。', late: '已逾期', asked: '{{at}} 提出', due: '{{day}}前答复', back: '返回列表', said: '当事人说', answered: '{{at}} 的答复', over: '已答复', answer: '答复', choose: '请选一种答复', text: '答复内容和理由', textHint: '当事人会看到原文。', remedy: '怎么改', articles: '依据的条款', articlesHint: '一行写一条，例如：就业促进法 第十七条', send: '提交答复', done: '已答复',
    outcomes: { pass: '同意发布', refuse: '不予发布', upheld: '投诉属实，关闭岗位', dismissed: '投诉不属实', answered: '答复' }, publish: '公开这条问答', publishHow: '咨询人同意公开。请去掉能认出人的内容；提交时系统还会检查一遍。', question: '问题', isPublished: '已公开',
    answers: '公开的问答', answersLead: '公开的答复错了、过时了，就业服务的经办人都可以撤回或者更正。原因大家都看得到，提问的人会收到通知；更正后的答复写明代替哪一版。', withdrawAnswer: '撤回', correctAnswer: '更正', answerAgain: '重新答复', why: '原因', whyHint: '大家都看得到，不要写个人信息。', withdrawSure: '撤回这条公开的答复？', answerWithdrawn: '已撤回', corrected: '已更正',
  },
};

declare module '../../ui/i18n.ts' {
  // oxlint-disable-next-line typescript/consistent-type-definitions -- only an interface can be added to
  interface TextParts {
    jobs: typeof jobs;
  }
}

/** Words of the employment service: vacancies, applications, advice, fairs, wages, training, questions. */
export const jobs = {
  title: '找工作', lead: '岗位由用人单位和合作银行发布，发布前都经过核对：工资不低于最低工资标准，不得有歧视，单位在登记存续状态。找工作不收一分钱。', one: '岗位', cancel: '取消', comma: '、', any: '不限', find: '搜索', more: '再看一些',
  nav: { label: '就业服务', jobs: '岗位', mine: '我的求职', advice: '职业指导', fairs: '招聘会', wages: '工资指导', training: '培训', questions: '政策咨询' },
  search: '搜索岗位', words: '岗位、单位或内容', wordsHint: '例如：仓库', occupation: '工作种类', district: '县区', wageFrom: '月工资', atLeast: '{{yuan}} 元以上', found: '搜索结果', none: '没有这样的岗位', noneHow: '少选一个条件再试；也可以在“我的求职”里写下想找的工作。',
  wage: '{{from}}–{{to}} 元/月', openings_other: '招 {{count}} 人', published: '{{day}}发布', until: '{{day}}到期', via: '来自{{name}}', over: '已结束', checked: '已核对', what: '做什么、有什么要求', noWords: '单位没有写更多内容，可以在应聘后打电话问。',
  gone: '岗位已结束', goneHow: '已经招满、到期或关闭了。', back: '看别的岗位', signIn: '登录后应聘', apply: '应聘', applied: '已应聘，等{{employer}}答复', applySure: '应聘{{employer}}？', applyText: '单位会收到您的姓名和联系电话，并在期限内答复。谁看过都记在“我的数据”里。', applyYes: '好，应聘', applyNo: '再想想',
  mine: { title: '您的应聘', status: { sent: '等单位答复', interview: '约您面试', hired: '已录用', declined: '没有选上', withdrawn: '已撤回' }, due: '单位应在 {{day}} 前答复', starts: '{{day}} 入职', note: '单位说：{{note}}', contact: '联系人 {{name}}', hired: '已按入职日期登记就业；在领失业保险金的，随之停发。没有这回事的，请到“我的数据”提出更正。' },
  my: {
    lead: '写下想找的工作，每个推荐都说明为什么；应聘以后，单位的答复都在这里。', needSignIn: '登录后看您的求职', wish: '想找的工作', noWish: '还没有写。写下工作种类、县区和工资，就能看到适合的岗位。', anything: '什么都可以', tell: '写下想找的工作', change: '修改', delete: '删除，不再推荐', save: '保存', saved: '已保存', deleted: '已删除',
    occupations: '工作种类（可多选）', districts: '县区（可多选）', wage: '月工资至少', matches: '适合您的岗位', noMatches: '现在没有合适的，放宽一个条件试试。', applications: '我应聘的岗位', noApplications: '还没有应聘', noApplicationsHow: '在“岗位”里看中哪个，点“应聘”就行。', withdraw: '撤回应聘', withdrawn: '已撤回', withdrawSure: '撤回这个应聘？', withdrawText: '单位不再看到您的电话，以后不能再应聘同一个岗位。',
  },
  complain: { title: '投诉这个岗位', open: '岗位有问题，投诉', topic: '有什么问题？', text: '发生了什么', hint: '什么时候、谁、说了什么。经办人看不到您的姓名。', send: '提交投诉', sent: '已受理，编号 {{number}}', follow: '在“政策咨询”里看答复' },
  questions: {
    lead: '问就业政策，免费。每个问题一个编号，随机抽取的经办人在期限内答复，写明依据的条款；还可以追问一次。', published: '别人问过的', search: '搜索问答', noneFound: '还没有这样的问答。', own: '我来问', needSignIn: '登录后提问', ask: '提一个问题', topic: '哪方面的政策', text: '您的问题', hint: '不要写身份证号、电话和别人的名字。', publishLabel: '公开', publish: '同意把问答公开给别人看', publishNote: '公开前去掉个人信息，并经过检查。', send: '提交', sent: '已提交', asked: '我的咨询和投诉',
    kinds: { question: '政策咨询', 'vacancy-complaint': '岗位投诉', 'vacancy-check': '招聘信息核实' }, open: '办理中', outcomes: { answered: '已答复', upheld: '投诉属实', dismissed: '投诉不属实', pass: '同意发布', refuse: '不予发布' }, due: '最晚 {{day}} 答复（{{limit}}）', within: '{{limit}}内答复', by: '经办人 {{number}}', draw: '核验这次随机抽取', articles: '依据：{{articles}}', again: '追问', againHint: '只能追问一次，由同一名经办人答复。', againSaid: '追问：',
  },
  employer: {
    title: '单位招聘', back: '‹ 回到单位首页', lead: '发布后立即核对：没有问题的马上公开；有问题的一次说清每一条和怎么改；需要人判断的，随机抽取经办人核实。', post: '发布招聘信息', change: '修改', renew: '续期', close: '关闭', none: '还没有招聘信息', noneHow: '发布以后，求职者在“找工作”里就能看到并应聘。', name: '岗位名称', description: '工作内容和要求', descriptionHint: '不得限定性别、婚育、民族、宗教、户籍，不得查乙肝，不得收钱或扣证件（就业促进法 第三章）。', from: '最低月工资', to: '最高月工资', minimum: '不低于本市最低工资标准 {{yuan}} 元', places: '招聘人数', contact: '联系人', phone: '联系电话', phoneHint: '只有应聘的人看得到。', send: '提交核对', findings: '核对发现的问题', basis: '依据：{{basis}}', expired: '已到期',
    status: { published: '已公开', checking: '核实中', refused: '没有通过', closed: '已关闭' }, told: { published: '已核对，马上公开', checking: '已提交，等经办人核实', refused: '没有通过，请看怎么改', closed: '已关闭' }, checking: '经办人核实中，编号 {{number}}，最晚 {{day}} 答复', reason: '理由：{{reason}}', remedy: '怎么改：{{remedy}}', closeSure: '关闭这条招聘信息？', closeText: '关闭后求职者不再看到，已经应聘的人还要答复。', why: '为什么关闭', reasons: { filled: '招满了', cancelled: '不招了' },
  },
  desk: {
    title: '就业服务', lead: '抽到您名下的招聘信息核实、岗位投诉和政策咨询。咨询人和投诉人的姓名不显示；打开一个就记入当事人的查阅记录。', none: '现在没有要您办理的', noneHow: '有新的抽到您时会出现在这里。', late: '已逾期', asked: '{{at}} 提出', due: '{{day}} 前答复', back: '‹ 返回列表', said: '当事人说', answered: '{{at}} 的答复', over: '已答复', answer: '答复', choose: '请选一种答复', text: '答复内容和理由', textHint: '当事人会看到原文。', remedy: '怎么改', articles: '依据的条款', articlesHint: '一行写一条，例如：就业促进法 第十七条', send: '提交答复', done: '已答复',
    outcomes: { pass: '同意发布', refuse: '不予发布', upheld: '投诉属实，关闭岗位', dismissed: '投诉不属实', answered: '答复' }, publish: '公开这条问答', publishHow: '咨询人同意公开。请去掉能认出人的内容；提交时系统还会检查一遍。', question: '问题', isPublished: '已公开',
  },
};

declare module '../../ui/i18n.ts' {
  // oxlint-disable-next-line typescript/consistent-type-definitions -- only an interface can be added to
  interface TextParts {
    jobs: typeof jobs;
  }
}

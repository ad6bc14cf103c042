/** Words of the hall. */
export const hall = {
  home: {
    title: '您遇到了什么事？', lead: '说出来就行。要办哪些、要不要材料、多久办好，由我们来算。',
    search: '您遇到了什么事', placeholder: '用自己的话说，例如“被裁员了”“下岗”', find: '查找',
    found_other: '找到 {{count}} 件', none: '没有找到和“{{words}}”对应的事', noneDo: '网上现在能办的都列在下面。换个说法试试，或者打 12333 问一问。',
    events: '一件事，一次办', person: '个人', enterprise: '企业',
    items_other: '{{count}} 件事一起办', before: '{{materials}} 份材料和 {{forms}} 张表', toSubmit_other: '要交 {{count}} 份', freeOf: '免交材料', open: '看怎么办', start: '现在就办',
    yours: '接着办', draft: '还没提交', draftSaved: '{{at}} 自动保存', goOn: '接着填', discard: '不办了，删掉', discardTitle: '删掉“{{name}}”的草稿？', discardText: '会删掉您回答过的问题和写下的更正说明。已上传的文件仍在您的材料库里。', discardDo: '删掉草稿', keep: '留着', discarded: '草稿已删掉', allEnded: '没有在办的事，办完的都在', askedTitle: '请您补充', askedText: '：经办人在等您补充“{{names}}”的内容，补好以前时限暂停。', askedGo: '去补充',
    signedOut: '登录后，这里是您没填完的申请和正在办的事。', how: '怎么办', how1: '回答几个问题', how1Text: '一屏一问，随时可以停，换台设备接着填。', how2: '看清单', how2Text: '我们先向各部门查好。查得到的不再问您，也不要您交。', how3: '一次提交', how3Text: '规则能定的当场办成，其余的告诉您谁在几号前答复。', noEvents: '这里会列出能网上办的事', noEventsText: '目录还没有内容。请稍后再来，或者打 12333。',
  },
  guide: {
    crumb: '办事指南', apply: '现在就办', signInFirst: '登录后开始；填到哪儿，存到哪儿。', print: '打印指南', source: '依据：{{source}}', items: '一起办的 {{count}} 件事',
    figures: '以前和现在', itemsLabel: '件事，一次申请', materials: '份材料', forms: '张表', now: '现在要交', nowNote: '由系统向各部门查，需要时由您承诺', once: '一次申请',
    after: '在“{{names}}”之后办', with: '随“{{name}}”一起办，不用申请', first: '最先办', limits: '办理时限', noticeBefore: '通知：提速前', noticeAfter: '通知：提速后', statutory: '法定', promised: '承诺', basis: '依据', remarks: '通知备注（原文）', nothing: '要带什么：什么都不用带', nothingText: '身份、参保、离职、社保卡账户都由系统查。只有查不到、而且不能用承诺代替的，才会请您补一份。', channel: '哪里办', channelText: '网上全天可办；也可以到任何一个政务服务大厅的综合窗口，或打 12333。同一套标准。', wrong: '觉得不对怎么办', wrongText: '每个结果都写明理由和条款。提交前可以在清单里更正查到的事实；对结果有疑问的，打 12333 报办件编号，可以要求说明、由人重新审核，也可以投诉。',
  },
  apply: {
    title: '{{name}}：回答几个问题', needSignIn: '先登录，再开始', needSignInText: '这些事要本人来办。登录后我们就能替您向各部门查，您不用准备材料。', signIn: '登录', notPerson: '这件事由个人办理', notPersonText: '您现在用的是单位或工作人员账号。请退出后用个人账号登录。', backToGuide: '先看看怎么办',
    why: '为什么问', back: '上一步', next: '下一步', toPlan: '看清单', skipHint: '按数字键选择，按回车继续',
    saved: '已自动保存', saving: '正在保存…', saveFailed: '还没存上，连上网会自动再存', saveRefused: '这一步没存上，请再看一看', expired: '登录已过期，请重新登录', expiredText: '您填的都还在：登录后回到这一步，接着填就行。', signInAgain: '重新登录', conflict: '另一台设备刚改过这份申请', conflictText: '已经为您换成最新内容。您刚才在这里填的最后一步没有覆盖它，请看一看再继续。', conflictOk: '知道了',
    planning: '正在向各部门查询，一般不到 2 秒', leave: '首页',
  },
  plan: {
    title_other: '{{name}}，您可以一次办成 {{count}} 件事', titleNone: '{{name}}，按您的回答，现在没有要办的事', titleRefused: '{{name}}，按现在查到的情况，这次一件也办不成', refusedNote: '为什么办不成、可以怎么办，写在每一件下面。查到的有不对的，先更正再提交；照样提交的，会给您写明理由的书面结论。', known: '已替您查到', upload: '还需您补充', promise: '需您承诺', items: '要办的事', mayFailNote_other: '另有 {{count}} 件按现在查到的情况可能办不成，原因写在下面。', preview: '提交后：', instant: '即时', mayFail: '可能办不成', auto: '自动办', together: '登记后同时办', promised: '{{limit}}内', follows: '等“{{name}}”的结果', waits: '等待', byOfficer: '提交后由随机抽取的经办人审核，不用您去窗口',
    knownTitle: '我们已经知道', knownNote: '都是从各部门查到的。哪一条不对，点“不对？更正”。', promises: '需要您承诺', promisesNote: '承诺代替证明。事后会核对，不实的承诺会记入信用，并影响以后使用承诺和即时办理。', promiseFor: '用于：{{names}}', asks: '还要请您补充', asksNote: '这些没有部门能查到，也不能用承诺代替。', asksFor: '用于：{{names}}', save: '填好了', saveAsk: '保存',
    cannot: '“{{name}}”这次还办不了', notNow: '现在不用办的 {{count}} 件，以及为什么', later: '以后再办', laterTag: '以后', silent: '有部门还没答复', silentText: '{{name}}暂时没有答复。这不影响提交：“{{items}}”会等它答复，不会因此不通过。',
    submit: '看好了，一次提交', submitting: '正在提交，正在逐项办理', retrying: '网络不稳，正在重试（第 {{count}} 次）。不会重复提交。', submitFailed: '还没有提交成功', submitFailedText: '您的内容都在。再点一次提交，不会变成两件。', notReady_other: '还有 {{count}} 处要您填写或承诺，点一下带您过去', working: '正在按最新内容重新计算', openCase: '这件事您已经在办', openCaseText: '同一件事同时只能有一件。办件 {{number}} 办完后才能再申请。', openCaseGo: '去看这一件', answers: '改回答', before: '“{{name}}”以前各办各的：{{materials}} 份材料、{{forms}} 张表', yourAnswers: '您的回答',
    reused: '您以前交过、这次直接用的材料：{{names}}', reusedOne_other: '{{name}}（{{count}} 份）',
    contestTitle: '“{{name}}”不对？', contestSaid: '查到的是：{{text}}，来自{{source}}', contestStatement: '实际情况是怎样的', contestHint: '写清楚就行，例如“不是我要走，是公司让我走的”。', contestFiles: '{{name}}（没有也可以先写明）', contestSave: '提出更正', contestRemove: '撤回更正', contestNote: '提出后，与这一条有关的事由经办人核实，不会直接按查到的来定。', contested: '您提出的更正',
  },
  cases: { title: '我的办件', needSignIn: '登录后看您的办件', needSignInText: '没有账号也能查：用办件编号和查询码。', track: '用编号查进度', none: '还没有办件', noneText: '提交申请后，每一件都列在这里：办到哪一步、谁在几号前答复、结果是什么。', go: '看看能办什么', submitted: '{{at}} 提交', ended: '已办完', open: '在办', asking: '请您补充' },
  case: {
    number: '办件 {{number}}', code: '查询码 {{code}}', codeHint: '凭编号和查询码，谁都可以查进度，看不到个人信息', submitted: '{{at}} 提交', headline: '{{name}}：{{parts}}', done_other: '{{count}} 件已办成', running_other: '{{count}} 件在办', asking_other: '{{count}} 件请您补充', refused_other: '{{count}} 件未通过', dropped_other: '{{count}} 件不再办理', receipt: '下载回执', print: '打印',
    headlineJoin: '，', results: '每一件的结果', howCame: '{{name}}：{{text}}，是这样算出来的', since: '{{from}}起执行', sinceTo: '{{from}}至{{to}}执行', toVerify: '该标准待当地核定', because: '为什么由人来看：{{why}}。', why: '为什么是这个结果', whyWaiting: '查到了什么，还在看什么', byRules: '由规则办结', byOfficer: '由经办人 {{officer}} 办结', byOfficerPlain: '由经办人办结', looking: '经办人 {{officer}}，由系统随机抽取，不与您见面。', promisedBy: '承诺 {{day}}前答复', statutoryBy: '法定最迟 {{day}}', outputs: '结果文书', basis: '依据', took: '用时 {{took}}', endedAt: '{{at}} 办结',
    pass: '满足', fail: '没有满足', unknown: '还不清楚', remedy: '可以这样做', missing: '还缺：{{names}}', facts: '看了这些',
    correct: '请您补充（只会要求这一次）', correctNote: '经办人说：{{note}}', correctPaused: '时限从 {{at}} 起暂停，您提交后接着算。', correctSend: '补好了，提交', correctMissing: '还有 {{count}} 处没补', correctFile: '这一项还没有上传', givenBefore: '您以前说过、交过的', givenSaid: '关于“{{name}}”，您说：“{{statement}}”', correctDone: '已收到，时限继续计算', correctAnswered: '您已在 {{at}} 补充。',
    rate: '评价', rated: '您的评价：{{level}}', ratingComment: '想说的话', rateSend: '提交评价', rateThanks: '谢谢，评价已记下', ratePrivacy: '被评价的人看不到是谁评的。', change: '改评价',
    again: '情况变了或要更正，再申请一次', againLater: '这次的其他事项办完后，可以更正情况再申请一次。',
    told: '已经告诉了谁', toldNote: '这些单位由系统通知，您不用再跑。', toldQueued: '等待发送', toldDelivered: '已送达', toldFailing: '对方没有接收，正在重试', timeline: '经过', timelineNote: '每一步都带上一步的指纹，改动任何一步都会被发现。', hash: '指纹', live: '有新进展：{{text}}', polling: '每 5 秒自动更新', humanTitle: '想让人来定？', humanText: '对规则自动办的结果，您有权要求说明、更正事实或由人重新审核，打 12333 报办件编号即可。',
  },
  vacancies: { title: '为您找到的岗位', note: '按您想做的工作、地点和技能排列，不含您刚离开的单位。点“请帮我推荐”并确认以后，用人单位才会收到您的姓名和联系电话。', askTitle: '推荐给{{employer}}？', askText: '用人单位会收到您的姓名和联系电话。', askYes: '好，推荐', askNo: '先不', empty: '现在没有合适的岗位', emptyText: '有新岗位时会出现在这里。', wage: '{{from}}–{{to}} 元/月', openings_other: '招 {{count}} 人', match: '合适的地方', refer: '请帮我推荐', referred: '已推荐，等单位答复', interview: '单位请您去面谈', declined: '单位没有选上', hired: '单位录用您', startsOn: '{{day}} 上岗', done: '已推荐给{{employer}}', note2: '单位说：“{{note}}”', hiredEffect: '上岗后，失业保险金从上岗当月起停发，由系统自动办理。' },
  track: { title: '查进度', lead: '不用登录。编号和查询码在回执上。', number: '办件编号', numberHint: '例如 371300-20261121-000042-7', code: '查询码', codeHint: '例如 K7Q2-9XMD，大小写都可以', find: '查进度', wrongNumber: '编号应该像 371300-20261121-000042-7 这样', wrongCode: '查询码是 8 位字母和数字', notFound: '没有查到', notFoundText: '请核对编号和查询码，两个都要对。自己的办件也可以登录后在“我的办件”里看。', privacy: '这里只显示进度，不显示个人信息和金额。' },
  me: { title: '我的数据', lead: '政府记着您的哪些事、从哪天到哪天、谁看过，都在这里。', needSignIn: '登录后看您的数据', register: '登记信息', running: '有效', ended: '已结束', endedBecause: '{{day}} 结束：{{because}}', from: '{{day}}起', fromTo: '{{from}} 至 {{to}}', origin: '来自：{{origin}}', recorded: '{{day}} 记入', none: '还没有登记信息', noneText: '办成的事会记在这里，例如失业登记、待遇、证书。', accesses: '谁看过我的数据', accessNone: '还没有人看过', accessNoneText: '经办人或用人单位看过您的信息，这里就有一行：谁、为了什么、看了什么。', when: '时间', who: '谁', purpose: '为了什么', what: '看了什么', showEnded_other: '已结束的 {{count}} 条' },
};

/** Words of requests to correct an entry of the register. */
export const corrections = {
  title: '更正请求', lead: '登记的内容不准确、不完整的，您有权请求更正、补充（个人信息保护法 第四十六条）。系统随机抽取经办人核实，结果和理由都在这里。', needSignIn: '登录后看您的更正请求',
  none: '还没有更正请求', noneText: '在“我的数据”里，哪一条不对就点那一条下面的“请求更正”。', toData: '去“我的数据”',
  prove: '先确认是我', form: '请求更正：{{name}}', says: '现在登记的', wrong: '哪里不对', wrongHow: '写明哪一项不对。', should: '应当是什么，为什么', shouldHow: '写明正确的内容和依据。', file: '证据（选填）', fileHow: '例如证件、合同、证明的照片或扫描件，一个文件', send: '提交请求', sent: '请求已提交', goneTitle: '没有这条登记', gone: '它可能已经更正过了，请回“我的数据”看最新的。', back: '返回',
  status: { open: '核实中', referred: '已转来源部门', review: '复核中', booking: '待入账', corrected: '已更正', removed: '已撤销登记', declined: '没有更正', rechecked: '已转重新办理', withdrawn: '已撤回' },
  until: '最晚 {{day}} 答复（{{limit}}）', unknownUntil: '{{limit}}内答复', basis: '依据：{{basis}}', by: '经办人 {{number}}', drawn: '核验这次随机抽取', said: '您说', steps: '办到哪一步', yourFile: '您附的文件', reason: '理由', remedy: '可以怎么办', toCase: '看办件 {{number}}',
  withdraw: '撤回请求', withdrawTitle: '撤回这个更正请求？', withdrawText: '撤回后不再核实，登记保持原样；以后还可以再提出。', withdrawDo: '撤回', withdrawKeep: '先不撤回', withdrawn: '已撤回',
  desk: {
    title: '更正请求', lead: '抽到您名下的，先核实再答复。打开一个就记入当事人的查阅记录。', none: '现在没有要您核实的更正请求', noneHow: '有人请求更正您这条业务线的登记，抽到您时会出现在这里。', due: '{{day}}前答复', noDue: '期限待节假日公布', late: '已逾期', asked: '{{at}} 提出', roles: { officer: '核实', reviewer: '复核' }, back: '返回列表',
    entry: '现在的登记', gone: '这条登记刚才已被更正或撤销', person: '当事人', said: '当事人说', wrong: '哪里不对', should: '应当是什么，为什么', file: '打开附的文件', noFile: '没有附文件', origin: '来自：{{origin}}', recorded: '{{day}} 记入', period: '有效期', from: '{{day}}起', money: '这条登记涉及钱：您提出意见后，由随机抽取的另一名经办人复核，同意后才生效。',
    nowIs: '现在是“{{status}}”，页面上是最新情况。', referred: '{{at}} 已转请{{keeper}}核实：{{note}}', returned: '复核退回：{{reason}}', proposal: '经办人 {{by}} 的意见', removes: '撤销这条登记', becomes: '更正为', ended: '已有结果：{{status}}', endedReason: '理由：{{reason}}', ordered: '{{at}} 已送省级系统登记（{{order}}），等它入账；入账以前不能再动', booked: '已入账，编号 {{booking}}', notBooked: '省级系统没有入账（{{order}}，{{code}}）：{{reason}}。核对后可以重新送登记，或者写明理由答复“不予更正”', waits: '已提出意见，等另一名经办人复核',
    act: { correct: '更正…', remove: '撤销这条登记…', recheck: '对原结果发起重新办理…', refer: '转请{{keeper}}核实…', decline: '不予更正…', confirm: '同意，生效', return: '退回…', 'hand-back': '不该由我办，退回重抽…' },
    how: { correct: '只改不对的，其余保持原样。原来的登记作废留存，新的登记生效。', remove: '没有这回事的登记，撤销后视为从来没有；它结束过的别的登记恢复。', recheck: '这条登记是办件的结果：由另一名经办人重新办理那个结果，登记随它改变。', refer: '原始记录在{{keeper}}：发去当事人说的和您的说明，等待期间标为“有异议”，答复以后由您处理。', decline: '当事人会看到理由和可以怎么办，法律上的途径由系统附上。', return: '退回经办人继续核实，期限不停。', 'hand-back': '例如认识当事人、应当回避。系统重新随机抽取另一名经办人，期限不停，您不再看到它。' }, handBackHow: '只有督办人员看得到。',
    changes: '更正的内容', hidden: '{{name}}（不显示，要改就重新填写）', to: '结束日期（选填）', toHow: '没有就不填', begin: '起始日期', reason: '理由', reasonHow: '当事人会看到，写明核实了什么。', note: '给对方的说明', noteHow: '写明要核实什么。', remedy: '当事人可以怎么办', remedyHow: '例如带什么材料到哪里。', go: { correct: '确认更正', remove: '确认撤销', recheck: '发起重新办理', refer: '发出', decline: '确认不予更正', return: '确认退回', 'hand-back': '确认退回' }, done: '已记入',
  },
};

declare module '../../ui/i18n.ts' {
  // oxlint-disable-next-line typescript/consistent-type-definitions -- only an interface can be added to
  interface TextParts {
    corrections: typeof corrections;
  }
}

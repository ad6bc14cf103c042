/** Words of the page on which somebody sees how they can sign in. */
export const account = {
  title: '登录方式', lead: '{{name}} · {{number}}。这里是您登录快办的办法，只有您自己看得到。', needSignIn: '登录以后，可以查看和添加登录方式',
  password: '密码', passwordNote: '号码和密码，一直可以用。工作人员还要验证码。', level: { single: '这次登录由一种办法确认', strong: '这次登录已经由两种办法确认' },
  passwordChange: '修改密码', passwordNow: '现在的密码', passwordNext: '新密码', passwordHint: '至少 10 位，字母、数字、汉字都可以；不能含有您的号码', passwordAgain: '再输入一遍新密码', passwordDiffers: '两遍不一样', passwordOthers: '改好以后，您在别的设备上的登录都会退出。', passwordSave: '改成新密码', passwordKeep: '先不改', passwordChanged: '密码已修改，下次用新的登录',
  passkeys: '通行密钥', passkeysNote: '用手机或电脑的指纹、面容、锁屏密码登录，不用记密码，别人骗不走：密钥不离开您的设备，我们只留一半，用它打不开别的网站。',
  none: '还没有通行密钥', noneHow: '添加一个以后，登录时点“用通行密钥登录”就行，不用输入号码和密码。', created: '{{day}}添加', used: '最近一次用在{{at}}', never: '还没有用过', shared: '同一账号的其他设备也能用', oneDevice: '只在这一台设备上', weak: '关系到钱的事，用它还要再加短信验证码',
  name: '给它起个名字', nameHint: '例如：我的手机', nameUsual: '我的设备', add: '添加通行密钥', adding: '请照设备的提示做…', added: '已添加“{{name}}”，下次可以用它登录', full: '已有 {{most}} 个，请先删掉不用的',
  failed: '没有添加：设备没有回答，或者您取消了。可以再试一次。', there: '这台设备上已经有一个了，不用再添加。', notHere: '这里不能添加', notHereText: '要在自己的设备上、用安全连接（https）打开本站，浏览器也要支持。', stale: '登录超过 10 分钟了', staleText: '为防止别人在您离开以后添加，请先再登录一次。', again: '再登录一次', prove: '先用短信验证码确认，再添加', proveText: '现在添加的通行密钥可以登录，但办关系到钱的事还要短信验证码；先确认再添加的就不用。',
  partners: '合作方的网页', partnersNote: '您同意过、用快办的登录打开的别家网页。退出登录，它们也跟着退出；也可以在这里逐个收回同意。', partnersNone: '现在没有哪家的网页知道您是谁。', partnerName: '知道您的姓名', partnerMark: '不知道您的姓名', partnerSince: '从{{at}}起', partnerEnd: '收回同意', partnerAsk: '收回对“{{name}}”的同意？', partnerAskText: '我们会通知它退出您的登录；下次打开会再问您。它已经知道的，请向它要求删除。', partnerKeep: '先不改', partnerEnded: '已收回同意，正在通知“{{name}}”',
  remove: '删除', removeAsk: '删除“{{name}}”？', removeText: '以后不能再用它登录。设备上的那一半，请在设备的密码设置里也删掉。', removeYes: '删除', removeNo: '先不删', removed: '已删除“{{name}}”',
};
declare module '../../ui/i18n.ts' {
  // oxlint-disable-next-line typescript/consistent-type-definitions -- only an interface can be added to
  interface TextParts {
    account: typeof account;
  }
}

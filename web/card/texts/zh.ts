/** Words of the electronic card on somebody's own phone. */
export const card = {
  title: '电子社保卡', lead: '在窗口出示这个码，就不用带卡、不用报号码。谁读了，在“我的数据”里看得到。', needSignIn: '登录后出示电子社保卡', needSignInText: '卡在您本人名下，要先登录。', notYours: '电子社保卡只有本人可以出示',
  notHere: '这里不能出示', notHereText: '这是大家共用的设备。请在自己的手机上打开。',
  open: '开通电子社保卡', openText: '已经用两种办法确认是您本人，现在就可以开通，不用刷脸。', terms: '开通前请看清楚', openGo: '看过了，同意并开通', proveText: '开通前要用两种办法确认是您本人：密码，加上登记手机的验证码或者通行密钥。不用刷脸；不想自己开的，带身份证件到任一窗口办事也一样。', prove: '先确认是我',
  wasRevoked: '{{at}} 已停用', wasRevokedText: '以前出示过的码都读不了了。要再用，请重新确认是您本人，再开通。',
  code: '出示给工作人员', qr: '电子社保卡的二维码', text: '扫不了的，照着念', changes: '每 {{seconds}} 秒换一个，一个只能读一次。不要截图发给别人，也不要念给打电话来的人。', another: '换一个码',
  lost: '手机丢了？', lostText: '{{at}} 开通。换一台设备登录后，也可以在这里马上停用。', revoke: '停用电子社保卡', revokeAsk: '停用电子社保卡？', revokeText: '所有的码立刻读不了。以后可以重新确认、再开通。', revokeYes: '停用', revokeNo: '先不停用', revoked: '电子社保卡已停用',
};
declare module '../../ui/i18n.ts' {
  // oxlint-disable-next-line typescript/consistent-type-definitions -- only an interface can be added to
  interface TextParts {
    card: typeof card;
  }
}

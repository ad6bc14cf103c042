/** Words of the counter. */
export const counter = {
  title: '窗口办理', lead: '核验本人，和他（她）一起填，当场提交。您受理的，不会再抽到您办。办完就看不到了。',
  arrive: '请下一位', name: '姓名', number: '身份证号', shown: '出示的证件', kinds: { 'identity-card': '居民身份证', 'social-card': '社会保障卡', 'residence-permit': '港澳台居民居住证' },
  compared: '已把本人和证件照片当面比对一致', agreed: '已向本人说明并征得同意：本次办理期间查看与所办事项有关的本人信息、代为填写', check: '开始之前', missing: '两项都要做到才能开始', begin: '开始办理',
  now: '正在为 {{name}} 办理', until: '{{at}} 自动结束', consent: '本人同意的内容', what: '办哪一件', fill: '和本人一起填', done: '这次已受理', none: '还没有提交', receipt: '打印回执', end: '办完，请下一位', ended: '已结束，刚才这一位的信息已关闭',
};

declare module '../../ui/i18n.ts' {
  // oxlint-disable-next-line typescript/consistent-type-definitions -- only an interface can be added to
  interface TextParts {
    counter: typeof counter;
  }
}

export const kiosk = {
  asked: { title: '您还在吗？', text: '一会儿没有人操作，就会退出登录并清除屏幕，不让别人看到您的信息。已经保存的不会丢。', left_other: '{{count}} 秒', stay: '我还在，继续办', leave: '办完了，退出' },
  ending: {
    quiet: { title: '您还在吗？', text: '很久没有人操作了，时间一到就会退出登录，不让别人看到您的信息。还在的话，按一下就能接着办。', stay: '我还在，继续办', leave: '办完了，退出登录' },
    last: { title: '这次登录就要到时间了', text: '为了安全，一次登录有最长时间，到时间要重新登录。能提交、保存的请先提交、保存；现在重新登录的，填了一半的文字会放回原处。', stay: '知道了，先办完手上的', leave: '现在重新登录' },
  },
  leaving: { title: '正在退出', text: '马上好。', offline: '网络断了，正在退出', offlineText: '您的信息已经遮住。一连上网就会退出登录；等不及的，请告诉大厅里的工作人员。' },
};

declare module '../../ui/i18n.ts' {
  // oxlint-disable-next-line typescript/consistent-type-definitions -- only an interface can be added to
  interface TextParts {
    kiosk: typeof kiosk;
  }
}

/** Words of the imports of old systems. */
export const imports = {
  title: '旧系统数据导入', lead: '每个旧系统的数据整份导入、整份撤回，和对方的合计逐项核对。导入和撤回由系统管理员在命令行办理，这里看结果。', only: '只对登记管理人员开放', onlyHow: '要办的事项在“我的待办”里。',
  none: '还没有导入过', noneHow: '系统管理员导入一份旧系统的数据以后，这里会有：导入了多少、没有导入的为什么。您不用做什么。', file: '{{name}} · {{at}} · 由系统管理员导入', undone: '{{at}} 由系统管理员整份撤回', back: '已撤回',
  parts: { entered: '新记入', known: '以前已导入', rejected: '没有导入', skipped: '按映射略过' }, count_other: '{{count}} 行', figures: '共 {{rows}} 行、{{people}} 人：记入 {{entries}} 条登记，新登记 {{newSubjects}} 个人或单位。',
  running: '在办事项接管成办件 {{count}} 件，', runningOpen: '其中还在办 {{count}} 件。', runningNone: '都已办结。',
  told: '和对方的合计一致', untold: '对方没有给合计，由导入人负责', refused: '没有导入的，问题在哪一列', whole: '整行', mend: '逐行的原因和原文，请系统管理员取出；改好以后再导入，只导入改好的行。', id: '导入编号 {{id}}',
};

declare module '../../ui/i18n.ts' {
  // oxlint-disable-next-line typescript/consistent-type-definitions -- only an interface can be added to
  interface TextParts {
    imports: typeof imports;
  }
}

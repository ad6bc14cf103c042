/** Words of the deaths that departments told of. */
export const deaths = {
  title: '部门通报的死亡', only: '只对登记管理人员开放', onlyHow: '要办的事项在“我的待办”里。',
  lead: '部门通报有人去世，这个人的待遇从次月起先停发；家属来办或者登记里有了死亡记录，就按登记的日期算。通报错了的，在这里核实后恢复，停发的一次补发。',
  none: '没有部门通报的死亡', noneHow: '登记机关推送或者按天补取的死亡信息，会出现在这里。',
  state: { open: '待核实', confirmed: '已核实，继续停发', registered: '登记里已有', lifted: '通报有误，已恢复' },
  told: '{{number}} · {{department}}（{{scenario}}）{{at}} 通报', died: '去世日期：{{on}}。', held_other: '停发 {{count}} 项，每月共 {{amount}}。', nothing: '没有正在按月发放的待遇。',
  after: { registered: '家属已办或登记已记，按登记的日期停发。', lifted: '停发的月份随下一次发放补发。' },
  done: { confirmed: '{{by}} {{at}} 核实属实', lifted: '{{by}} {{at}} 认定有误' }, officer: '工号 {{number}} ',
  confirm: '核实属实', lift: '通报有误', confirmHow: '继续停发。家属来办以后按登记的日期结算；以后发现有误，仍然可以恢复。', liftHow: '同一个人的通报都不再算数，停发的月份随下一次发放一次补发。',
  note: '怎么核实的', noteNeeded: '请写明怎么核实的', confirmGo: '确认属实', liftGo: '恢复发放', back: '返回', saved: '已记下',
};

declare module '../../ui/i18n.ts' {
  // oxlint-disable-next-line typescript/consistent-type-definitions -- only an interface can be added to
  interface TextParts {
    deaths: typeof deaths;
  }
}

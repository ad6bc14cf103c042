/** The people of the demo whose stories the tests follow. */
export const PERSON = {
  /** The ordinary case: everything at once, nothing to upload. */
  wang: { number: '37130019920318413X', name: '王小明' },
  /** Over 40 and laid off: the recognition of hardship needs an officer. */
  li: { number: '371300197905065769', name: '李桂兰' },
  /** A rare character in the name. */
  zhang: { number: '371300199709124417', name: '张䶮' },
  /** Resigned: no benefit. */
  chen: { number: '371300198802277632', name: '陈立强' },
  /** A month short of the year. */
  zhao: { number: '371300200007155740', name: '赵敏' },
  /** 24 months of benefit: a second officer confirms. */
  sun: { number: '37130019740430627X', name: '孙建国' },
  /** Draws the benefit. */
  zhou: { number: '371300199006080841', name: '周丽华' },
  /** The employer says that he resigned, he does not. */
  wu: { number: '371300198501256598', name: '吴㙍' },
  /** A character beyond the basic plane in the name. */
  zheng: { number: '371300199303036927', name: '郑𬭚' },
} as const;

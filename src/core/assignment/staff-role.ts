import type { Localized } from '../value.ts';

/** What people of the staff may do, as it is called. Supervisors, heads, archivists, keepers of the register, keepers of the funds’ accounts and advisers are drawn for nothing by it; they stand among the officers because they sign in as these do. */
export const STAFF_ROLES = {
  officer: { zh: '经办人', en: 'officer' }, reviewer: { zh: '复核人', en: 'reviewer' }, clerk: { zh: '窗口受理', en: 'clerk at the counter' }, supervisor: { zh: '督办人员', en: 'supervisor' }, head: { zh: '负责人', en: 'head' },
  archivist: { zh: '归档人员', en: 'archivist' }, registrar: { zh: '登记管理人员', en: 'keeper of the register' }, adviser: { zh: '职业指导员', en: 'adviser' }, treasurer: { zh: '基金财务', en: 'treasurer' },
  inspector: { zh: '核查人员', en: 'inspector' }, editor: { zh: '知识库编辑', en: 'editor of the knowledge base' }, telephone: { zh: '12333 话务人员', en: 'agent of the telephone line' },
  designer: { zh: '服务设计人员', en: 'service designer' },
} as const satisfies Readonly<Record<string, Localized>>;
export type StaffRole = keyof typeof STAFF_ROLES;

/** How a role is called; one that is not known keeps its name. */
export function roleName(role: string): Localized {
  return Object.hasOwn(STAFF_ROLES, role) ? STAFF_ROLES[role as StaffRole] : { zh: role, en: role };
}

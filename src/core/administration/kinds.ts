import type { Localized } from '../value.ts';

/**
 * The three separated administrators (三员分立). GB/T 22239-2019 asks of the third level: 8.1.5.1 系统管理 (users and resources), 8.1.5.3 安全管理 (who may do what),
 * 8.1.5.2 审计管理 (reads what both did), and 8.1.4.2 d) the least rights for each, kept apart.
 */
export const ADMIN_KINDS = {
  system: { zh: '系统管理员', en: 'system administrator' }, security: { zh: '安全管理员', en: 'security administrator' }, audit: { zh: '审计管理员', en: 'audit administrator' },
} as const satisfies Readonly<Record<string, Localized>>;
export type AdminKind = keyof typeof ADMIN_KINDS;

/** What an administrator does, and which of the three alone may do it. None of it is open to anybody else, and an auditor only reads. */
export const ADMIN_ACTS = {
  enter: 'system', end: 'system', return: 'system', move: 'system', password: 'system', office: 'system',
  rights: 'security', confirm: 'security', decline: 'security', factor: 'security',
} as const satisfies Readonly<Record<string, AdminKind>>;

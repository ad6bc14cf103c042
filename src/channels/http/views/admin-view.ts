import type { AdminEvent } from '#core/administration/administer.ts';
import { ADMIN_KINDS, type AdminKind } from '#core/administration/kinds.ts';
import { BY_LINE, DECISIVE, type Member, type Roster } from '#core/administration/roster.ts';
import { roleName, STAFF_ROLES } from '#core/assignment/staff-role.ts';
import type { Catalog } from '#core/catalog/catalog.ts';
import { codeName } from '#core/catalog/code-name.ts';
import { HALL } from '#core/catalog/hall.ts';
import { placeName } from '#core/catalog/hall-queue.ts';
import { officesOf } from '#core/catalog/places.ts';
import { dayOf, minuteOf } from '#core/clocks/day.ts';
import type { Localized } from '#core/value.ts';
import type { AdminRecord, SignedIn } from '#usecases/ports/administration.ts';
import type { WorkbookContent } from '#usecases/ports/spreadsheet.ts';
import type { AdminTrail, AdminView } from '../schemas/admin.ts';
import { officeEventWords } from './admin-offices-view.ts';
import type { Language } from './batch-workbook.ts';

type Rights = AdminView['accounts'][number]['rights'];
type Names = Pick<Catalog, 'codes' | 'regions' | 'entered'>;

/** Who may do what in a region, for one of its administrators. */
export function adminView(catalog: Names, region: string, { members, requests, signedIn }: Roster & { readonly signedIn: SignedIn }, by: { readonly id: string; readonly kind: AdminKind }): AdminView {
  const number = (id: string): string => members.find((each) => each.id === id)?.number ?? id;
  const offices = officesOf(catalog, region);
  const at = (office: string | null): number => members.filter((each) => !each.ended && each.rights.as === 'officer' && each.office === office).length;
  return {
    kind: by.kind,
    accounts: members.map(({ id, number: shown, name, rights, office, ended }) => ({
      id, number: shown, name, as: rights.as, rights: rightsView(rights), ...(office !== null && { office }), ended, own: id === by.id, waits: requests.some(({ account }) => account === id), ...(signedIn.has(id) && { signedIn: dayOf(signedIn.get(id) ?? '') }),
    })),
    requests: requests.flatMap(({ id, account, rights, askedBy, askedAt }) => {
      const member = members.find((each) => each.id === account);
      return member ? [{ id, account, number: member.number, name: member.name, before: rightsView(member.rights), after: rightsView(rights), by: number(askedBy), at: askedAt, own: askedBy === by.id }] : [];
    }),
    offices: [{ id: '', name: place(catalog, region, null), staff: at(null) }, ...offices.map(({ id, zh, en, address }) => ({ id, name: { zh, en }, address, staff: at(id) }))],
    roles: Object.entries(STAFF_ROLES).map(([id, name]) => ({ id, name: { ...name }, decisive: DECISIVE.has(id), byLine: BY_LINE.has(id) })),
    lines: Object.entries(catalog.codes.get('authorities')?.codes ?? {}).map(([id, { zh, en }]) => ({ id, name: { zh, en } })),
  };
}

function rightsView(rights: Member['rights']): Rights {
  return rights.as === 'officer' ? { roles: [...rights.roles], lines: [...rights.competences] } : { roles: [], lines: [], ...(rights.kind && { kind: rights.kind }) };
}

/** What administrators did, in words. Nobody is named: numbers of the staff are public. */
export function adminTrail(catalog: Names, region: string, records: readonly AdminRecord[], numbers: ReadonlyMap<string, string>, limit: number): AdminTrail {
  const rows = records.map(({ seq, at, actor, kind, event }) => ({ seq, at, by: numbers.get(actor) ?? actor, kind: { ...ADMIN_KINDS[kind] }, what: said(catalog, region, event) }));
  const last = rows.at(-1);
  return { rows, ...(rows.length === limit && last !== undefined && last.seq > 1 && { next: last.seq }) };
}

/** The trail as a sheet. Where there is more than it holds, its last line says from where on the next begins. */
export function adminTrailSheet({ rows, next }: AdminTrail, language: Language): WorkbookContent {
  const zh = language === 'zh';
  const heads = zh ? ['序号', '时间', '工号', '管理员', '操作'] : ['No.', 'At', 'Number', 'Administrator', 'Act'];
  const more = next === undefined ? [] : [['', '', '', '', zh ? `还有更早的，本表到第 ${String(next)} 号为止：在下载地址后加上 before=${String(next)} 接着下载` : `There are earlier ones; this sheet ends at no. ${String(next)}. Add before=${String(next)} to its address for those`]];
  return [{ name: zh ? '管理操作审计' : 'Trail', columns: heads.map((heading, at) => ({ heading, width: [8, 20, 12, 22, 80][at] ?? 20, holds: at === 4 ? 'words' as const : 'text' as const })), rows: [...rows.map(({ seq, at, by, kind, what }) => [String(seq), minuteOf(at), by, kind[language], what[language]]), ...more] }];
}

function said(catalog: Names, region: string, event: AdminEvent): Localized {
  if ('from' in event || event.type === 'office-undone') return officeEventWords(event);
  const { number } = event;
  switch (event.type) {
    case 'entered': return { zh: `新建${event.as === 'officer' ? '工作人员' : '管理员'}账号 ${number}（${place(catalog, region, event.office).zh}）`, en: `entered the account ${number} of ${event.as === 'officer' ? 'an officer' : 'an administrator'} (${place(catalog, region, event.office).en})` };
    case 'ended': return { zh: `停用账号 ${number}`, en: `ended the account ${number}` };
    case 'returned': return { zh: `恢复账号 ${number}，原有权限不恢复`, en: `brought the account ${number} back, without the rights it had` };
    case 'password-set': return { zh: `重设账号 ${number} 的密码`, en: `set a new password for ${number}` };
    case 'factor-reset': return { zh: `给账号 ${number} 发动态口令，以前的口令和通行密钥作废`, en: `issued a second factor to ${number}; any earlier one and its passkeys are void` };
    case 'moved': return { zh: `账号 ${number} 的网点由${place(catalog, region, event.before).zh}改为${place(catalog, region, event.after).zh}`, en: `moved ${number} from ${place(catalog, region, event.before).en} to ${place(catalog, region, event.after).en}` };
    case 'granted': case 'asked': case 'confirmed': case 'declined': {
      const [before, after] = [rightsWords(catalog, event.before), rightsWords(catalog, event.after)];
      const verb = { granted: ['调整权限', 'changed the rights'], asked: ['提出授权，等第二人确认', 'asked for rights, for a second to confirm,'], confirmed: ['确认授权', 'confirmed the rights'], declined: ['不同意或撤回授权', 'declined the rights'] }[event.type];
      return { zh: `${verb[0]}：账号 ${number}，由“${before.zh}”改为“${after.zh}”`, en: `${verb[1]} of ${number}: from “${before.en}” to “${after.en}”` };
    }
  }
}

function place(catalog: Names, region: string, id: string | null): Localized {
  return placeName(catalog, region, id ?? HALL) ?? { zh: id ?? '', en: id ?? '' };
}

function rightsWords(catalog: Names, rights: Member['rights']): Localized {
  if (rights.as === 'administrator') return rights.kind ? ADMIN_KINDS[rights.kind] : { zh: '未定', en: 'not settled' };
  if (rights.roles.length === 0) return { zh: '无', en: 'none' };
  const [roles, lines] = [rights.roles.map(roleName), rights.competences.map((line) => codeName(catalog, 'authorities', line))];
  const join = (list: readonly Localized[]): Localized => ({ zh: list.map(({ zh }) => zh).join('、'), en: list.map(({ en }) => en).join(', ') });
  return lines.length === 0 ? join(roles) : { zh: `${join(roles).zh}（${join(lines).zh}）`, en: `${join(roles).en} (${join(lines).en})` };
}

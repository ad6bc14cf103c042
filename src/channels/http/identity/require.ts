import type { FastifyRequest } from 'fastify';
import { ADMIN_KINDS, type AdminKind } from '#core/administration/kinds.ts';
import { assuranceOf } from '#core/identity/assurance.ts';
import type { AccountKind, Principal } from '#core/identity/principal.ts';
import { Problem } from '../problems.ts';

declare module 'fastify' {
  // Fastify is told of a property by declaration merging, which only an interface can do.
  // oxlint-disable-next-line typescript/consistent-type-definitions
  interface FastifyRequest {
    /** Who is signed in; null for anybody else. */
    principal: Principal | null;
    /** Whether it comes from a kiosk: the browser says so, and one stands at that address. How a page looks goes by what the browser says alone. */
    isKiosk: boolean;
    /** Who has signed in, whomever they then ask as. */
    signedIn: Principal | null;
    /** The issuer from which whoever is signed in came to apply for something, also while they act for somebody else. */
    cameFrom: { readonly issuer: string; readonly subject: string } | null;
  }
}

const only = (kind: AccountKind) => async (request: FastifyRequest): Promise<void> => {
  if (!request.principal) throw new Problem('sign-in-needed');
  if (request.principal.kind !== kind) throw new Problem('not-yours');
};

/** Marks a guard that is made elsewhere as one that lets nobody through who has not signed in: the description of the API says so. */
export const signedInOnly = <Guard extends (request: FastifyRequest) => Promise<void>>(guard: Guard): Guard & { readonly signedIn: true } => Object.assign(guard, { signedIn: true } as const);

/** Only a signed-in citizen gets through. */
export const requirePerson = only('person');

/** Only who can apply for something gets through: a citizen, or an operator of an enterprise. */
export async function requireApplicant(request: FastifyRequest): Promise<void> {
  if (!request.principal) throw new Problem('sign-in-needed');
  if (request.principal.kind === 'staff') throw new Problem('not-yours');
}

/** Only a signed-in operator of an enterprise gets through. */
export const requireEnterprise = only('enterprise');

/** Only an officer who gave the second factor gets through. */
export async function requireStaff(request: FastifyRequest): Promise<void> {
  await only('staff')(request);
  if (!request.principal?.officer || assuranceOf(request.principal.amr) !== 'strong') throw new Problem('not-yours');
}

/** Only an officer or an expert who gave the second factor gets through. */
export async function requireStaffOrExpert(request: FastifyRequest): Promise<void> {
  await (request.principal?.expert ? requireExpert : requireStaff)(request);
}

/** Only a clerk of a counter who gave the second factor gets through. */
export async function requireClerk(request: FastifyRequest): Promise<void> {
  await requireStaff(request);
  if (!request.principal?.roles.includes('clerk')) throw new Problem('not-yours', { zh: '只有窗口受理人员能用', en: 'Only clerks at a counter may use this' });
}

/** Only an agent of the telephone line who gave the second factor gets through. */
export async function requireTelephone(request: FastifyRequest): Promise<void> {
  await requireStaff(request);
  if (!request.principal?.roles.includes('telephone')) throw new Problem('not-yours', { zh: '只有 12333 话务人员能用', en: 'Only agents of the telephone line may use this' });
}

/** Whoever serves people: at a counter or on the telephone. */
export async function requireClerkOrTelephone(request: FastifyRequest): Promise<void> {
  await (request.principal?.roles.includes('telephone') ? requireTelephone : requireClerk)(request);
}

/** Only an expert who gave the second factor gets through. */
export async function requireExpert(request: FastifyRequest): Promise<void> {
  await only('staff')(request);
  if (!request.principal?.expert || assuranceOf(request.principal.amr) !== 'strong') throw new Problem('not-yours', { zh: '只有鉴定专家能看', en: 'Only experts may see this' });
}

/** Only who answers at a desk of another agency and gave the second factor gets through. */
export async function requireAssistant(request: FastifyRequest): Promise<void> {
  await only('staff')(request);
  if (!request.principal?.assistant || assuranceOf(request.principal.amr) !== 'strong') throw new Problem('not-yours', { zh: '只有协查窗口的人员能看', en: 'Only the people of a desk for assistance may see this' });
}

/** Whether somebody supervises what officers of the region have in hand. */
export function isSupervisor({ roles }: Pick<Principal, 'roles'>): boolean {
  return roles.includes('supervisor');
}

/** Only a supervisor who gave the second factor gets through. */
export async function requireSupervisor(request: FastifyRequest): Promise<void> {
  await requireStaff(request);
  if (!request.principal || !isSupervisor(request.principal)) throw new Problem('not-yours', { zh: '只有督办人员能看', en: 'Only supervisors may see this' });
}

/** Only a supervisor, or who keeps the accounts of the funds, who gave the second factor gets through: to look. */
export async function requireSupervisorOrTreasurer(request: FastifyRequest): Promise<void> {
  await requireStaff(request);
  if (!request.principal || !(isSupervisor(request.principal) || request.principal.roles.includes('treasurer'))) throw new Problem('not-yours', { zh: '只有督办人员和基金财务人员能看', en: 'Only supervisors and who keeps the accounts of the funds may see this' });
}

/** Clerks work with files; supervisors see those whose receipt is long over or that cannot be found. */
export async function requireCounterOrSupervisor(request: FastifyRequest): Promise<void> {
  await requireStaff(request);
  if (!request.principal?.roles.includes('clerk') && !isSupervisor(request.principal!)) throw new Problem('not-yours', { zh: '只有窗口人员和督办人员能看', en: 'Only clerks at a counter and supervisors may see this' });
}

/** Whose work complaints are: of supervisors all of the region, of whoever decides or receives at an office what that office was given. */
const HANDLES_COMPLAINTS: readonly string[] = ['supervisor', 'clerk', 'officer', 'reviewer', 'inspector'];

/** Only who looks into complaints and gave the second factor gets through: other people of the city's staff are no unit that a complaint is handed to. */
export async function requireComplaints(request: FastifyRequest): Promise<void> {
  await requireStaff(request);
  if (!request.principal?.roles.some((role) => HANDLES_COMPLAINTS.includes(role))) throw new Problem('not-yours', { zh: '只有督办、窗口和经办人员办理投诉', en: 'Complaints are looked into by supervisors, clerks and officers only' });
}

/** Only who keeps the register and gave the second factor gets through. */
export async function requireRegistrar(request: FastifyRequest): Promise<void> {
  await requireStaff(request);
  if (!request.principal?.roles.includes('registrar')) throw new Problem('not-yours', { zh: '只有登记管理人员能用', en: 'Only who keeps the register may use this' });
}

/** Only who keeps the accounts of the funds and gave the second factor gets through. */
export async function requireTreasurer(request: FastifyRequest): Promise<void> {
  await requireStaff(request);
  if (!request.principal?.roles.includes('treasurer')) throw new Problem('not-yours', { zh: '只有基金财务人员能用', en: 'Only who keeps the accounts of the funds may use this' });
}

/** Only who keeps the archive and gave the second factor gets through: what ended is theirs whole, what is under way is not. */
export async function requireArchivist(request: FastifyRequest): Promise<void> {
  await requireStaff(request);
  if (!request.principal?.roles.includes('archivist')) throw new Problem('not-yours', { zh: '只有归档人员能用', en: 'Only archivists may use this' });
}

/** Only an editor of the knowledge base who gave the second factor gets through. */
export async function requireEditor(request: FastifyRequest): Promise<void> {
  await requireStaff(request);
  if (!request.principal?.roles.includes('editor')) throw new Problem('not-yours', { zh: '只有知识库编辑能用', en: 'Only editors of the knowledge base may use this' });
}

/** Only an administrator who gave the second factor gets through: of any of the three kinds, or of one. */
export function requireAdministrator(kind?: AdminKind) {
  return signedInOnly(async (request: FastifyRequest): Promise<void> => {
    await only('staff')(request);
    const { administrator, amr = [] } = request.principal ?? {};
    if (!administrator || assuranceOf(amr) !== 'strong') throw new Problem('not-yours', { zh: '只有系统、安全、审计三类管理员能用', en: 'Only the three administrators may use this' });
    if (kind !== undefined && administrator.kind !== kind) throw new Problem('not-yours', { zh: `只有${ADMIN_KINDS[kind].zh}能看`, en: `Only the ${ADMIN_KINDS[kind].en} may see this` });
  });
}

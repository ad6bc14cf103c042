import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { contradictionsWaitingQuery } from '../contradictions/queries.ts';
import { repairsWaitingQuery } from '../repairs/queries.ts';
import type { NavItem } from '../ui/shell.tsx';
import { useMe } from '../ui/use-me.ts';
import { landingOf, OWN_LIST } from './landing.ts';
import { staffUnreadQuery } from './queries.ts';

/** The parts of the desk: the own queue and what else anybody may be drawn for, the own absence, and what belongs to a role. None for who has not signed in. */
export function useDeskNav(): readonly NavItem[] {
  const { t } = useTranslation('supervision');
  const { data } = useMe();
  const isTold = data?.kind === 'staff' && !data.roles.includes('assistant') && !data.roles.includes('administrator');
  const unread = useQuery({ ...staffUnreadQuery, enabled: isTold }).data ?? 0;
  const contradictions = useQuery({ ...contradictionsWaitingQuery, enabled: data?.kind === 'staff' && data.roles.includes('registrar') }).data ?? 0;
  const handlesRepairs = data?.kind === 'staff' && (data.roles.includes('inspector') || data.roles.includes('supervisor'));
  const handlesComplaints = data?.kind === 'staff' && ['supervisor', 'clerk', 'officer', 'reviewer', 'inspector'].some((role) => data.roles.includes(role));
  const repairs = useQuery({ ...repairsWaitingQuery, enabled: handlesRepairs }).data ?? 0;
  if (data?.kind !== 'staff') return [];
  const notices: NavItem = { to: '/desk/notices', label: t('nav.notices'), ...(unread > 0 && { mark: String(unread), said: t('notices.count', { count: unread }) }) };
  // Everybody may read what is said of their own work.
  const repairsItem: NavItem = { to: '/desk/repairs', label: t('nav.repairs'), ...(repairs > 0 && { mark: String(repairs), said: t('nav.repairsWaiting', { count: repairs }) }) };
  const catalog: NavItem = { to: '/desk/catalog', label: t('nav.catalog') };
  // Experts have no desk but what they were drawn for.
  if (data.roles.includes('expert')) return [{ to: '/desk/appraisals', label: t('nav.appraisals') }, notices];
  // Nor have people of other agencies.
  if (data.roles.includes('assistant')) return [{ to: '/desk/assistance', label: t('nav.assistance') }];
  if (data.roles.includes('administrator')) return [{ to: '/desk/admin', label: t('nav.admin') }];
  const drawn = landingOf(data.roles) === '/desk';
  const all: readonly (NavItem & { readonly role?: 'officer' | 'supervisor' | 'clerk' | 'archivist' | 'registrar' | 'adviser' | 'treasurer' | 'inspector' | 'editor' | 'telephone' })[] = [
    ...(drawn ? [{ to: '/desk', label: t('nav.queue') }] : []), notices,
    // The daily work of a role before what everybody looks up now and then: the last of them stand behind “more”.
    { to: '/desk/supervision', label: t('nav.supervision'), role: 'supervisor' }, { to: '/desk/hall', label: t('nav.hallNow'), role: 'supervisor' }, ...(handlesComplaints ? [{ to: '/desk/complaints', label: t('nav.complaints') } as const] : []), { to: '/desk/alarms', label: t('nav.alarms'), role: 'supervisor' }, { to: '/desk/inspections', label: t('nav.inspections'), role: data.roles.includes('supervisor') ? 'supervisor' : 'inspector' }, ...(handlesRepairs ? [repairsItem] : []), { to: '/desk/brakes', label: t('nav.brakes'), role: 'supervisor' }, { to: '/desk/queue', label: t('nav.halls'), role: 'supervisor' }, { to: '/desk/risks', label: t('nav.risks'), role: 'supervisor' }, { to: '/desk/integrity', label: t('nav.integrity'), role: 'supervisor' }, { to: '/desk/credit', label: t('nav.credit'), role: 'supervisor' }, { to: '/desk/payments', label: t('nav.payments'), role: 'treasurer' }, { to: '/desk/holds', label: t('nav.holds'), role: data.roles.includes('supervisor') ? 'supervisor' : 'treasurer' },
    { to: '/desk/telephone', label: t('nav.telephone'), role: 'telephone' }, { to: '/desk/counter', label: t('nav.counter'), role: 'clerk' }, { to: '/desk/handover', label: t('nav.handover'), role: 'clerk' }, { to: '/desk/offline', label: t('nav.offline'), role: data.roles.includes('supervisor') ? 'supervisor' : 'clerk' }, { to: '/desk/dossiers', label: t('nav.dossiers'), role: data.roles.includes('supervisor') ? 'supervisor' : 'clerk' },
    { to: '/desk/archive', label: t('nav.archive'), role: 'archivist' }, { to: '/desk/merges', label: t('nav.merges'), role: 'registrar' }, { to: '/desk/contradictions', label: t('nav.contradictions'), role: 'registrar', ...(contradictions > 0 && { mark: String(contradictions), said: t('nav.contradictionsWaiting', { count: contradictions }) }) }, { to: '/desk/reported-deaths', label: t('nav.reportedDeaths'), role: 'registrar' }, { to: '/desk/imports', label: t('nav.imports'), role: 'registrar' },
    { to: '/desk/knowledge', label: t('nav.knowledge'), role: 'editor' }, ...(data.roles.includes('designer') ? [catalog] : []),
    ...(drawn ? [] : [{ to: OWN_LIST, label: t('nav.queue') }]), { to: '/desk/joint', label: t('nav.joint'), role: 'officer' }, { to: '/desk/corrections', label: t('nav.corrections') }, { to: '/desk/advice', label: t('nav.advice'), role: 'adviser' }, { to: '/desk/requests', label: t('nav.requests') }, { to: '/desk/backtest', label: t('nav.backtest'), role: 'supervisor' }, { to: '/desk/partners', label: t('nav.partners'), role: 'supervisor' }, { to: '/desk/absence', label: t('nav.absence') },
    ...(handlesRepairs ? [] : [repairsItem]), ...(data.roles.includes('designer') ? [] : [catalog]), { to: '/desk/departments', label: t('nav.departments') }, { to: '/desk/recheck', label: t('nav.recheck') },
  ];
  return all.filter(({ role }) => role === undefined || data.roles.includes(role)).map(({ role: _role, ...item }) => item);
}

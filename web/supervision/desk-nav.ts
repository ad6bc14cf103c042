import { useTranslation } from 'react-i18next';
import type { NavItem } from '../ui/shell.tsx';
import { useMe } from '../ui/use-me.ts';

/** The parts of the desk: the own queue, the own absence, and for supervisors their list. None for who has not signed in. */
export function useDeskNav(): readonly NavItem[] {
  const { t } = useTranslation('supervision');
  const { data } = useMe();
  if (data?.kind !== 'staff') return [];
  const all: readonly (NavItem & { readonly supervisor?: true })[] = [{ to: '/desk', label: t('nav.queue') }, { to: '/desk/absence', label: t('nav.absence') }, { to: '/desk/supervision', label: t('nav.supervision'), supervisor: true }];
  return all.filter(({ supervisor }) => !supervisor || data.roles.includes('supervisor')).map(({ to, label }) => ({ to, label }));
}

import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { NavItem } from '../ui/shell.tsx';
import { visitHere } from '../ui/visit.ts';
import { useMe } from '../ui/use-me.ts';
import { partiesQuery } from './queries.ts';

/** The way to act as another, for whoever can: in whose hands this tab is, or that there is a choice. */
export function usePartyNav(): readonly NavItem[] {
  const { t } = useTranslation();
  const me = useMe().data;
  const mine = useQuery({ ...partiesQuery, enabled: me?.kind === 'person' && me.acting === undefined && visitHere() === null }).data;
  const to = '/me/parties';
  if (visitHere() !== null) return [];
  if (me?.acting) return [{ to, label: t('shell.actingAs', { name: me.acting.name }) }];
  return mine && mine.employers.length + mine.wards.length > 0 ? [{ to, label: t('shell.actAs') }] : [];
}

import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { NavItem } from '../ui/shell.tsx';
import { visitHere } from '../ui/visit.ts';
import { useMe } from '../ui/use-me.ts';
import { partiesQuery } from './queries.ts';

/** The way to act as another, for whoever can. */
export function usePartyNav(): readonly NavItem[] {
  const { t } = useTranslation();
  const me = useMe().data;
  const mine = useQuery({ ...partiesQuery, enabled: me?.kind === 'person' && me.acting === undefined && visitHere() === null }).data;
  const to = '/me/parties';
  if (visitHere() !== null) return [];
  // As whom they act now stands in the strip.
  return me?.acting || (mine && mine.employers.length + mine.wards.length + mine.deceased.length > 0) ? [{ to, label: t('shell.actAs') }] : [];
}

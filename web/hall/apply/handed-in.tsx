import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Target } from '../../ui/api.ts';
import { Button, buttonClass } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { handedInKey } from './remember.ts';

/** Whoever comes back to the questions after handing in is led to the case, and begins another only by saying so, here or where they come from (`anew`). */
export function HandedIn({ person, target, anew, children }: { readonly person: string; readonly target: Target; readonly anew: boolean; readonly children: ReactNode }) {
  const { t } = useTranslation('hall');
  const queries = useQueryClient();
  const { data: number } = useQuery<string>({ queryKey: handedInKey(person, target), enabled: false, staleTime: Infinity, gcTime: Infinity });
  if (number === undefined || anew) return children;
  const again = () => queries.removeQueries({ queryKey: handedInKey(person, target), exact: true });
  return (
    <>
      <h1>{t('apply.handedIn')}</h1>
      <EmptyState title={t('apply.handedInNumber', { number })} action={<><Link to="/cases/$number" params={{ number }} className={buttonClass()}>{t('apply.handedInGo')}</Link><Button look="secondary" onPress={again}>{t('apply.handedInAgain')}</Button></>}>{t('apply.handedInText')}</EmptyState>
    </>
  );
}

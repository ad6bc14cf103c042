import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { SignInFirst } from '../desk/sign-in-first.tsx';
import type { Me } from '../ui/api-types.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { PageSkeleton } from '../ui/progress.tsx';
import { Shell } from '../ui/shell.tsx';
import { useMe } from '../ui/use-me.ts';
import { useDeskNav } from './desk-nav.ts';

type Props = { readonly title: string; readonly back: string; /** Only supervisors see what stands here. */ readonly supervisor?: boolean; /** Only experts of a pool see what stands here; they see nothing else. */ readonly expert?: boolean; readonly children: (me: Me) => ReactNode };

/** A page of the desk for who has signed in as an officer, or as a supervisor. */
export function StaffOnly({ title, back, supervisor = false, expert = false, children }: Props) {
  const { t } = useTranslation('supervision');
  const { t: desk } = useTranslation('desk');
  const me = useMe();
  const nav = useDeskNav();
  const staff = me.data?.kind === 'staff';
  const isExpert = me.data?.roles.includes('expert') ?? false;
  const allowed = staff && isExpert === expert && (!supervisor || me.data?.roles.includes('supervisor'));
  return (
    <Shell home="/desk" title={desk('title')} signInAs="staff" nav={nav}>
      <title>{`${title} · ${desk('brand')}`}</title>
      {me.isPending && <PageSkeleton />}
      {me.isError && <ProblemMessage error={me.error} onRetry={() => void me.refetch()} signInAs="staff" />}
      {me.isSuccess && !staff && <SignInFirst other={me.data !== null} back={back} />}
      {staff && !allowed && <><h1>{title}</h1><EmptyState title={t(expert ? 'onlyExperts' : isExpert ? 'onlyOfficers' : 'only')}><p>{t(expert ? 'onlyExpertsHow' : isExpert ? 'onlyOfficersHow' : 'onlyHow')}</p></EmptyState></>}
      {allowed && me.data && children(me.data)}
    </Shell>
  );
}

import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DeskLinks } from '../desk/desk-links.tsx';
import { SignInFirst } from '../desk/sign-in-first.tsx';
import type { Me } from '../ui/api-types.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { PageSkeleton } from '../ui/progress.tsx';
import { Shell } from '../ui/shell.tsx';
import { useMe } from '../ui/use-me.ts';
import { useDeskNav } from './desk-nav.ts';

type Role = 'supervisor' | 'archivist' | 'clerk' | 'registrar' | 'treasurer' | 'inspector' | 'editor' | 'telephone';
type Props = { readonly title: string; readonly back: string; /** Only who has this role, or one of these, sees what stands here. */ readonly needs?: Role | readonly Role[]; /** What others read instead. */ readonly only?: { readonly title: string; readonly how: string }; /** Only experts of a pool, people of another agency or administrators see what stands here; they see nothing else. */ readonly outsider?: 'expert' | 'assistant' | 'administrator'; /** Experts see it as well. */ readonly experts?: boolean; readonly children: (me: Me) => ReactNode };

/** A page of the desk for who has signed in as an officer, or who has a role besides. */
export function StaffOnly({ title, back, needs, only, outsider, experts = false, children }: Props) {
  const { t } = useTranslation('supervision');
  const { t: desk } = useTranslation('desk');
  const me = useMe();
  const nav = useDeskNav();
  const staff = me.data?.kind === 'staff';
  const is = (['expert', 'assistant', 'administrator'] as const).find((role) => me.data?.roles.includes(role));
  const strange = is !== outsider && !(experts && is === 'expert');
  const allowed = staff && !strange && (needs === undefined || [needs].flat().some((role) => me.data?.roles.includes(role)));

  const others = strange && (outsider === undefined || outsider === 'expert')
    ? { title: t(outsider ? 'onlyExperts' : 'onlyOfficers'), how: t(outsider ? 'onlyExpertsHow' : 'onlyOfficersHow') }
    : { title: only?.title ?? t('only'), how: only?.how ?? t('onlyHow') };

  return (
    <Shell home="/desk" title={desk('title')} signInAs="staff" nav={nav} extra={<DeskLinks />}>
      <title>{`${title} · ${desk('brand')}`}</title>
      {me.isPending && <PageSkeleton />}
      {me.isError && <ProblemMessage error={me.error} onRetry={() => void me.refetch()} signInAs="staff" />}
      {me.isSuccess && !staff && <SignInFirst other={me.data !== null} back={back} as={outsider ?? 'staff'} />}
      {staff && !allowed && <><h1>{title}</h1><EmptyState title={others.title}><p>{others.how}</p></EmptyState></>}

      {allowed && me.data && children(me.data)}
    </Shell>
  );
}

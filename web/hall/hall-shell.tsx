import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Shell } from '../ui/shell.tsx';
import { useMe } from '../ui/use-me.ts';

/** The shell of the hall. An employer sees one more page, on every page. `signInAs`: whose sign-in the head leads to. */
export function HallShell({ children, signInAs }: { readonly children: ReactNode; readonly signInAs?: 'enterprise' }) {
  const { t } = useTranslation();
  const employer = useMe().data?.kind === 'enterprise' || signInAs === 'enterprise';
  return (
    <Shell {...(signInAs && { signInAs })} nav={[{ to: '/', label: t('shell.home') }, ...(employer ? [{ to: '/employer', label: t('shell.referrals') }] : []), { to: '/cases', label: t('shell.cases') }, { to: '/track', label: t('shell.track') }, { to: '/me', label: t('shell.me') }]}>
      {children}
    </Shell>
  );
}

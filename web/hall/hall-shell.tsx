import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Shell } from '../ui/shell.tsx';

export function HallShell({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <Shell nav={[{ to: '/', label: t('shell.home') }, { to: '/cases', label: t('shell.cases') }, { to: '/track', label: t('shell.track') }, { to: '/me', label: t('shell.me') }]}>
      {children}
    </Shell>
  );
}

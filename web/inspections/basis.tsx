import { useTranslation } from 'react-i18next';

/** How the source of a limit begins that no rule of the state settles. */
const OWN = '平台设定';

/** Where a limit comes from, in words for whoever it holds for: an article as it is written, or that there is none. */
export function Basis({ of }: { readonly of: string }) {
  const { t } = useTranslation('inspections');
  return of.startsWith(OWN) ? <>{t('noRule')}</> : <span lang="zh-CN">{of}</span>;
}

import { useTranslation } from 'react-i18next';

/** How the source of a limit begins that no rule of the state settles. */
const OWN = '平台设定';

/** Whether no rule of the state settles it. */
export function isOwn(basis: string): boolean {
  return basis.startsWith(OWN);
}

/** Where a limit comes from, in words for whoever it holds for: an article as it is written, or that there is none. */
export function Basis({ of }: { readonly of: string }) {
  const { t } = useTranslation('inspections');
  return isOwn(of) ? <>{t('noRule')}</> : <span lang="zh-CN">{of}</span>;
}

import { useTranslation } from 'react-i18next';
import { Notice } from '../ui/notice.tsx';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { problemOf } from '../ui/request.ts';

/** Why a supervisor's act was not done. Where somebody was faster the page shows the latest already, and what was typed is still there. */
export function SuperviseProblem({ error }: { readonly error: unknown }) {
  const { t } = useTranslation('supervision');
  if (problemOf(error).code === 'changed-meanwhile') return <Notice tone="bad" live title={t('item.overtaken.title')}><p>{t('item.overtaken.do')}</p></Notice>;
  return <ProblemMessage error={error} signInAs="staff" />;
}

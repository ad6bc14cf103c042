import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ProblemPage } from '../../ui/problem-message.tsx';
import { PageSkeleton } from '../../ui/progress.tsx';
import { stillThere } from '../../ui/still-there.ts';
import { manualQuery } from '../queries.ts';
import { ForOfficers } from './for-officers.tsx';
import { Manual } from './manual.tsx';

/** The working manual of a matter (经办手册), for officers who have signed in. */
export function ManualPage() {
  const { code } = useParams({ from: '/desk/manual/$code' });
  return <ForOfficers of={code} path={`/desk/manual/${code}`}><Loaded code={code} /></ForOfficers>;
}

function Loaded({ code }: { readonly code: string }) {
  const { t } = useTranslation('desk');
  const manual = useQuery(manualQuery(code));
  const seen = stillThere(manual);
  if (seen === undefined) return manual.isPending ? <PageSkeleton /> : <ProblemPage error={manual.error} onRetry={() => void manual.refetch()} missing={{ title: t('manual.gone'), text: t('manual.goneText'), go: t('title'), href: '/desk' }} />;
  return <Manual manual={seen} />;
}

import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ProblemPage } from '../../ui/problem-message.tsx';
import { PageSkeleton } from '../../ui/progress.tsx';
import { stillThere } from '../../ui/still-there.ts';
import { eventManualQuery } from '../queries.ts';
import { EventManual } from './event-manual.tsx';
import { ForOfficers } from './for-officers.tsx';

/** The working manual of a life event, for officers who have signed in. */
export function EventManualPage() {
  const { id } = useParams({ from: '/desk/manual/event/$id' });
  return <ForOfficers of={id} path={`/desk/manual/event/${id}`}><Loaded id={id} /></ForOfficers>;
}

function Loaded({ id }: { readonly id: string }) {
  const { t } = useTranslation('desk');
  const manual = useQuery(eventManualQuery(id));
  const seen = stillThere(manual);
  if (seen === undefined) return manual.isPending ? <PageSkeleton /> : <ProblemPage error={manual.error} onRetry={() => void manual.refetch()} missing={{ title: t('manual.event.gone'), text: t('manual.event.goneText'), go: t('title'), href: '/desk' }} />;
  return <EventManual manual={seen} />;
}

import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EventManual } from '../desk/manual/event-manual.tsx';
import { eventManualQuery } from '../desk/queries.ts';
import { StaffOnly } from '../supervision/staff-only.tsx';
import { ProblemPage } from '../ui/problem-message.tsx';
import { Skeleton } from '../ui/progress.tsx';
import { stillThere } from '../ui/still-there.ts';
import styles from './designer.module.css';

/** A life event with its picture of what waits for what, its items, questions and who is told. */
export function EventPage() {
  const { t } = useTranslation('designer');
  const { id } = useParams({ from: '/desk/catalog/events/$id' });
  return <StaffOnly title={t('title')} back={`/desk/catalog/events/${id}`}>{() => <Loaded id={id} />}</StaffOnly>;
}

function Loaded({ id }: { readonly id: string }) {
  const { t } = useTranslation('designer');
  const event = useQuery(eventManualQuery(id));
  const seen = stillThere(event);
  if (seen === undefined) return event.isPending ? <Skeleton card lines={8} /> : <ProblemPage error={event.error} onRetry={() => void event.refetch()} missing={{ title: t('eventGone'), text: t('goneHow'), go: t('title'), href: '/desk/catalog' }} />;
  return <div className={styles['page']}><p className={styles['small']}><Link to="/desk/catalog" search={{ kind: 'event' }}>{t('title')}</Link> › <Link to="/desk/catalog" search={{ event: id }}>{t('kinds.service')}</Link></p><EventManual manual={seen} /></div>;
}

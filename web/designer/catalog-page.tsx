import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { StaffOnly } from '../supervision/staff-only.tsx';
import type { CatalogIndex } from '../ui/api-types.ts';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { useText } from '../ui/i18n.ts';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { Skeleton } from '../ui/progress.tsx';
import { whenGone } from '../ui/when-gone.ts';
import { EventEntry, MatterEntry } from './entries.tsx';
import { Filters } from './filters.tsx';
import { eventsWanted, mattersWanted } from './narrow.ts';
import { catalogQuery } from './queries.ts';
import type { Wanted } from './search.ts';
import styles from './designer.module.css';

/** The catalogue as whoever designs services reads it, and everybody of the staff: found by words, letters, bodies, events and cities. */
export function CatalogPage() {
  const { t } = useTranslation('designer');
  return <StaffOnly title={t('title')} back="/desk/catalog">{() => <Loaded />}</StaffOnly>;
}

function Loaded() {
  const { t } = useTranslation('designer');
  const search = useSearch({ from: '/desk/catalog' });
  const navigate = useNavigate();
  const index = useQuery(catalogQuery(search.region));
  // The address keeps what was looked for: whoever comes back from a matter finds the list as it was.
  const change = (wanted: Partial<Wanted & { region: string }>): void => void navigate({ to: '/desk/catalog', search: { ...search, ...wanted }, replace: true });
  return (
    <div className={styles['page']}>
      <header className={styles['head']}><h1>{t('title')}</h1><p>{t('lead')}</p>{index.data && <p className={styles['small']}>{t('version', { version: index.data.version.slice(0, 12) })}</p>}</header>
      {index.isPending && <Skeleton card lines={8} />}
      {index.isError && <ProblemMessage error={index.error} onRetry={() => void index.refetch()} signInAs="staff" />}
      {index.data && <><Filters index={index.data} wanted={search} onChange={change} /><Found index={index.data} wanted={search} onClear={() => void navigate({ to: '/desk/catalog', search: search.region === undefined ? {} : { region: search.region }, replace: true })} /></>}
    </div>
  );
}

function Found({ index, wanted, onClear }: { readonly index: CatalogIndex; readonly wanted: Wanted; readonly onClear: () => void }) {
  const { t } = useTranslation('designer');
  const text = useText();
  const isEvent = wanted.kind === 'event';
  const [events, matters] = isEvent ? [eventsWanted(index.events, wanted), []] : [[], mattersWanted(index.services, wanted)];
  const count = events.length + matters.length;
  const found = useRef<HTMLParagraphElement>(null);
  const clear = (): void => {
    onClear();
    whenGone(() => found.current);
  };
  return (
    <section aria-label={t(`kinds.${isEvent ? 'event' : 'service'}`)}>
      <p ref={found} role="status" tabIndex={-1} className={styles['small']}>{t('found', { count })}</p>
      {count === 0 && <EmptyState title={t('none')}><p>{t('noneHow')}</p><Button look="quiet" onPress={clear}>{t('clear')}</Button></EmptyState>}
      <ul className={styles['entries']}>
        {events.map((event) => <li key={event.id}><EventEntry event={event} /></li>)}
        {matters.map((matter) => <li key={matter.code}><MatterEntry matter={matter} body={text(index.bodies.find(({ id }) => id === matter.body)?.name ?? { zh: matter.body, en: matter.body })} region={index.region.code} /></li>)}
      </ul>
    </section>
  );
}

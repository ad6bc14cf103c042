import { useTranslation } from 'react-i18next';
import { AsWritten } from '../ui/as-written.tsx';
import type { FairView } from '../ui/api-types.ts';
import { formatAppointment } from '../ui/format.ts';
import { Tag } from '../ui/tag.tsx';
import { hourOf } from './hour.ts';
import styles from './jobs.module.css';

/** When and where a fair is, how full it is, and what came of it. */
export function FairFacts({ fair }: { readonly fair: FairView }) {
  const { t } = useTranslation('jobs');
  return (
    <>
      <p className={styles['marks']}><span>{formatAppointment(fair.startsAt)}–{hourOf(fair.endsAt)}</span><span><AsWritten>{fair.place}</AsWritten></span>{fair.state !== 'ahead' && <Tag tone={fair.state === 'on' ? 'jade' : 'grey'}>{t(`fairs.state.${fair.state}`)}</Tag>}</p>
      <p><AsWritten>{fair.about}</AsWritten></p>
      {fair.state !== 'cancelled' && <p className={styles['small']}>{t('fairs.counts', { booked: fair.booked, stands: fair.stands, coming: fair.coming })}{fair.waiting > 0 && ` · ${t('fairs.waiting', { count: fair.waiting })}`}</p>}
      {fair.figures && <dl className={styles['figures']}>{(['visitors', 'talks', 'hired'] as const).map((name) => <div key={name}><dt>{t(`fairs.figures.${name}`)}</dt><dd>{fair.figures?.[name]}</dd></div>)}</dl>}
    </>
  );
}

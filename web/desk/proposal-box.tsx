import { useTranslation } from 'react-i18next';
import { AsWritten } from '../ui/as-written.tsx';
import type { StaffItem } from '../ui/api-types.ts';
import { formatInstant } from '../ui/format.ts';
import { useText } from '../ui/i18n.ts';
import styles from './item-acts.module.css';

type Props = { readonly item: StaffItem; readonly proposal: NonNullable<StaffItem['proposal']> };

/** What the officer proposes, before the reviewer's own buttons. */
export function ProposalBox({ item, proposal }: Props) {
  const { t } = useTranslation('desk');
  const text = useText();
  const criterion = item.criteria.find((each) => each.id === proposal.criterion);
  const refuse = proposal.outcome === 'refuse';
  return (
    <section className={styles['box']} aria-labelledby="proposal">
      <h2 id="proposal">{t('proposal.title', { by: proposal.by })}</h2>
      <p className={styles['said']}>{refuse ? t('proposal.refuse') : t('proposal.approve')}</p>
      {criterion && <p>{t('proposal.criterion', { criterion: text(criterion.text) })} <span className={styles['what']}><AsWritten>{criterion.basis}</AsWritten></span></p>}
      <p className={styles['note']}>{proposal.note === '' ? <span className={styles['what']}>{t('proposal.none')}</span> : proposal.note}</p>
      {item.departure?.outcome === proposal.outcome && <p className={styles['note']}><strong>{t('departs.said', { days: item.departure.days, of: item.departure.of, count: item.departure.otherwise })}</strong> {item.departure.reason}</p>}
      <p className={styles['what']}>{formatInstant(proposal.at)}</p>
      {item.as === 'reviewer' && item.status === 'review' && <p className={styles['what']}>{t('proposal.task')}</p>}
    </section>
  );
}

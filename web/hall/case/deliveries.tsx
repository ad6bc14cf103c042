import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDay, formatInstant } from '../../ui/format.ts';
import { useText } from '../../ui/i18n.ts';
import { Tag } from '../../ui/tag.tsx';
import { deliveriesQuery } from '../queries.ts';
import { AllOnPaper } from './all-on-paper.tsx';
import { OnPaper } from './on-paper.tsx';
import { PaperLink } from './paper-link.tsx';
import { visitHere } from '../../ui/visit.ts';
import styles from './case.module.css';

/** How the decisions of a case reached whoever looks: when they could be read, when they were, and on which day they count as served. */
export function Deliveries({ number, decided }: { readonly number: string; readonly decided: number }) {
  const { t } = useTranslation('hall');
  const text = useText();
  const { data, refetch } = useQuery(deliveriesQuery(number, decided));
  // A paper that was opened in another window leaves this page in sight: coming back to it is no more than a focus.
  useEffect(() => {
    const look = () => void refetch();
    addEventListener('focus', look);
    return () => removeEventListener('focus', look);
  }, [refetch]);
  if (!data || data.deliveries.length === 0) return null;
  const consented = data.deliveries.some((each) => each.consented);
  // What can be had on paper and waits for nothing is asked for together.
  const unasked = data.deliveries.filter(({ paper }) => paper?.phase === 'choose' && paper.due === undefined && paper.mayChoose);
  const together = unasked.length > 1;
  return (
    <section aria-labelledby="deliveries">
      <h2 id="deliveries">{t('delivery.title')}</h2>
      <p>{consented ? t('delivery.basis', { basis: data.basis ?? '' }) : t('delivery.noConsent')}{consented && data.toVerify && ` ${t('delivery.toVerify')}`}{visitHere() === null && <> <Link to="/me/messages/settings">{t('delivery.settings')}</Link></>}</p>
      <ul className={styles['told']}>
        {data.deliveries.map((each) => (
          <li key={each.number}>
            <span><strong>{text(each.matter)}</strong> {text(each.title)}{t('mark.comma', { ns: 'ui' })}{t('delivery.available', { at: formatInstant(each.availableAt) })}{each.openedAt !== undefined && ` · ${t('delivery.opened', { at: formatInstant(each.openedAt) })}`}</span>
            <Tag tone={each.served !== undefined ? 'jade' : each.openedAt !== undefined ? 'grey' : 'amber'}>{each.served !== undefined ? t('delivery.served', { day: formatDay(each.served) }) : t(each.openedAt !== undefined ? 'delivery.read' : 'delivery.unread')}</Tag>
            {each.note !== undefined && <PaperLink href={each.note} file={`${each.number}.pdf`} title={`${t('delivery.note')}${t('mark.colon', { ns: 'ui' })}${text(each.title)}`} words={`${t('delivery.note')}${t('mark.colon', { ns: 'ui' })}${text(each.title)}`} />}
            {each.paper && !(together && unasked.includes(each)) && <OnPaper number={number} delivery={each} paper={each.paper} />}
          </li>
        ))}
      </ul>
      {together && <AllOnPaper number={number} deliveries={unasked} />}
    </section>
  );
}

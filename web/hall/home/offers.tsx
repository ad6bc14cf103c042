import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AsWritten } from '../../ui/as-written.tsx';
import { promptsQuery } from '../../sharing/queries.ts';
import type { OfferView, PromptView } from '../../ui/api-types.ts';
import { declineOffer, declinePrompt } from '../../ui/api.ts';
import { AskFirst } from '../../ui/ask-first.tsx';
import { buttonClass } from '../../ui/button.tsx';
import { formatInstant } from '../../ui/format.ts';
import { useText } from '../../ui/i18n.ts';
import { Tag } from '../../ui/tag.tsx';
import { toast } from '../../ui/toast.tsx';
import { offersQuery } from '../queries.ts';
import { toldOf } from './same-event.ts';
import styles from './home.module.css';

/** What the register says this person is entitled to, without their having asked: to be applied for, or granted already. */
export function Offers() {
  const { data = [] } = useQuery(offersQuery);
  const { data: prompts = [] } = useQuery(promptsQuery);
  return data.map((offer) => <Offer key={`${offer.offer}/${offer.round}`} offer={offer} said={toldOf(offer, prompts)} />);
}

/** `said`: what a department told of the same. */
function Offer({ offer, said }: { readonly offer: OfferView; readonly said: PromptView | undefined }) {
  const { t } = useTranslation('hall');
  const { t: sharing } = useTranslation('sharing');
  const text = useText();
  const queries = useQueryClient();
  const [asking, setAsking] = useState(false);
  const decline = async () => {
    setAsking(false);
    try {
      await Promise.all([declineOffer(offer), said && declinePrompt(said.id)]);
      toast(t('home.declined'));
    } finally {
      await Promise.all([queries.invalidateQueries(offersQuery), queries.invalidateQueries(promptsQuery)]);
    }
  };
  return (
    <article className={styles['card']}>
      <p><Tag tone={offer.status === 'granted' ? 'jade' : 'amber'}>{t(offer.status === 'granted' ? 'home.offerGranted' : 'home.offerTold')}</Tag></p>
      <h3>{text(offer.name)}</h3>
      <p>{text(offer.told)}</p>
      {said && <p className={styles['small']}>{sharing('prompt.told', { department: text(said.department), happened: text(said.happened), name: said.aboutName, at: formatInstant(said.at) })}</p>}
      <details className={styles['small']}>
        <summary>{t('home.offerWhy')}</summary>
        <ul>{offer.facts.map((fact) => <li key={fact.element}>{text(fact.name)}{t('mark.colon', { ns: 'ui' })}{text(fact.text)}</li>)}</ul>
        <p><AsWritten>{t('home.offerFound', { at: formatInstant(offer.foundAt), basis: offer.basis })}</AsWritten></p>
      </details>
      <p className={styles['acts']}>
        {offer.case === null
          ? <Link to="/life-events/$lifeEvent/apply" params={{ lifeEvent: offer.for }} className={buttonClass({ size: 'small' })}>{t('home.start')}</Link>
          : <Link to="/cases/$number" params={{ number: offer.case }} className={buttonClass({ size: 'small' })}>{t('home.offerSee')}</Link>}
        {offer.status === 'told' && offer.case === null && <button type="button" className={buttonClass({ look: 'quiet', size: 'small' })} onClick={() => setAsking(true)}>{t('home.decline')}</button>}
      </p>
      {asking && <AskFirst title={t('home.declineTitle', { name: text(offer.name) })} text={t('home.offerDeclineText')} yes={t('home.declineDo')} no={t('home.keepInvitation')} onYes={() => void decline()} onNo={() => setAsking(false)} />}
    </article>
  );
}

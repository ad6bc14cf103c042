import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from '../hall/home/home.module.css';
import { notFound } from '../hall/home/same-event.ts';
import { offersQuery } from '../hall/queries.ts';
import type { PromptView } from '../ui/api-types.ts';
import { declinePrompt } from '../ui/api.ts';
import { AskFirst } from '../ui/ask-first.tsx';
import { buttonClass } from '../ui/button.tsx';
import { formatInstant } from '../ui/format.ts';
import { useText } from '../ui/i18n.ts';
import { Tag } from '../ui/tag.tsx';
import { toast } from '../ui/toast.tsx';
import { promptsQuery } from './queries.ts';

/** What a department told that concerns this person: the event that can be handed in now, ready to begin. */
export function Prompts() {
  const { data = [] } = useQuery(promptsQuery);
  const offers = useQuery(offersQuery);
  // What was found for the same person as well stands on that card.
  if (offers.isPending) return null;
  return notFound(data, offers.data ?? []).map((prompt) => <Prompt key={prompt.id} prompt={prompt} />);
}

function Prompt({ prompt }: { readonly prompt: PromptView }) {
  const { t } = useTranslation('sharing');
  const text = useText();
  const queries = useQueryClient();
  const [asking, setAsking] = useState(false);
  const name = text(prompt.name);
  const decline = async () => {
    setAsking(false);
    try {
      await declinePrompt(prompt.id);
      toast(t('prompt.declined'));
    } finally {
      await queries.invalidateQueries(promptsQuery);
    }
  };
  return (
    <article className={styles['card']}>
      <p><Tag tone="amber">{t('prompt.mark')}</Tag></p>
      <h3>{name}</h3>
      <p className={styles['small']}>{t('prompt.told', { department: text(prompt.department), happened: text(prompt.happened), name: prompt.aboutName, at: formatInstant(prompt.at) })}</p>
      <p>{t('prompt.how')}</p>
      <p className={styles['acts']}>
        <Link to="/life-events/$lifeEvent/apply" params={{ lifeEvent: prompt.lifeEvent }} search={{ about: prompt.about }} className={buttonClass({ size: 'small' })}>{t('prompt.go')}</Link>
        <button type="button" className={buttonClass({ look: 'quiet', size: 'small' })} onClick={() => setAsking(true)}>{t('prompt.decline')}</button>
      </p>
      {asking && <AskFirst title={t('prompt.declineTitle', { name })} text={t('prompt.declineText')} yes={t('prompt.yes')} no={t('prompt.no')} onYes={() => void decline()} onNo={() => setAsking(false)} />}
    </article>
  );
}

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from '../hall/home/home.module.css';
import type { NoticeView } from '../ui/api-types.ts';
import { declineNotice } from '../ui/api.ts';
import { AskFirst } from '../ui/ask-first.tsx';
import { buttonClass } from '../ui/button.tsx';
import { formatInstant } from '../ui/format.ts';
import { useText } from '../ui/i18n.ts';
import { Tag } from '../ui/tag.tsx';
import { toast } from '../ui/toast.tsx';
import { noticesQuery } from './queries.ts';

/** What a department told that concerns this person: the event that can be handed in now, ready to begin. */
export function Notices() {
  const { data = [] } = useQuery(noticesQuery);
  return data.map((notice) => <Notice key={notice.id} notice={notice} />);
}

function Notice({ notice }: { readonly notice: NoticeView }) {
  const { t } = useTranslation('sharing');
  const text = useText();
  const queries = useQueryClient();
  const [asking, setAsking] = useState(false);
  const name = text(notice.name);
  const decline = async () => {
    setAsking(false);
    try {
      await declineNotice(notice.id);
      toast(t('notice.declined'));
    } finally {
      await queries.invalidateQueries(noticesQuery);
    }
  };
  return (
    <article className={styles['card']}>
      <p><Tag tone="amber">{t('notice.mark')}</Tag></p>
      <h3>{name}</h3>
      <p className={styles['small']}>{t('notice.told', { department: text(notice.department), happened: text(notice.happened), name: notice.aboutName, at: formatInstant(notice.at) })}</p>
      <p>{t('notice.how')}</p>
      <p className={styles['acts']}>
        <Link to="/life-events/$lifeEvent/apply" params={{ lifeEvent: notice.lifeEvent }} search={{ about: notice.about }} className={buttonClass({ size: 'small' })}>{t('notice.go')}</Link>
        <button type="button" className={buttonClass({ look: 'quiet', size: 'small' })} onClick={() => setAsking(true)}>{t('notice.decline')}</button>
      </p>
      {asking && <AskFirst title={t('notice.declineTitle', { name })} text={t('notice.declineText')} yes={t('notice.yes')} no={t('notice.no')} onYes={() => void decline()} onNo={() => setAsking(false)} />}
    </article>
  );
}

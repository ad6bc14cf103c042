import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InvitationView } from '../../ui/api-types.ts';
import { declineInvitation } from '../../ui/api.ts';
import { AskFirst } from '../../ui/ask-first.tsx';
import { buttonClass } from '../../ui/button.tsx';
import { formatInstant } from '../../ui/format.ts';
import { useText } from '../../ui/i18n.ts';
import { Tag } from '../../ui/tag.tsx';
import { toast } from '../../ui/toast.tsx';
import { invitationsQuery } from '../queries.ts';
import styles from './home.module.css';

/** What waits for this person to confirm: an employer has handed in its part, the rest is the person's own. */
export function Invitations() {
  const { data = [] } = useQuery(invitationsQuery);
  return data.map((invitation) => <Invitation key={invitation.case} invitation={invitation} />);
}

function Invitation({ invitation }: { readonly invitation: InvitationView }) {
  const { t } = useTranslation('hall');
  const text = useText();
  const queries = useQueryClient();
  const [asking, setAsking] = useState(false);
  const decline = async () => {
    setAsking(false);
    try {
      await declineInvitation(invitation.case);
      toast(t('home.declined'));
    } finally {
      await queries.invalidateQueries(invitationsQuery);
    }
  };
  return (
    <article className={styles['card']}>
      <p><Tag tone="amber">{t('home.toConfirm')}</Tag></p>
      <h3>{text(invitation.name)}</h3>
      <p className={styles['small']}>{t('home.invitedBy', { employer: invitation.employer, at: formatInstant(invitation.at) })}</p>
      <p>{text(invitation.summary)}</p>
      <p className={styles['small']}>{t('home.invitedTo', { names: invitation.items.map(text).join(t('mark.list', { ns: 'ui' })) })}</p>
      {invitation.status === 'waits' && <p className={styles['small']}>{t('home.invitedWaits')}</p>}
      <p className={styles['acts']}>
        {invitation.status === 'ready' && <Link to="/life-events/$lifeEvent/apply" params={{ lifeEvent: invitation.lifeEvent }} className={buttonClass({ size: 'small' })}>{t('home.confirm')}</Link>}
        <button type="button" className={buttonClass({ look: 'quiet', size: 'small' })} onClick={() => setAsking(true)}>{t('home.decline')}</button>
      </p>
      {asking && <AskFirst title={t('home.declineTitle', { name: text(invitation.name) })} text={t('home.declineText')} yes={t('home.declineDo')} no={t('home.keepInvitation')} onYes={() => void decline()} onNo={() => setAsking(false)} />}
    </article>
  );
}

import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AsWritten } from '../ui/as-written.tsx';
import type { ReferralView } from '../ui/api-types.ts';
import { Button } from '../ui/button.tsx';
import { formatDay, formatInstant, formatWeekday } from '../ui/format.ts';
import { useText } from '../ui/i18n.ts';
import { Tag, type Tone } from '../ui/tag.tsx';
import { AnswerForm } from './answer-form.tsx';
import { canAnswer, isWaiting } from './referral-order.ts';
import styles from './employer.module.css';

const tones: Record<ReferralView['status'], Tone> = { sent: 'amber', interview: 'blue', hired: 'jade', declined: 'grey', withdrawn: 'grey' };

/** One person: who, for which vacancy, since when, and what was answered. */
export function ReferralCard({ referral }: { readonly referral: ReferralView }) {
  const { t } = useTranslation('employer');
  const text = useText();
  const [answering, setAnswering] = useState(false);
  const { status } = referral;
  return (
    <article className={styles['card']} aria-label={referral.person}>
      <header className={styles['who']}><h3>{referral.person}</h3><Tag tone={tones[status]}>{t(`status.${status}`)}</Tag></header>
      <dl className={styles['facts']}>
        <div><dt>{t('vacancy')}</dt><dd>{text(referral.vacancy)}</dd></div>
        <div><dt>{t('occupation')}</dt><dd>{text(referral.occupation)}</dd></div>
        <div><dt>{t('at')}</dt><dd>{formatInstant(referral.at)}{referral.direct && ` · ${t('direct')}`}</dd></div>
        {referral.phone !== undefined && <div><dt>{t('phone')}</dt><dd><a href={`tel:${referral.phone}`}>{referral.phone}</a></dd></div>}
        {referral.interview !== undefined && <div><dt>{t('interview.title')}</dt><dd>{[`${formatWeekday(referral.interview.on)} ${referral.interview.at}`, referral.interview.place, referral.interview.phone].filter(Boolean).join(' · ')}</dd></div>}
        {referral.startsOn !== undefined && <div><dt>{t('starts')}</dt><dd>{formatDay(referral.startsOn)}</dd></div>}
        {referral.note !== undefined && referral.note !== '' && <div><dt>{t('note')}</dt><dd className={styles['note']}><AsWritten>{referral.note}</AsWritten></dd></div>}
      </dl>
      {status !== 'sent' && <p className={styles['quiet']}>{t(`after.${status}`)}</p>}
      {referral.due !== undefined && <p><strong>{t('due', { day: formatDay(referral.due) })}</strong></p>}
      {referral.hiring && <p><Link to="/life-events/$lifeEvent/apply" params={{ lifeEvent: referral.hiring.lifeEvent }} search={{ about: referral.hiring.about }}>{t('next', { name: text(referral.hiring.name) })}</Link></p>}
      {canAnswer(referral) && !answering && <p><Button look={isWaiting(referral) ? 'primary' : 'secondary'} onPress={() => setAnswering(true)} label={`${isWaiting(referral) ? t('answer') : t('change')} · ${referral.person}`}>{isWaiting(referral) ? t('answer') : t('change')}</Button></p>}
      {canAnswer(referral) && answering && <AnswerForm referral={referral} onClose={() => setAnswering(false)} />}
    </article>
  );
}

import { useTranslation } from 'react-i18next';
import { AsWritten } from '../ui/as-written.tsx';
import type { StaffItem } from '../ui/api-types.ts';
import { formatInstant, formatShortDay } from '../ui/format.ts';
import { useText } from '../ui/i18n.ts';
import { Notice } from '../ui/notice.tsx';
import { DrawProof } from './draw-proof.tsx';
import styles from './appraisal-box.module.css';

type Appraisal = NonNullable<StaffItem['appraisal']>;

/** The group of experts: who was drawn, what each found once they gave it, who left, and what the group came to. */
export function AppraisalBox({ appraisal }: { readonly appraisal: Appraisal }) {
  const { t } = useTranslation('desk');
  const text = useText();
  const { committee, seats, left, undecided, group, absent } = appraisal;
  const values = (list: NonNullable<Appraisal['group']>): string => list.map(({ name, text: said }) => t('appraisal.value', { name: text(name), value: text(said) })).join(t('act.join'));
  return (
    <Notice tone={group ? 'good' : 'wait'} title={t('appraisal.title', { committee: text(committee), count: seats.length })}>
      {group && <p className={styles['group']}>{t('appraisal.group', { values: values(group) })}</p>}
      {absent && <p>{t('appraisal.absent')}</p>}
      {undecided && <p>{t('appraisal.undecided')}</p>}
      <ul className={styles['seats']}>
        {seats.map(({ speciality, expert, draw, given, opinion, until, silent }, index) => (
          <li key={index}>
            <p><strong>{expert === undefined ? t('appraisal.nobody') : t('appraisal.expert', { number: expert })}</strong> · {text(speciality)} · {t(given ? 'appraisal.given' : 'appraisal.due')}{until !== undefined && !silent && <> · {t('appraisal.until', { day: formatShortDay(until) })}</>}</p>
            {silent && <p>{t('appraisal.silent')}</p>}
            {opinion && <p>{values(opinion.values)}<AsWritten>{t('appraisal.grounds', { grounds: opinion.grounds })}</AsWritten></p>}
            {draw !== undefined && <DrawProof href={draw} />}
          </li>
        ))}
      </ul>
      {left.map((each) => <p key={each.at}>{t(`appraisal.left.${each.kind}`, { at: formatInstant(each.at), number: each.expert, reason: each.reason ?? '' })}</p>)}
    </Notice>
  );
}

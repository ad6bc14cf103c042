import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { AsWritten } from '../ui/as-written.tsx';
import type { StaffItem } from '../ui/api-types.ts';
import { useText } from '../ui/i18n.ts';
import styles from './like-items.module.css';

/** How the same matter ended lately, how the same question was decided, and the handful of items that are most alike: neither whose they are nor who decided. */
export function LikeItems({ item }: { readonly item: StaffItem }) {
  const { t } = useTranslation('desk');
  const { similar, like } = item;
  return (
    <section className={styles['like']} aria-labelledby="similar">
      <h2 id="similar">{t('item.similar')}</h2>
      <p>{similar.total > 0 ? t('item.similarText', similar) : t('item.similarNone', { days: similar.days })}</p>
      {like.of > 0 && <p><strong>{t('like.same', { count: like.of, approved: like.approved, refused: like.refused })}</strong></p>}
      {like.items.length > 0
        ? <ul>{like.items.map((each, index) => <LikeItem key={index} like={each} />)}</ul>
        : similar.total > 0 && <p className={styles['how']}>{t('like.none')}</p>}
      {like.items.length > 0 && <p className={styles['how']}>{t('like.how')}</p>}
    </section>
  );
}

function LikeItem({ like }: { readonly like: StaffItem['like']['items'][number] }) {
  const { t } = useTranslation('desk');
  const text = useText();
  return (
    <li>
      <p><strong data-outcome={like.outcome}>{t(`like.${like.outcome}`)}</strong> · {t(`like.by.${like.by}`)} · {like.days === 0 ? t('like.sameDay') : t('like.days', { count: like.days })} · {t(like.same ? 'like.exact' : 'like.near')}</p>
      {like.reason && <p>{t('proposal.criterion', { criterion: text(like.reason.text) })} <span className={styles['how']}><AsWritten>{like.reason.basis}</AsWritten></span></p>}
      {like.differs.length > 0 && <p className={styles['how']}>{t('like.differs', { names: like.differs.map((name) => text(name)).join(t('act.join')) })}</p>}
      {like.own && <p><Link to="/desk/$case/$no" params={{ case: like.own.case, no: String(like.own.no) }} preload={false}>{t('like.open')}</Link></p>}
    </li>
  );
}

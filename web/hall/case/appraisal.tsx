import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import type { ItemView } from '../../ui/api-types.ts';
import { useText } from '../../ui/i18n.ts';
import { Notice } from '../../ui/notice.tsx';

/** The proof of a draw is the same for everybody. */
const DrawProof = lazy(async () => ({ default: (await import('../../desk/draw-proof.tsx')).DrawProof }));

/** The experts that chance drew for an item, each with the draw that anybody can check, and how far they are. What they found is told with the result. */
export function Appraisal({ item }: { readonly item: ItemView }) {
  const { t } = useTranslation('hall');
  const text = useText();
  if (!item.appraisal) return null;
  const { committee, seats, open, absent } = item.appraisal;
  const given = seats.filter((seat) => seat.given).length;
  return (
    <Notice tone={open ? 'wait' : 'good'} title={t('appraisal.title', { committee: text(committee), count: seats.length })}>
      <p>{absent ? t('appraisal.absent') : open ? t('appraisal.open', { given, count: seats.length }) : t('appraisal.done')}</p>
      <ul>
        {seats.map(({ speciality, expert, draw }, index) => (
          <li key={index}>{text(speciality)} · {expert === undefined ? t('appraisal.nobody') : t('appraisal.expert', { number: expert })}{draw !== undefined && <Suspense><DrawProof href={draw} /></Suspense>}</li>
        ))}
      </ul>
      {open && <p>{t('appraisal.recusal')}</p>}
    </Notice>
  );
}

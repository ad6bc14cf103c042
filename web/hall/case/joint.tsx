import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import type { ItemView } from '../../ui/api-types.ts';
import { useText } from '../../ui/i18n.ts';
import { Notice } from '../../ui/notice.tsx';

/** The proof of a draw is the same for everybody. */
const DrawProof = lazy(async () => ({ default: (await import('../../desk/draw-proof.tsx')).DrawProof }));

/** Which other lines of work have to agree to an item, who of them was drawn, and who has spoken. What was said is told with the result. */
export function Joint({ joint: { seats }, ended }: { readonly joint: NonNullable<ItemView['joint']>; readonly ended: boolean }) {
  const { t } = useTranslation('hall');
  const text = useText();
  const spoken = seats.every((seat) => seat.spoken);
  return (
    <Notice tone={spoken || ended ? 'info' : 'wait'} title={t('joint.title')}>
      {!ended && <p>{t('joint.how')}</p>}
      <ul>
        {seats.map(({ name, part, officer, draw, spoken: has }) => (
          <li key={text(name)}>{t('joint.seat', { name: text(name), part: text(part) })} · {officer === undefined ? t('joint.nobody') : t('joint.officer', { number: officer })}{!ended && ` · ${t(has ? 'joint.spoken' : 'joint.due')}`}{draw !== undefined && <Suspense><DrawProof href={draw} /></Suspense>}</li>
        ))}
      </ul>
    </Notice>
  );
}

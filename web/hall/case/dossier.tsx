import { useTranslation } from 'react-i18next';
import { AsWritten } from '../../ui/as-written.tsx';
import type { ItemView } from '../../ui/api-types.ts';
import { formatInstant } from '../../ui/format.ts';
import { Notice } from '../../ui/notice.tsx';
import styles from './case.module.css';

type Dossier = NonNullable<ItemView['dossier']>;
const TONES: Partial<Record<Dossier['phase'], 'good' | 'bad'>> = { done: 'good', kept: 'good', missing: 'bad' };

/** Where somebody's personnel file is; there is nothing that they have to fetch or carry. */
export function MovingDossier({ dossier: { direction, phase, agency, way, number, note, at, basis } }: { readonly dossier: Dossier }) {
  const { t } = useTranslation('hall');
  const who = agency ?? t('dossier.other');
  return (
    <Notice tone={TONES[phase] ?? 'wait'} title={t(phase === 'done' ? `dossier.over.${direction}` : `dossier.is.${phase}`)}>
      <p>{t(phase === 'done' ? `dossier.overHow.${direction}` : `dossier.how.${phase}`, { who, at: formatInstant(at) })}</p>
      {way !== undefined && number !== undefined && (phase === 'sent' || phase === 'missing' || phase === 'arrived') && <p>{t('dossier.under', { way: t(`dossier.way.${way}`), number })}</p>}
      {note !== undefined && <p><AsWritten>{t('dossier.why', { note })}</AsWritten></p>}
      {phase !== 'done' && <p>{t('dossier.never')}</p>}
      <p className={styles['meta']} lang="zh-CN">{basis}</p>
    </Notice>
  );
}

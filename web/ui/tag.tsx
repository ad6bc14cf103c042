import type { ReactNode } from 'react';
import type { ItemStatus, KnownFact } from './api-types.ts';
import { useTranslation } from 'react-i18next';
import { classes } from './classes.ts';
import { formatInstant } from './format.ts';
import { useText } from './i18n.ts';
import { staffStatus } from './staff-status.ts';
import styles from './tag.module.css';

export type Tone = 'jade' | 'amber' | 'vermilion' | 'blue' | 'grey';

export function Tag({ tone = 'grey', children }: { readonly tone?: Tone; readonly children: ReactNode }) {
  return <span className={classes(styles['tag'], styles[tone])}>{children}</span>;
}

/** Where a fact came from, as a quiet blue tag; when it was answered on pointing at it. */
export function SourceTag({ fact, own = false }: { readonly fact: Pick<KnownFact, 'source' | 'at'>; /** The reader is the person it is about. */ readonly own?: boolean }) {
  const { t } = useTranslation();
  const text = useText();
  return <span className={classes(styles['tag'], styles['blue'])} title={formatInstant(fact.at)}>{own && fact.source.kind === 'asked' ? t('facts.yourAnswer') : text(fact.source.label)}</span>;
}

const tones: Record<ItemStatus, Tone> = { waiting: 'grey', officer: 'amber', correction: 'vermilion', review: 'amber', publicity: 'amber', booking: 'amber', approved: 'jade', refused: 'vermilion', dropped: 'grey', withdrawn: 'grey', revoked: 'vermilion' };
const marks: Record<ItemStatus, string> = { waiting: '…', officer: '◔', correction: '!', review: '◔', publicity: '◔', booking: '◔', approved: '✓', refused: '✕', dropped: '–', withdrawn: '↩', revoked: '✕' };

/** The state of an item: a colour, a mark and a word, so that none has to carry it alone. */
export function StatusTag({ status, staff = false }: { readonly status: ItemStatus; /** Whoever reads it is not the applicant. */ readonly staff?: boolean }) {
  const { t } = useTranslation();
  return <span className={classes(styles['tag'], styles[tones[status]])}><span aria-hidden="true">{marks[status]}</span> {t(staff ? staffStatus(status) : `status.${status}`)}</span>;
}

import type { ItemStatus } from './api-types.ts';
import { classes } from './classes.ts';
import styles from './station-mark.module.css';

const signs: Record<ItemStatus, string> = {
  approved: 'M7.5 12.4l3 3 6-6.4',
  refused: 'M8.6 8.6l6.8 6.8M15.4 8.6l-6.8 6.8',
  dropped: 'M8 12h8',
  withdrawn: 'M8 12h8',
  revoked: 'M8.6 8.6l6.8 6.8M15.4 8.6l-6.8 6.8',
  officer: 'M12 8.2V12l2.6 1.8',
  review: 'M12 8.2V12l2.6 1.8',
  publicity: 'M12 8.2V12l2.6 1.8',
  booking: 'M12 8.2V12l2.6 1.8',
  correction: 'M12 7.6v5.2M12 16v.2',
  waiting: '',
};

/** The circle of a station. Its state shows in fill, edge and sign, never in colour alone. */
export function StationMark({ status, plain = false }: { readonly status: ItemStatus; readonly plain?: boolean }) {
  return (
    <svg viewBox="0 0 24 24" className={classes(styles['mark'], styles[status])} aria-hidden="true">
      <circle cx="12" cy="12" r="9.5" />
      {!plain && <path d={signs[status]} />}
    </svg>
  );
}

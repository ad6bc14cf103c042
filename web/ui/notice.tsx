import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import styles from './notice.module.css';

type Props = {
  readonly tone?: 'info' | 'good' | 'wait' | 'bad';
  readonly title?: ReactNode;
  readonly children?: ReactNode;
  readonly action?: ReactNode;
  /** Read out at once when it appears. */
  readonly live?: boolean;
};

const marks = { info: 'i', good: '✓', wait: '…', bad: '!' } as const;

export function Notice({ tone = 'info', title, children, action, live = false }: Props) {
  // A heading stands in no paragraph.
  const Title = typeof title === 'string' ? 'p' : 'div';
  return (
    <div className={classes(styles['notice'], styles[tone])} role={live ? (tone === 'bad' ? 'alert' : 'status') : undefined}>
      <span className={styles['mark']} aria-hidden="true">{marks[tone]}</span>
      <div className={styles['body']}>
        {title !== undefined && <Title className={styles['title']}>{title}</Title>}
        {children !== undefined && <div>{children}</div>}
      </div>
      {action !== undefined && <div className={styles['action']}>{action}</div>}
    </div>
  );
}

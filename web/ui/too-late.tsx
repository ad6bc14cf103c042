import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useText } from './i18n.ts';
import { Notice } from './notice.tsx';
import { isOvertaken } from './overtaken.ts';
import { problemOf } from './request.ts';
import { useTried } from './tried.ts';
import { wordsIn } from './words-in.ts';
import { Written } from './written.tsx';
import styles from './too-late.module.css';

type Props = {
  /** What the act was about, as `useAct` names it. */
  readonly of: string;
  /** Whether it can still be done, with a form that begins anew: what was sent does not stand in it. */
  readonly may?: boolean;
  /** It is not on this desk any more. */
  readonly gone?: boolean;
  /** What the page knows of what was done instead, or of how it stands now. */
  readonly now?: string | undefined;
};

/** Where somebody else came first and the form has gone: that nothing was sent, how it stands, and what was written, to be copied. Nothing where nothing was tried. */
export function TooLate({ of, may = false, gone = false, now }: Props) {
  const { t } = useTranslation();
  const text = useText();
  const tried = useTried(of);
  const place = useRef<HTMLDivElement>(null);
  // The button that was pressed has gone with its form: the keyboard goes on here.
  useEffect(() => {
    if (tried === null || (document.activeElement !== null && document.activeElement !== document.body)) return;
    place.current?.focus({ preventScroll: true });
    place.current?.scrollIntoView({ block: 'nearest' });
  }, [tried]);
  if (tried === null) return null;
  const { detail } = problemOf(tried.error);
  const said = wordsIn(tried.sent).join('\n\n');
  return (
    <div ref={place} tabIndex={-1} className={styles['place']}>
      <Notice tone="bad" live title={t(may ? 'problem.overtaken.title' : 'problem.late.title')}>
        {!isOvertaken(tried.error) && !gone && detail && <p>{text(detail)}</p>}
        <p>{now ?? t(gone ? 'problem.late.gone' : may ? 'problem.late.may' : 'problem.late.do')}</p>
      </Notice>
      {said !== '' && <Written key={said}>{said}</Written>}
    </div>
  );
}

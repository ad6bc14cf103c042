import { Link, useRouterState } from '@tanstack/react-router';
import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { NavItem } from './shell.tsx';
import styles from './shell.module.css';

/** More than these do not fit beside the brand on one line: the first stay, the rest stand behind “more”. */
const [MOST, FIRST] = [6, 5];

/** Links of a part of the app, the first of them beside the brand. @param home whose link is current only on its own page */
export function ShellNav({ nav, home }: { readonly nav: readonly NavItem[]; readonly home: string }) {
  const { t } = useTranslation();
  const path = useRouterState({ select: ({ location }) => location.pathname });
  const first = nav.length > MOST ? nav.slice(0, FIRST) : nav;
  const rest = nav.slice(first.length);
  const link = (item: NavItem) => (
    <Link key={item.to} to={item.to} activeOptions={{ includeSearch: false, exact: item.to === home || nav.some(({ to }) => to.startsWith(`${item.to}/`)) }} activeProps={{ 'aria-current': 'page' }}>{item.label}{item.mark !== undefined && <span className={styles['mark']}><span aria-hidden="true">{item.mark}</span><span className="visually-hidden">{item.said}</span></span>}</Link>
  );
  return <nav aria-label={t('shell.nav')} className={styles['nav']}>{first.map(link)}{rest.length > 0 && <More key={path} rest={rest} path={path}>{rest.map(link)}</More>}</nav>;
}

/** A fold that the browser opens by mouse and keyboard and names to screen readers; it closes when somebody goes on, presses Escape or looks elsewhere. */
function More({ rest, path, children }: { readonly rest: readonly NavItem[]; readonly path: string; readonly children: readonly ReactNode[] }) {
  const { t } = useTranslation();
  const fold = useRef<HTMLDetailsElement>(null);
  const here = rest.find(({ to }) => path === to || path.startsWith(`${to}/`));
  useEffect(() => {
    const close = (event: Event): void => {
      const { current } = fold;
      if (!current?.open || (event instanceof KeyboardEvent ? event.key !== 'Escape' : current.contains(event.target as Node))) return;
      current.open = false;
      if (event instanceof KeyboardEvent) current.querySelector('summary')?.focus();
    };
    for (const kind of ['keydown', 'pointerdown', 'focusin'] as const) addEventListener(kind, close);
    return () => { for (const kind of ['keydown', 'pointerdown', 'focusin'] as const) removeEventListener(kind, close); };
  }, []);
  return (
    <details ref={fold} className={styles['more']}>
      <summary data-here={here !== undefined || undefined}>{here ? <><span className="visually-hidden">{`${t('shell.more')}${t('mark.colon')}`}</span>{here.label}</> : t('shell.more')}</summary>
      <div className={styles['rest']}>{children}</div>
    </details>
  );
}

import { useQueryClient } from '@tanstack/react-query';
import { Link, useRouterState } from '@tanstack/react-router';
import { Suspense, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { signInHref } from './api.ts';
import { Button, buttonClass } from './button.tsx';
import { classes } from './classes.ts';
import { chooseLanguage } from './i18n.ts';
import { InShell } from './in-shell.ts';
import { leave } from './leave.ts';
import { setPreferences, usePreferences } from './preferences.ts';
import { PageSkeleton } from './progress.tsx';
import { ReadAloud } from './read-aloud.tsx';
import { ShellNav } from './shell-nav.tsx';
import { useSessionLost } from './session-lost.ts';
import { toast } from './toast.tsx';
import { useMe } from './use-me.ts';
import { visitHere } from './visit.ts';
import styles from './shell.module.css';

/** `mark`: a short sign beside the label, and what it says. */
export type NavItem = { readonly to: string; readonly label: string; readonly mark?: string; readonly said?: string };

type Props = {
  readonly children: ReactNode;
  /** Links of this part of the app, beside the brand. */
  readonly nav?: readonly NavItem[];
  /** What this part is called, when it is not the hall. */
  readonly title?: string;
  readonly home?: string;
  /** Uses the whole width of the window (the desk). */
  readonly wide?: boolean;
  readonly signInAs?: 'staff' | 'enterprise';
  /** More on the right side of the head. */
  readonly extra?: ReactNode;
  /** In whose name these pages are, where it is not the own: a strip below the head. */
  readonly strip?: ReactNode;
  /** Links at the foot, beside the hotline. */
  readonly foot?: readonly NavItem[];
};

/** Head, page and foot. The same for hall, desk and employer; only names and links differ. */
export function Shell({ children, nav = [], title, home = '/', wide = false, signInAs, extra, strip, foot = [] }: Props) {
  const { t } = useTranslation();
  return (
    <div className={classes(styles['shell'], wide && styles['wide'], home === '/desk' && styles['desk'])} data-desk={home === '/desk' || undefined}>
      <a className={styles['skip']} href="#main">{t('skip')}</a>
      <header className={classes(styles['header'], 'no-print')}>
        <div className={styles['bar']}>
          <Link to={home} className={styles['brand']}><img src="/logo.svg" alt="" width="34" height="34" /><span className={styles['brandName']}>{title ?? t('brand')}</span></Link>
          {nav.length > 0 && <ShellNav nav={nav} home={home} />}
          <div className={styles['tools']}>
            {extra}
            <Tools />
            <SignedIn home={home} {...(signInAs ? { as: signInAs } : {})} />
          </div>
        </div>
      </header>
      {strip !== undefined && <section aria-label={t('shell.strip')} className={classes(styles['strip'], 'no-print')}><div className={styles['stripLine']}>{strip}</div></section>}
      <main id="main" tabIndex={-1} className={styles['main']}><InShell value><Suspense fallback={<PageSkeleton />}>{children}</Suspense></InShell></main>
      {/* Staff are not sent to the citizens' hotline. */}
      {!wide && home !== '/desk' && <Footer links={foot} />}
    </div>
  );
}

function Tools() {
  const { t } = useTranslation();
  const { language, mode } = usePreferences();
  const other = language === 'zh' ? 'en' : 'zh';
  return (
    <>
      <ReadAloud className={styles['pill']} />
      {mode !== 'kiosk' && <button type="button" className={styles['pill']} onClick={() => setPreferences({ mode: mode === 'elder' ? 'standard' : 'elder' })}>{mode === 'elder' ? t('shell.elderOff') : t('shell.elder')}</button>}
      <button type="button" className={classes(styles['pill'], styles['language'])} lang={other === 'en' ? 'en' : 'zh-CN'} aria-label={t('shell.otherLanguageLabel')} onClick={() => void chooseLanguage(other)}>{t('shell.otherLanguage')}</button>
    </>
  );
}

function SignedIn({ as, home }: { readonly as?: 'staff' | 'enterprise'; readonly home: string }) {
  const { t } = useTranslation();
  const me = useMe();
  const lost = useSessionLost();
  const { mode } = usePreferences();
  const queries = useQueryClient();
  const here = useRouterState({ select: (state) => state.location.href });
  if (me.isPending) return <span className={styles['pill']} aria-hidden="true">…</span>;
  if (!me.data || lost) return <a className={buttonClass({ size: 'small' })} href={signInHref(here, as)}>{t('shell.signIn')}</a>;
  // Ways to sign in are one's own: not those of whom somebody acts for, and nobody's at a machine for everybody.
  const own = visitHere() === null && me.data.acting === undefined && mode !== 'kiosk';
  const signOut = async () => {
    // Whoever could not be signed out is not told that they are.
    let next: string | undefined;
    try { next = await leave(queries); } catch { return toast(t('shell.stillIn'), 'bad'); }
    // Who leaves the desk comes back to its own sign-in, not to the citizens' hall.
    location.assign(next ?? home);
  };
  return (
    <span className={styles['who']}>
      {own
        ? <Link to="/account" className={styles['name']}><span className="visually-hidden">{t('shell.signedInAs', { name: me.data.name })}</span><span aria-hidden="true">{me.data.name}</span><span className="visually-hidden">{t('shell.account')}</span></Link>
        : <span className={styles['name']}><span className="visually-hidden">{t('shell.signedInAs', { name: me.data.name })}</span><span aria-hidden="true">{me.data.name}</span></span>}
      {/* The session is the clerk's: it ends at the desk. */}
      {visitHere() === null && <Button look="quiet" size="small" onPress={() => void signOut()}>{t('shell.signOut')}</Button>}
    </span>
  );
}

function Footer({ links }: { readonly links: readonly NavItem[] }) {
  const { t } = useTranslation();
  const { mode } = usePreferences();
  return (
    <footer className={styles['footer']}>
      <div className={styles['foot']}>
        <p><a className={styles['hotline']} href="tel:12333">12333</a><span>{t('shell.hotline')} · {t('shell.hotlineNote')}</span></p>
        {links.length > 0 && <nav aria-label={t('shell.more')} className={classes(styles['links'], 'no-print')}>{links.map(({ to, label }) => <Link key={to} to={to}>{label}</Link>)}<a href="/guides">{t('shell.guides')}</a></nav>}
        <p className="no-print">{t('shell.promise')}{mode !== 'kiosk' && <> <a href="/api/docs">API</a></>}</p>
      </div>
    </footer>
  );
}

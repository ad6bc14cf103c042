import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { AdminView } from '../ui/api-types.ts';
import { Button } from '../ui/button.tsx';
import { formatInstant } from '../ui/format.ts';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { whenGone } from '../ui/when-gone.ts';
import { useRightsWords } from './rights-words.ts';
import { useAdminAct } from './use-act.ts';
import styles from './admin.module.css';

/** Rights that one security administrator has asked for and another confirms. */
export function Requests({ view }: { readonly view: AdminView }) {
  const { t } = useTranslation('admin');
  const heading = useRef<HTMLHeadingElement>(null);
  return (
    <section className={styles['part']} aria-labelledby="requests">
      <h2 id="requests" ref={heading} tabIndex={-1}>{t('waiting')}</h2>
      {view.requests.length === 0 ? <p className={styles['small']}>{t('noneWaiting')}</p> : <ul className={styles['cards']}>{view.requests.map((each) => <li key={each.id}><One request={each} view={view} onDone={() => whenGone(() => heading.current)} /></li>)}</ul>}
    </section>
  );
}

function One({ request, view, onDone }: { readonly request: AdminView['requests'][number]; readonly view: AdminView; readonly onDone: () => void }) {
  const { t } = useTranslation('admin');
  const words = useRightsWords(view);
  const acting = useAdminAct(onDone);
  const account = view.accounts.find(({ id }) => id === request.account);
  const as = account?.as ?? 'officer';
  const [before, after] = [words(request.before, as), words(request.after, as)];
  const mine = view.kind === 'security' && account?.own !== true;
  return (
    <article className={styles['card']} aria-label={`${request.name} ${request.number}`}>
      <h3>{request.name} {request.number} <span className={styles['small']}>{t('asked', { by: request.by, at: formatInstant(request.at) })}</span></h3>
      <dl className={styles['change']}>
        <dt>{t('from')}</dt><dd>{before.what}{before.where !== undefined && <div className={styles['small']}>{before.where}</div>}</dd>
        <dt>{t('to')}</dt><dd><strong>{after.what}</strong>{after.where !== undefined && <div className={styles['small']}>{after.where}</div>}</dd>
      </dl>
      {mine && request.own && <p className={styles['small']}>{t('own')}</p>}
      {acting.isError && <ProblemMessage error={acting.error} signInAs="staff" />}
      {mine && (
        <div className={styles['acts']}>
          {!request.own && <Button busy={acting.isPending} onPress={() => acting.mutate({ act: 'confirm', id: request.id })}>{t('confirm')}</Button>}
          <Button look="secondary" busy={acting.isPending} onPress={() => acting.mutate({ act: 'refuse', id: request.id })}>{t(request.own ? 'takeBack' : 'refuse')}</Button>
        </div>
      )}
    </article>
  );
}

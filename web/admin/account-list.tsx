import { useState, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { AdminView } from '../ui/api-types.ts';
import { Button } from '../ui/button.tsx';
import { ChoiceList } from '../ui/choice-list.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { formatDay } from '../ui/format.ts';
import { useText } from '../ui/i18n.ts';
import { Tag } from '../ui/tag.tsx';
import { TextField } from '../ui/text-field.tsx';
import { whenGone } from '../ui/when-gone.ts';
import { AccountDialog } from './account-dialog.tsx';
import { useRightsWords } from './rights-words.ts';
import type { OnMade } from './use-act.ts';
import styles from './admin.module.css';

/** Everybody with an account, found by number or name; one is opened to act on it. */
export function AccountList({ view, heading, onMade }: { readonly view: AdminView; readonly heading: RefObject<HTMLHeadingElement | null>; readonly onMade: OnMade }) {
  const { t } = useTranslation('admin');
  const text = useText();
  const words = useRightsWords(view);
  const [find, setFind] = useState('');
  const [show, setShow] = useState<string>('current');
  const [opened, setOpened] = useState<string | null>(null);
  const sought = find.trim();
  const found = view.accounts.filter(({ number, name, ended }) => ended === (show === 'ended') && (number.includes(sought) || name.includes(sought)));
  const acts = view.kind !== 'audit';
  const office = (id: string | undefined): string => {
    const at = view.offices.find((each) => each.id === (id ?? ''));
    return at ? text(at.name) : id ?? '';
  };
  const rows = found.map((account) => {
    const { id, number, name, as, own, waits, ended, signedIn } = account;
    const { what, where } = words(account.rights, as);
    return {
      key: id,
      cells: [
        <>{name} {number} {own && <Tag tone="blue">{t('self')}</Tag>}{waits && <Tag tone="amber">{t('waits')}</Tag>}{ended && <Tag>{t('ended')}</Tag>}</>,
        <>{what}{where !== undefined && <small>{where}</small>}</>, as === 'officer' ? office(account.office) : undefined, signedIn === undefined ? t('never') : formatDay(signedIn),
        ...(acts ? [<Button key="open" look="quiet" size="small" label={t('open', { name, number })} onPress={() => setOpened(id)}>{t('act')}</Button>] : []),
      ],
    };
  });
  const account = view.accounts.find(({ id }) => id === opened);
  // Of an account that has ended the row goes, and its button with it.
  const close = () => {
    setOpened(null);
    whenGone(() => heading.current);
  };
  return (
    <section className={styles['part']} aria-labelledby="accounts">
      <h2 id="accounts" ref={heading} tabIndex={-1}>{t('accounts')}</h2>
      <div className={styles['tools']}>
        <TextField label={t('find')} value={find} onChange={setFind} type="search" maxLength={40} />
        <ChoiceList label={t('shown')} hideLabel row value={show} onChange={setShow} choices={(['current', 'ended'] as const).map((id) => ({ id, name: t(`show.${id}`) }))} />
      </div>
      <p role="status" className={styles['small']}>{t('found', { count: rows.length })}</p>
      {rows.length === 0 ? <EmptyState title={t('none')}>{t('noneHow')}</EmptyState> : <DataTable of="accounts" look={styles['accounts'] ?? ''} rows={rows} heads={[{ text: `${t('name')}${t('mark.list', { ns: 'ui' })}${t('number')}` }, { text: t('rights'), long: true }, { text: t('office') }, { text: t('signedIn') }, ...(acts ? [{ text: t('act') }] : [])]} />}
      {account && <AccountDialog key={account.id} account={account} view={view} onClose={close} onMade={onMade} />}
    </section>
  );
}

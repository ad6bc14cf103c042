import { useTranslation } from 'react-i18next';
import type { StaffItem } from '../ui/api-types.ts';
import { formatDay } from '../ui/format.ts';
import { useText } from '../ui/i18n.ts';
import { Notice } from '../ui/notice.tsx';

/** Where an item comes from: what the old system said of it, and where its papers lie. */
export function TakenOverBox({ said }: { readonly said: NonNullable<StaffItem['takenOver']> }) {
  const { t } = useTranslation('desk');
  const text = useText();
  return (
    <Notice tone="info" title={t('takenOver.title', { system: text(said.system), number: said.number })}>
      <p>{t('takenOver.days', { received: formatDay(said.receivedOn), accepted: formatDay(said.acceptedOn) })}{t(`takenOver.stage.${said.stage}`)}{said.since !== undefined && t('takenOver.since', { day: formatDay(said.since) })}</p>
      {said.papers.length > 0 && <ul>{said.papers.map(({ name, place }) => <li key={name.zh + place}>{t('takenOver.paper', { name: text(name), place })}</li>)}</ul>}
    </Notice>
  );
}

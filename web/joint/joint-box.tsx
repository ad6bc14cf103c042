import { useTranslation } from 'react-i18next';
import { AsWritten } from '../ui/as-written.tsx';
import { DrawProof } from '../desk/draw-proof.tsx';
import type { JointView } from '../ui/api-types.ts';
import { useText } from '../ui/i18n.ts';
import { Notice } from '../ui/notice.tsx';
import styles from '../task/task.module.css';

/** What the other lines of work say to an item: who was drawn, what each said, and what the supervisor made of it. */
export function JointBox({ joint: { seats, left } }: { readonly joint: JointView }) {
  const { t } = useTranslation('joint');
  const text = useText();
  const apart = seats.some(({ word, ruling, silent }) => silent || (word?.kind === 'disagree' && (!ruling || ruling.upheld)));
  const done = seats.every(({ word, ruling }) => word?.kind === 'agree' || ruling?.upheld === false);
  return (
    <Notice tone={done ? 'good' : apart ? 'bad' : 'wait'} title={t('box.title')}>
      <ul className={styles['seats']}>
        {seats.map(({ line, name, part, officer, draw, silent, word, ruling }) => (
          <li key={line}>
            <p><strong>{text(name)}</strong> {officer === undefined ? t('box.nobody') : t('box.officer', { number: officer })} · {text(part)}</p>
            <p>{word ? <strong>{t(`box.said.${word.kind}`)}</strong> : t(silent ? 'box.silent' : 'box.due')}{word && word.note !== '' && ` · ${word.note}`}</p>
            {word?.basis !== undefined && <p><AsWritten>{t('box.article', { basis: word.basis })}</AsWritten></p>}
            {word?.asks && <p>{t('box.asks', { names: word.asks.map((each) => text(each)).join(t('box.join')) })}</p>}
            {ruling && <p>{t(ruling.upheld ? 'box.upheld' : 'box.overruled', { reason: ruling.reason })}</p>}
            {draw !== undefined && <DrawProof href={draw} />}
          </li>
        ))}
      </ul>
      {left.map((each) => <p key={each.at}><AsWritten>{t('box.gone', { name: text(each.name), number: each.officer, reason: each.reason })}</AsWritten></p>)}
    </Notice>
  );
}

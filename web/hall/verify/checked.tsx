import { useTranslation } from 'react-i18next';
import type { DocumentCheck } from '../../ui/api-types.ts';
import { formatDay } from '../../ui/format.ts';
import { useText } from '../../ui/i18n.ts';
import { Notice } from '../../ui/notice.tsx';
import { CompareFile } from './compare-file.tsx';
import { SignedBy } from './signed-by.tsx';
import styles from './verify.module.css';

/** What is known of a genuine document, and the way to compare its file. */
export function Checked({ check }: { readonly check: DocumentCheck }) {
  const { t } = useTranslation('hall');
  const text = useText();
  const rows: readonly (readonly [string, string])[] = [
    [t('verify.number'), check.number], [t('verify.kind'), text(check.title)], [t('verify.matter'), text(check.matter)], [t('verify.name'), check.name],
    ...(check.outcome ? [[t('verify.outcome'), t(`verify.${check.outcome}`)] as const] : []),
    ...check.fields.map(({ name, text: value }) => [text(name), text(value)] as const),
    [t('verify.authority'), text(check.authority)], [t('verify.on'), formatDay(check.on)],
  ];
  return (
    <section className={styles['found']} aria-labelledby="found">
      <h2 id="found">{t('verify.found')}</h2>
      <Standing check={check} />
      <dl className={styles['rows']}>{rows.map(([name, value]) => <div key={name}><dt>{name}</dt><dd>{value}</dd></div>)}</dl>
      <CompareFile sha256={check.sha256} />
      <SignedBy number={check.number} signature={check.signature} />
    </section>
  );
}

/** Whether it holds, and if not, since when and why. */
function Standing({ check: { status, kind, since } }: { readonly check: DocumentCheck }) {
  const { t } = useTranslation('hall');
  const day = since === undefined ? undefined : formatDay(since);
  if (status === 'valid') return <Notice tone="good" live title={t('verify.valid')}>{t('verify.validText')}</Notice>;
  if (status === 'ended') return <Notice tone="wait" live title={t('verify.isEnded')}>{t('verify.isEndedText', { day })}</Notice>;
  if (status === 'revoked') return <Notice tone="bad" live title={t('verify.isRevoked')}>{day === undefined ? t('verify.isTaken') : t('verify.isRevokedText', { day })}</Notice>;
  if (kind === 'statement') return <Notice tone="wait" live title={t('verify.isEnded')}>{t('verify.otherEnd')}</Notice>;
  // A certificate takes the place of a certificate; of other papers the decision counts.
  const own = kind === 'certificate';
  return <Notice tone="wait" live title={t(own ? 'verify.replacedOwn' : 'verify.replaced')}>{day !== undefined && t('verify.since', { day })}{t(own ? 'verify.replacedOwnText' : 'verify.replacedText')}</Notice>;
}

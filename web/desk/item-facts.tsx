import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { AsWritten } from '../ui/as-written.tsx';
import { ItemPromises } from '../credit/item-promises.tsx';
import { formatInstant } from '../ui/format.ts';
import { publicCode } from '../ui/public-code.ts';
import { useText } from '../ui/i18n.ts';
import { Signature } from '../ui/signature.tsx';
import { ClockStrip } from './clock-strip.tsx';
import { mayEstablish } from './allowed.ts';
import { ContestCard } from './contest-card.tsx';
import { ContradictionCard } from './contradiction-card.tsx';
import { DrawProof } from './draw-proof.tsx';
import { FactsTable } from './facts-table.tsx';
import { FileButton } from './file-button.tsx';
import { itemFileHref } from './item-files.ts';
import { LikeItems } from './like-items.tsx';
import { TakenOverBox } from './taken-over-box.tsx';
import { ReadOnPhoto } from '../reading/read-on-photo.tsx';
import type { SeenItem } from './allowed.ts';
import { Timeline } from './timeline.tsx';
import styles from './item-facts.module.css';

type Props = { readonly item: SeenItem; readonly openFile: string | null; readonly onFile: (id: string) => void };

export function ItemFacts({ item, openFile, onFile }: Props) {
  const { t } = useTranslation('desk');
  const text = useText();
  const heading = useRef<HTMLHeadingElement>(null);
  // Who came here by a key or a link goes on reading at the title.
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  const settled = new Set(item.facts.filter((each) => each.source.kind === 'officer').map((each) => each.element));
  const contested = new Set(item.contests.map((each) => each.element).filter((element) => !settled.has(element)));
  const unknown = item.missing.filter((each) => !contested.has(each.element)).length;
  const known = item.facts.filter((each) => !contested.has(each.element)).length;
  return (
    <article className={styles['item']}>
      <header className={styles['head']}>
        <div>
          <p className={styles['crumb']}>{[text(item.lifeEvent), publicCode(item.service)].filter(Boolean).join(' › ')} · <Link to="/desk/manual/$code" params={{ code: item.service }}>{t('manual.open')}</Link> · <Link to="/desk/why/$case/$no" params={{ case: item.case, no: String(item.no) }} preload={false}>{t('item.explained')}</Link></p>
          <h1 ref={heading} tabIndex={-1}>{text(item.name)}</h1>
        </div>
        <ClockStrip clock={item.clock} />
        <p className={styles['about']}><span>{t('item.number', { number: item.case, no: item.no })}</span> <span>{t('item.applicant', { name: item.applicant.name, number: item.applicant.number })}</span>{item.appliedBy && <> <span>{t(`item.appliedBy.${item.appliedBy.as}`, { name: item.appliedBy.name })}</span></>}{item.portal && <> <span>{t('item.portal', { name: text(item.portal) })}</span></>}</p>
        <a className={styles['jump']} href="#acts">{t('item.toActs')} ↓</a>
      </header>
      {item.takenOver && <TakenOverBox said={item.takenOver} />}

      {item.why.length > 0 && (
        <section className={styles['why']} aria-labelledby="why">
          <h2 id="why">{t('item.why')}</h2>
          <ul>{item.why.map((each) => <li key={each.zh}><AsWritten>{text(each)}</AsWritten></li>)}</ul>
        </section>
      )}
      {item.contradictions.length > 0 && (
        <section aria-labelledby="contradictions">
          <h2 id="contradictions">{t('contradiction.heading')}</h2>
          <div className={styles['stack']}>{item.contradictions.map((each) => <ContradictionCard key={each.finding} contradiction={each} />)}</div>
        </section>
      )}
      <section aria-labelledby="facts">
        <div className={styles['bar']}>
          <h2 id="facts">{t('item.facts')}</h2>
          <p>{[t('item.known', { count: known }), unknown > 0 && t('item.unknown', { count: unknown }), contested.size > 0 && t('item.contested', { count: contested.size })].filter(Boolean).join(' · ')}</p>
        </div>
        <FactsTable item={item} />
      </section>

      <ItemPromises item={item} />
      {item.contests.length > 0 && (
        <section aria-labelledby="contests">
          <h2 id="contests">{t('item.contests')}</h2>
          <div className={styles['stack']}>{item.contests.map((contest) => <ContestCard key={contest.element} contest={contest} establish={mayEstablish(item) && item.findings.some((each) => each.element === contest.element)} openFile={openFile} onFile={onFile} />)}</div>
        </section>
      )}
      {item.shown.length > 0 && (
        <section aria-labelledby="shown">
          <h2 id="shown">{t('item.shown')}</h2>
          <ul>{item.shown.map(({ evidence, at, by }) => <li key={evidence.zh}>{t('item.shownBy', { what: text(evidence), at: formatInstant(at), by })}</li>)}</ul>
        </section>
      )}
      {item.signature && <Signature signature={item.signature} href={itemFileHref(item.case, item.no, item.signature.file)} />}
      {item.files.length > 0 && (
        <section aria-labelledby="files">
          <h2 id="files">{t('item.files')}</h2>
          <ul className={styles['files']}>{item.files.map((file) => <li key={file.id}><FileButton file={file} note={text(file.evidence)} open={openFile === file.id} onOpen={onFile} />{file.reading && <ReadOnPhoto reading={file.reading} facts={item.facts} />}</li>)}</ul>
        </section>
      )}
      {item.values.length > 0 && (
        <section aria-labelledby="values">
          <h2 id="values">{t('item.values')}</h2>
          <dl className={styles['values']}>{item.values.map((value) => <div key={value.name.zh}><dt>{text(value.name)}</dt><dd>{text(value.text)}</dd></div>)}</dl>
        </section>
      )}
      {item.documents.length > 0 && (
        <section aria-labelledby="documents">
          <div className={styles['bar']}><h2 id="documents">{t('documents.title')}</h2><p>{t('documents.logged')}</p></div>
          <ul className={styles['files']}>{item.documents.map((each) => <li key={each.number}><a href={each.href} target="_blank" rel="noreferrer">{text(each.title)}</a> {each.number}</li>)}</ul>
        </section>
      )}
      <section aria-labelledby="timeline">
        <div className={styles['bar']}><h2 id="timeline">{t('item.timeline')}</h2><p>{t('item.newest')}</p></div>
        <Timeline entries={item.timeline} />
        {item.draw !== undefined && <DrawProof href={item.draw} />}
      </section>
      <LikeItems item={item} />
    </article>
  );
}

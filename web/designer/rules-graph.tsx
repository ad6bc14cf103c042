import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Frame } from '../desk/manual/frame.tsx';
import type { RulesOfService, TriedRules } from '../ui/api-types.ts';
import { Button } from '../ui/button.tsx';
import { classes } from '../ui/classes.ts';
import { useText } from '../ui/i18n.ts';
import { BOX, layOutGraph } from './graph-layout.ts';
import { anchorOf, standingOf, valueOfPart } from './part-words.ts';
import styles from './rules-graph.module.css';

type Part = RulesOfService['parts'][number];
type Props = { readonly parts: readonly Part[]; readonly tried: TriedRules | undefined };

const ZOOMS = [0.6, 0.75, 0.9, 1, 1.2] as const;

/**
 * The decision requirements graph of a matter (DMN 1.5, 6.2): facts and standards on the left, the outcome on the right. Each box is a
 * link to its rule below and says in words what its arrows show; after a trial it shows its value.
 */
export function RulesGraph({ parts, tried }: Props) {
  const { t } = useTranslation('designer');
  const text = useText();
  const id = useId();
  const [zoom, setZoom] = useState<number>(2);
  const { boxes, arrows, width, height } = layOutGraph(parts);
  const [scale, byId] = [ZOOMS[zoom] ?? 1, new Map(parts.map((part) => [part.id, part]))];
  const list = t('mark.list', { ns: 'ui' });
  return (
    <figure className={styles['graph']} aria-labelledby={id}>
      <figcaption className={styles['caption']}>
        <span id={id} className={styles['title']}>{t('graph.title')}</span>
        <span className={styles['legend']}>{(['given', 'region', 'computed', 'value', 'criterion'] as const).filter((kind) => parts.some((part) => part.kind === kind)).map((kind) => <span key={kind} className={styles[kind]}>{t(`graph.kinds.${kind}`)}</span>)}</span>
        <span className={classes(styles['zoom'], 'no-print')}>
          <Button look="quiet" size="small" label={t('graph.smaller')} disabled={zoom === 0} onPress={() => setZoom(zoom - 1)}>−</Button>
          <Button look="quiet" size="small" label={t('graph.larger')} disabled={zoom === ZOOMS.length - 1} onPress={() => setZoom(zoom + 1)}>＋</Button>
        </span>
      </figcaption>
      <p className="visually-hidden">{t('graph.words', { count: parts.length })}</p>
      <Frame name={t('graph.title')}>
        <div className={styles['plane']} style={{ fontSize: `${scale}rem`, width: `${width + 2}em`, height: `${height + 2}em` }}>
          <svg className={styles['arrows']} viewBox={`0 0 ${width} ${height}`} style={{ width: `${width}em`, height: `${height}em` }} aria-hidden="true">
            {arrows.map(({ from, to, points: [x1, y1, x2, y2] }) => {
              const bend = Math.max(1.5, (x2 - x1) / 2);
              return <path key={`${from} ${to}`} className={classes(styles['arrow'], styles[standingOf(tried, to) ?? ''])} d={`M${x1} ${y1}C${x1 + bend} ${y1} ${x2 - bend} ${y2} ${x2 - 0.5} ${y2}M${x2} ${y2}l-0.6 -0.3v0.6z`} />;
            })}
          </svg>
          <ol>
            {boxes.map(({ id: each, x, y }) => {
              const part = byId.get(each);
              if (!part) return null;
              const before = part.needs.flatMap((need) => { const found = byId.get(need); return found ? [text(found.name)] : []; });
              const value = valueOfPart(part, tried, text, (result) => t(`try.results.${result}`));
              return (
                <li key={each} className={classes(styles['box'], styles[part.kind], styles[standingOf(tried, each) ?? ''])} style={{ left: `${x + 1}em`, top: `${y + 1}em`, width: `${BOX.width}em`, height: `${BOX.height}em` }}>
                  <a href={`#${anchorOf(each)}`}>
                    <span className="visually-hidden">{t(`graph.kinds.${part.kind}`)}{t('mark.colon', { ns: 'ui' })}</span>
                    <span className={styles['name']} title={text(part.name)}>{text(part.name)}</span>
                    {value !== undefined && <><span className="visually-hidden">{t('mark.comma', { ns: 'ui' })}</span><small title={value}>{value}</small></>}
                    {before.length > 0 && <span className="visually-hidden">{t('graph.from', { names: before.join(list) })}</span>}
                  </a>
                </li>
              );
            })}
          </ol>
        </div>
      </Frame>
    </figure>
  );
}

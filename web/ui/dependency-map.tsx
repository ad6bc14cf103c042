import { useId, type ComponentType, type CSSProperties, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ItemStatus } from './api-types.ts';
import { classes } from './classes.ts';
import { BOX, layOutColumns } from './dependency-columns.ts';
import { linksOf, type Kind, type Waiting } from './dependency-graph.ts';
import { layOutRows, ROW } from './dependency-rows.ts';
import { DependencyWays } from './dependency-ways.tsx';
import { StationMark } from './station-mark.tsx';
import styles from './dependency-map.module.css';

export type MapItem = Waiting & { readonly name: string; /** Where the item stands, in a case. */ readonly status?: ItemStatus | undefined };
type Props = {
  readonly items: readonly MapItem[];
  /** What the picture is called. */
  readonly title: string;
  /** The name as a link or a button, where it opens something. */
  readonly opener?: ComponentType<{ readonly item: MapItem }> | undefined;
};

/** Widths from which the wide picture fits, in rem; the style sheet has the same. A wider one is never shown wide. */
const STEPS = [26, 40, 52, 67, 80] as const;

/**
 * Which items wait for which: boxes from left to right, on a narrow screen or sheet from top to bottom. The boxes are an ordered list
 * that says in words what the arrows show. Where nothing waits for anything there is no picture.
 */
export function DependencyMap({ items, title, opener }: Props) {
  const { t } = useTranslation();
  const id = useId();
  const wide = layOutColumns(items);
  const tall = layOutRows(items);
  if (wide.boxes.length === 0) return null;
  const find = (each: string): MapItem | undefined => items.find((item) => item.id === each);
  const kinds = (['after', 'once', 'with'] as const).filter((kind) => wide.ways.some((way) => way.kind === kind));
  const columnOf = new Map(wide.boxes.map((box) => [box.id, box.column]));
  const inOrder = wide.boxes.toSorted((a, b) => a.column - b.column || a.y - b.y);
  const box = (each: string, style: CSSProperties): ReactNode => {
    const item = find(each);
    return item && <li key={each} className={classes(styles['box'], item.status && styles[item.status])} style={style}><Words item={item} first={columnOf.get(each) === 0} find={find} opener={opener} /></li>;
  };
  const statusOf = (each: string): ItemStatus | undefined => find(each)?.status;
  return (
    <figure className={styles['map']} aria-labelledby={id}>
      <figcaption className={styles['caption']}>
        <span id={id} className={styles['title']}>{title}</span>
        <span className={styles['legend']} aria-hidden="true">{kinds.map((kind) => <Sample key={kind} kind={kind} />)}</span>
      </figcaption>
      <div className={styles['wide']} data-fits={STEPS.find((step) => step >= wide.width)} style={{ width: `${wide.width}rem`, height: `${wide.height}rem` }}>
        <DependencyWays ways={wide.ways} width={wide.width} height={wide.height} statusOf={statusOf} />
        <ol>{inOrder.map(({ id: each, x, y }) => box(each, { left: `${x}rem`, top: `${y}rem`, width: `${BOX.width}rem`, height: `${BOX.height}rem` }))}</ol>
      </div>
      <div className={styles['tall']} style={{ height: `${tall.height}rem` }}>
        <DependencyWays ways={tall.ways} width={tall.gutter} height={tall.height} statusOf={statusOf} />
        <ol>{tall.boxes.map(({ id: each, y }) => box(each, { left: `${tall.gutter}rem`, right: 0, top: `${y}rem`, height: `${ROW.height}rem` }))}</ol>
      </div>
      {wide.free.length > 0 && (
        <div className={styles['free']}>
          <p>{t('map.free')}</p>
          <ul>{wide.free.map((each) => { const item = find(each); return item && <li key={each} className={classes(styles['box'], item.status && styles[item.status])}><Name item={item} opener={opener} /></li>; })}</ul>
        </div>
      )}
    </figure>
  );
}

function Words({ item, first, find, opener }: { readonly item: MapItem; readonly first: boolean; readonly find: (id: string) => MapItem | undefined; readonly opener: Props['opener'] }) {
  const { t } = useTranslation();
  const names = (kind: Kind): string => linksOf(item).flatMap(([each, id]) => (each === kind ? (find(id)?.name ?? []) : [])).join(t('mark.list'));
  const before = (['after', 'once', 'with'] as const).flatMap((kind) => (names(kind) === '' ? [] : [t(`map.${kind}`, { names: names(kind) })]));
  return <><span className="visually-hidden">{first ? t('map.first') : t('map.then', { before: before.join(t('mark.comma')) })}{t('mark.colon')}</span><Name item={item} opener={opener} /></>;
}

function Name({ item, opener: Opener }: { readonly item: MapItem; readonly opener: Props['opener'] }) {
  const { t } = useTranslation();
  return (
    <>
      {item.status && <StationMark status={item.status} />}
      <span className={styles['name']}>{Opener ? <Opener item={item} /> : item.name}{item.status && <><span className="visually-hidden">{t('mark.comma')}</span><small>{t(`status.${item.status}`)}</small></>}</span>
    </>
  );
}

/** What an arrow means, with a piece of it. */
function Sample({ kind }: { readonly kind: Kind }) {
  const { t } = useTranslation();
  return <span><DependencyWays ways={[{ from: '', to: '', kind, points: [[0, 0.5], [2, 0.5]] }]} width={2} height={1} statusOf={() => undefined} />{t(`map.legend.${kind}`)}</span>;
}

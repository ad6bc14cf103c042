import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { AlikeGroups, QueueRow } from '../ui/api-types.ts';
import { alikeQuery } from './queries.ts';
import type { Place } from './queue-order.ts';

export type Group = AlikeGroups['groups'][number];
export const rowKey = (row: Place): string => `${row.case}/${row.no}`;

export type Picking = {
  readonly on: boolean; readonly pending: boolean; readonly problem: unknown; readonly groups: readonly Group[]; readonly most: number;
  readonly chosen: readonly string[]; readonly group: Group | undefined; readonly opened: boolean;
  /** Why a row cannot be chosen beside what is. */
  readonly why: (row: string) => 'alone' | 'otherKind' | 'full' | undefined;
  readonly begin: () => void; readonly end: () => void; readonly toggle: (row: string) => void; readonly add: (row: string) => void; readonly all: (row?: string) => void; readonly open: () => void;
};

/** The choice of several like rows of the queue. What is alike is asked for once somebody begins; a row that has gone is chosen no more. */
export function usePicking(rows: readonly Pick<QueueRow, 'case' | 'no'>[]): Picking {
  const [on, setOn] = useState(false);
  const [opened, setOpened] = useState(false);
  const [picked, setPicked] = useState<readonly string[]>([]);
  const alike = useQuery({ ...alikeQuery, enabled: on });
  const groups = alike.data?.groups ?? [];
  const most = alike.data?.most ?? 0;
  const groupOf = (row: string | undefined): Group | undefined => groups.find(({ items }) => items.some((item) => rowKey(item) === row));
  const here = new Set(rows.map(rowKey));
  // While it is not known what is alike, only the first is kept as it was chosen; what was is held against it as soon as it is.
  const first = alike.isSuccess ? groupOf(picked.find((row) => groupOf(row) !== undefined)) : undefined;
  const chosen = alike.isSuccess ? picked.filter((row) => here.has(row) && first !== undefined && groupOf(row) === first).slice(0, most) : [];
  const why = (row: string): ReturnType<Picking['why']> => {
    if (groupOf(row) === undefined) return 'alone';
    if (chosen.length > 0 && groupOf(row) !== first) return 'otherKind';
    return chosen.length >= most && !chosen.includes(row) ? 'full' : undefined;
  };
  const add = (row: string): void => { setOn(true); setPicked((before) => (before.includes(row) ? before : [...before, row])); };
  return {
    on, pending: on && alike.isPending, problem: alike.error, groups, most, chosen, group: first, opened, why, add,
    begin: () => setOn(true),
    end: () => { setOn(false); setOpened(false); setPicked([]); },
    toggle: (row) => { setOn(true); setPicked((before) => (before.includes(row) ? before.filter((each) => each !== row) : [...before, row])); },
    all: (row) => {
      setOn(true);
      // Which of several kinds is meant, the row in focus says; while it is not known yet, that row is chosen.
      const group = first ?? groupOf(row) ?? (groups.length === 1 ? groups[0] : undefined);
      if (!group && row !== undefined) add(row);
      if (group) setPicked(group.items.map(rowKey).filter((each) => here.has(each)).slice(0, most));
    },
    open: () => setOpened(true),
  };
}

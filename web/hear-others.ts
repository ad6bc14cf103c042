import type { QueryClient } from '@tanstack/react-query';
import { rememberHandedIn } from './hall/apply/remember.ts';
import { setActing } from './ui/acting.ts';
import { noteAttended } from './ui/attended.ts';
import { hearTabs } from './ui/tabs.ts';
import { forgetAllUnsaved } from './ui/unsaved.ts';
import { meQuery } from './ui/use-me.ts';
import { homeOf } from './ui/leave.ts';
import { setVisit } from './ui/visit.ts';
import { noteWay } from './ui/way-back.ts';

/** What happens in one tab counts in all: who has signed out is shown in none, what was handed in is not filled in again, and who is there is there. */
export function hearOthers(queries: QueryClient): void {
  hearTabs((told) => {
    if (told.is === 'attended') return noteAttended();
    if (told.is === 'handed-in') return rememberHandedIn(queries, told.person, told.target, told.number);
    const me = queries.getQueryData(meQuery.queryKey);
    const home = homeOf(me);
    forgetAllUnsaved();
    setVisit(null);
    setActing(null);
    noteWay(null);
    // Pages that show nobody, such as a board on a wall, stay.
    if (!me) return;
    queries.clear();
    location.replace(home);
  });
}

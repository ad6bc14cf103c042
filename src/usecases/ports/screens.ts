import type { Sheet, Standing } from '#core/counter/screen.ts';

export type Screen = Standing & { readonly region: string; readonly id: string; readonly code: string; readonly tokenHash: string; readonly clerk?: string };

/** Screens that face the person at a counter. */
export type ScreenStore = {
  /** `taken` where another screen shows the same code; those that have shown theirs since before `since` are over. */
  begin(screen: Pick<Screen, 'region' | 'id' | 'code' | 'tokenHash' | 'begunAt'>, since: string): Promise<'begun' | 'taken'>;
  /** With what it shows. */
  find(region: string, id: string): Promise<(Screen & { readonly sheet?: Sheet }) | undefined>;
  ofClerk(region: string, clerk: string): Promise<Screen | undefined>;
  /** It follows this clerk from now on, and another one that did is let go. `none` where no screen begun after `since` shows the code. */
  pair(region: string, clerk: string, code: string, since: string, now: string): Promise<'paired' | 'none'>;
  /** The screen of a clerk is let go and forgets what it showed. */
  end(region: string, clerk: string, now: string): Promise<void>;
  /** What the screen of a clerk shows from now on. Nothing changes where they have none, where the visit is over by then, and where a sheet stands there that was asked for later. */
  show(region: string, clerk: string, shown: { readonly visit: string; readonly sheet: Sheet; readonly asked: string; readonly now: string }): Promise<void>;
  /** Removes what no screen of a region shows any more. */
  tidy(region: string, now: string): Promise<void>;
};

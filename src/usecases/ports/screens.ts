import type { Sheet, Standing } from '#core/counter/screen.ts';
import type { Signing } from '#core/counter/signing.ts';

export type Screen = Standing & { readonly region: string; readonly id: string; readonly code: string; readonly tokenHash: string; readonly clerk?: string };

export type ShownScreen = Screen & { readonly sheet?: Sheet; readonly signing?: Signing };

/** Screens that face the person at a counter. */
export type ScreenStore = {
  /** `taken` where another screen shows the same code; those that have shown theirs since before `since` are over. Where so many show one that a slip of the finger would find it, the network that opened the most loses its oldest; `full` where that is the network that asks. @param screen with a hash of the network it is opened from */
  begin(screen: Pick<Screen, 'region' | 'id' | 'code' | 'tokenHash' | 'begunAt'> & { readonly network: string }, since: string): Promise<'begun' | 'taken' | 'full'>;
  /** With what it shows, and how far that has come. */
  find(region: string, id: string): Promise<ShownScreen | undefined>;
  ofClerk(region: string, clerk: string): Promise<ShownScreen | undefined>;
  /** It follows this clerk from now on, and another one that did is let go. `none` where no screen begun after `since` shows the code. */
  pair(region: string, clerk: string, code: string, since: string, now: string): Promise<'paired' | 'none'>;
  /** The screen of a clerk is let go and forgets what it showed. */
  end(region: string, clerk: string, now: string): Promise<void>;
  /** What the screen of a clerk shows from now on. Nothing changes where they have none, where the visit is over by then, and where a sheet stands there that was asked for later. */
  show(region: string, clerk: string, shown: { readonly visit: string; readonly sheet: Sheet; /** Digests of the sheet and of what it stands for. */ readonly digests: { readonly sheet: string; readonly body: string }; readonly asked: string; readonly now: string }): Promise<void>;
  /** Changes how far what a screen shows has come, while its visit goes on; an answer in words changes nothing and is given back. `over`: nothing of that visit is shown there any more. */
  act<Refused extends string>(region: string, id: string, visit: string, now: string, change: (signing: Signing, sheet: Sheet) => Signing | Refused): Promise<Signing | Refused | 'over'>;
  /** Removes what no screen of a region shows any more. */
  tidy(region: string, now: string): Promise<void>;
};

import { absent } from './absent.ts';
import { advised } from './advised.ts';
import { appealed } from './appealed.ts';
import { appraised } from './appraised.ts';
import { archived } from './archived.ts';
import { bereaved } from './bereaved.ts';
import { corrected } from './corrected.ts';
import { employed } from './employed.ts';
import { founded } from './founded.ts';
import { handed } from './handed.ts';
import { hired } from './hired.ts';
import { notified } from './notified.ts';
import { objected } from './objected.ts';
import { offered } from './offered.ts';
import { ordered } from './ordered.ts';
import { overdue } from './overdue.ts';
import { paid } from './paid.ts';
import { recovered } from './recovered.ts';
import { recused } from './recused.ts';
import { revoked } from './revoked.ts';
import { righted } from './righted.ts';
import type { Story } from './story.ts';
import { verified } from './verified.ts';
import { withdrawn } from './withdrawn.ts';

/** All stories, in the order in which they are told. */
export const STORIES: readonly Story[] = [withdrawn, overdue, recused, corrected, ordered, appealed, revoked, appraised, righted, verified, archived, handed, objected, hired, employed, advised, notified, offered, bereaved, founded, absent, paid, recovered];

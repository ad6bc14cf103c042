import { dateFunctions } from './date.ts';
import type { FeelFunction } from './function.ts';
import { listFunctions } from './list.ts';
import { logicFunctions } from './logic.ts';
import { numberFunctions } from './number.ts';
import { textFunctions } from './text.ts';

/** All built-in functions by name. `today()` is not among them: it answers from the scope. */
export const functions: ReadonlyMap<string, FeelFunction> = new Map(
  [dateFunctions, listFunctions, logicFunctions, numberFunctions, textFunctions].flatMap((group) => Object.entries(group)),
);

import type { Acting } from '#core/cases/act.ts';
import { establishing, openToEstablish, withFindings } from '#core/cases/establish.ts';
import type { Item } from '#core/cases/item.ts';
import { approval } from '#core/cases/judge.ts';
import type { Refusal } from '#core/cases/refusal.ts';
import { missingIn, tryItem } from '#core/decisions/run-items.ts';
import type { Value } from '#core/value.ts';
import type { Preview } from '../schemas/staff.ts';
import { reasonViews } from './reason-view.ts';
import { findingView, valueViews } from './staff-view.ts';

/** What the rules would say with these findings; nothing is recorded, and nothing is shown that the officer has not read on the item. */
export function previewView(acting: Acting, item: Item, findings: Readonly<Record<string, Value>>, officer: string): Preview | Refusal {
  const found = establishing(acting, item, findings, officer);
  if ('code' in found) return found;
  const tried = withFindings(acting, found);
  const { compiled, known } = tried.run;
  const { decision } = tryItem(tried.run, item, known.entries);
  const judged = approval(compiled.catalog, decision);
  return {
    criteria: reasonViews(compiled, decision, { region: tried.run.region, contested: Object.keys(known.given.contests) }),
    missing: missingIn(decision), findings: openToEstablish(tried, item).flatMap((name) => findingView(tried, item, name)), values: valueViews(compiled, decision),
    secondReview: decision.secondReview || (item.decision?.secondReview ?? false),
    approve: 'code' in judged ? { allowed: false, why: judged.detail } : { allowed: true },
  };
}

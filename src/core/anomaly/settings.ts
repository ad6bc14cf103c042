import type { Catalog } from '../catalog/catalog.ts';
import { numberParameter } from '../catalog/number-parameter.ts';
import type { KeyClass, SharedClass } from './observation.ts';

const HOUR = 3_600_000, DAY = 24 * HOUR;

/** What the detectors of a region go by. Times are in milliseconds, probabilities and shares between 0 and 1. */
export type Settings = {
  readonly burst: { readonly windowMs: number; readonly memoryMs: number; readonly floor: Readonly<Record<KeyClass, number>>; readonly falseOnce: number; readonly nightFrom: number; readonly nightTo: number; readonly nightShare: number };
  readonly shared: { readonly withinMs: number; readonly most: Readonly<Record<SharedClass, number>> };
  /** Page’s test: by how much the odds change, the limit in average observations until a false alarm, and after how many the ordinary share is known. */
  readonly drift: { readonly oddsRatio: number; readonly runLength: number; readonly warmUp: number };
  /** Lists of departments: the least records that are a mass, and how many lists only teach. */
  readonly list: { readonly floor: number; readonly warmUp: number };
  readonly rule: { readonly falseOnce: number; readonly floor: number; readonly warmUp: number };
  /** Of each class so many keys are remembered, those seen last. */
  readonly keys: number;
};

/** The settings of a region on a day (`catalog/parameters/anomaly.yaml`); where it has none, those with which the house begins. */
export function settingsOf(catalog: Pick<Catalog, 'parameters'>, region: string, on: string): Settings {
  const of = (name: string, otherwise: number): number => numberParameter(catalog, region, name, on, otherwise);
  return {
    burst: {
      windowMs: of('anomalyBurstHours', 2) * HOUR, memoryMs: of('anomalyMemoryDays', 90) * DAY, falseOnce: 1 / of('anomalyBurstFalseOnce', 1_000_000),
      floor: { employer: of('anomalyBurstFloorEmployer', 20), agent: of('anomalyBurstFloorAgent', 10), office: of('anomalyBurstFloorOffice', 60), clerk: of('anomalyBurstFloorClerk', 40), device: of('anomalyBurstFloorDevice', 8), terminal: of('anomalyBurstFloorTerminal', 60), network: of('anomalyBurstFloorNetwork', 40) },
      nightFrom: of('anomalyNightFrom', 22), nightTo: of('anomalyNightTo', 6), nightShare: of('anomalyNightShare', 0.2),
    },
    shared: { withinMs: of('anomalySharedDays', 90) * DAY, most: { account: of('anomalyPersonsPerAccount', 3), phone: of('anomalyPersonsPerPhone', 5), agent: of('anomalyPersonsPerAgent', 20), device: of('anomalyPersonsPerDevice', 5), address: of('anomalyPersonsPerAddress', 8) } },
    drift: { oddsRatio: of('anomalyDriftOdds', 3), runLength: of('anomalyDriftRunLength', 100_000), warmUp: of('anomalyDriftWarmUp', 200) },
    list: { floor: of('anomalyListFloor', 20), warmUp: of('anomalyListWarmUp', 3) },
    rule: { falseOnce: 1 / of('anomalyRuleFalseOnce', 10_000_000), floor: of('anomalyRuleFloor', 50), warmUp: of('anomalyRuleWarmUp', 200) },
    keys: of('anomalyKeys', 4000),
  };
}

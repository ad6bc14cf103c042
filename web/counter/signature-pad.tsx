import { useEffect, useRef, type PointerEvent } from 'react';
import styles from './screen.module.css';

export type Strokes = [number, number][][];

/** The field that the server knows, whatever its size on the screen. */
const FIELD = { width: 1000, height: 400 };
/** Points closer together than this say nothing more. */
const STEP = 3;

/** A field to sign in with finger, pen or mouse. What is drawn lives in this page only. */
export function SignaturePad({ strokes, onChange, label }: { readonly strokes: Strokes; readonly onChange: (strokes: Strokes) => void; readonly label: string }) {
  const field = useRef<HTMLCanvasElement>(null);
  const stroke = useRef<[number, number][] | null>(null);
  useEffect(() => {
    const pen = field.current?.getContext('2d');
    if (!pen) return;
    pen.clearRect(0, 0, FIELD.width, FIELD.height);
    for (const each of strokes) draw(pen, each);
  }, [strokes]);
  const at = (event: PointerEvent<HTMLCanvasElement>): [number, number] => {
    const { left, top, width, height } = event.currentTarget.getBoundingClientRect();
    const within = (place: number, most: number): number => Math.round(Math.min(most, Math.max(0, place)));
    return [within(((event.clientX - left) / width) * FIELD.width, FIELD.width), within(((event.clientY - top) / height) * FIELD.height, FIELD.height)];
  };
  const begin = (event: PointerEvent<HTMLCanvasElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    stroke.current = [at(event)];
  };
  const go = (event: PointerEvent<HTMLCanvasElement>) => {
    const { current } = stroke;
    const last = current?.at(-1);
    const next = at(event);
    if (!current || !last || Math.hypot(next[0] - last[0], next[1] - last[1]) < STEP) return;
    current.push(next);
    const pen = field.current?.getContext('2d');
    if (pen) draw(pen, [last, next]);
  };
  const end = () => {
    if (stroke.current) onChange([...strokes, stroke.current]);
    stroke.current = null;
  };
  return <canvas ref={field} role="img" aria-label={label} className={styles['pad']} width={FIELD.width} height={FIELD.height} onPointerDown={begin} onPointerMove={go} onPointerUp={end} onPointerCancel={end} />;
}

function draw(pen: CanvasRenderingContext2D, points: readonly (readonly [number, number])[]): void {
  Object.assign(pen, { lineWidth: 6, lineCap: 'round', lineJoin: 'round', strokeStyle: '#10212b' });
  pen.beginPath();
  for (const [index, [x, y]] of points.entries()) {
    if (index === 0) pen.moveTo(x, y);
    pen.lineTo(x, y);
  }
  pen.stroke();
}

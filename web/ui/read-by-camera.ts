/** Shape Detection API, where a browser has it. */
type Detector = { detect(source: HTMLVideoElement): Promise<readonly { readonly rawValue: string }[]> };
type WithDetector = { readonly BarcodeDetector?: new (options: { readonly formats: readonly string[] }) => Detector };
const { BarcodeDetector: Found } = globalThis as WithDetector;
const LOOK_MS = 250;

/** Whether this browser can read a code by a camera. */
export const CAN_SCAN: boolean = Found !== undefined && navigator.mediaDevices !== undefined;

/** Looks through the camera until a code is found; no picture is kept or sent. `failed`: the camera cannot be opened. Call what it returns to stop. */
export function readByCamera(shown: () => HTMLVideoElement | null, found: (text: string) => void, failed: () => void): () => void {
  const detector = Found && new Found({ formats: ['qr_code'] });
  let stream: MediaStream | undefined;
  let over = false;
  const end = (): void => stream?.getTracks().forEach((track) => track.stop());
  const watch = async (): Promise<void> => {
    stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } });
    const video = shown();
    if (!video || over) return end();
    video.srcObject = stream;
    await video.play();
    while (!over) {
      const [code] = (await detector?.detect(video)) ?? [];
      if (code && !over) { over = true; found(code.rawValue); }
      await new Promise((resume) => { setTimeout(resume, LOOK_MS); });
    }
  };
  watch().catch(() => { if (!over) failed(); });
  return () => { over = true; end(); };
}

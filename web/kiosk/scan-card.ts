import { CAN_SCAN, readByCamera } from '../ui/read-by-camera.ts';

/** The electronic card on the sign-in page of a machine for everybody: by its camera too, where the browser can read a code. What is read is sent as if a scanner had typed it. */
export function offerCamera(page: Document): void {
  const form = page.querySelector<HTMLFormElement>('#card-form');
  const field = form?.querySelector<HTMLInputElement>('[name=card]');
  if (!CAN_SCAN || !form || !field) return;
  const { camera = '', stop = '', failed = '' } = form.dataset;
  const [button, video, fault] = [page.createElement('button'), page.createElement('video'), page.createElement('p')];
  [button.type, button.className, button.textContent] = ['button', 'plain', camera];
  [video.muted, video.playsInline, video.hidden] = [true, true, true];
  video.setAttribute('aria-label', camera);
  fault.className = 'fault';
  fault.setAttribute('role', 'alert');
  let end: (() => void) | undefined;
  const close = (): void => {
    end?.();
    end = undefined;
    [video.hidden, button.textContent] = [true, camera];
  };
  button.addEventListener('click', () => {
    fault.remove();
    if (end) return close();
    [video.hidden, button.textContent] = [false, stop];
    end = readByCamera(() => video, (text) => { close(); field.value = text; form.submit(); }, () => { close(); fault.textContent = failed; form.append(fault); });
  });
  form.append(video, button);
}

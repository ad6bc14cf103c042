import { speakPage } from './speak-page.ts';

/** On pages that the server makes (the sign-in, the guides), in large text: a button that reads the page aloud, as the hall has it; it shows itself where the browser has a voice. */
const button = document.querySelector<HTMLButtonElement>('#aloud');
const voice = 'speechSynthesis' in window ? window.speechSynthesis : undefined;

if (button && voice) {
  const words = { read: button.textContent, stop: button.dataset['stop'] ?? '' };
  const show = (reads: boolean): void => {
    button.setAttribute('aria-pressed', String(reads));
    button.textContent = reads ? words.stop : words.read;
  };
  button.addEventListener('click', () => {
    const reads = button.getAttribute('aria-pressed') === 'true';
    voice.cancel();
    show(!reads && speakPage(voice, document.documentElement.lang === 'en' ? 'en' : 'zh', () => show(false)));
  });
  // What was left is not read on.
  addEventListener('pagehide', () => voice.cancel());
  button.hidden = false;
}

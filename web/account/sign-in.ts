import { browserSupportsWebAuthn, startAuthentication } from '@simplewebauthn/browser';

/** The part of the sign-in page that only a script can do: ask the device for a passkey, and send its answer as the form that it is. */
const form = document.querySelector<HTMLFormElement>('#passkey');
const fault = document.querySelector<HTMLElement>('#passkey-fault');
const answer = form?.querySelector<HTMLInputElement>('[name=assertion]');

if (form && answer && browserSupportsWebAuthn()) {
  form.hidden = false;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void ask(form, answer);
  });
}

async function ask(into: HTMLFormElement, field: HTMLInputElement): Promise<void> {
  if (fault) fault.hidden = true;
  try {
    const optionsJSON = JSON.parse(into.dataset['options'] ?? '{}') as Parameters<typeof startAuthentication>[0]['optionsJSON'];
    field.value = JSON.stringify(await startAuthentication({ optionsJSON }));
  } catch {
    // Whoever has cancelled knows; whoever has not reads what else there is.
    if (fault) Object.assign(fault, { hidden: false, textContent: fault.dataset['failed'] ?? '' });
    return;
  }
  into.submit();
}

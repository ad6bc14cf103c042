/** Hands a file that was fetched to the browser as a download. A plain link would ask as whoever has signed in, not as the enterprise they act for. */
export function saveFile(bytes: Blob, name: string): void {
  const href = URL.createObjectURL(bytes);
  Object.assign(document.createElement('a'), { href, download: name }).click();
  // Not at once: some browsers read it only after the click was handled.
  setTimeout(() => URL.revokeObjectURL(href), 60_000);
}

/** The characters of a line from what the model says of each step (CTC): repeated steps are one character, and blanks part them. The certainty is the mean over the characters. */
export function decodeLine(scores: Float32Array, classes: number, characters: readonly string[]): { readonly text: string; readonly certainty: number } {
  let text = '';
  let sum = 0;
  let count = 0;
  let before = 0;
  for (let step = 0; step * classes < scores.length; step++) {
    let best = 0;
    for (let index = 1; index < classes; index++) if (scores[step * classes + index]! > scores[step * classes + best]!) best = index;
    if (best !== 0 && best !== before) {
      text += characters[best - 1] ?? ' ';
      sum += scores[step * classes + best]!;
      count++;
    }
    before = best;
  }
  return { text: text.trim(), certainty: count === 0 ? 0 : sum / count };
}

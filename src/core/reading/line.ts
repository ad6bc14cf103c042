/** One line that was read in a picture. Places and sizes are shares of the picture: `x`, `y` its middle, `angle` in radians. `certainty` is between 0 and 1. */
export type ReadLine = { readonly text: string; readonly certainty: number; readonly x: number; readonly y: number; readonly width: number; readonly height: number; readonly angle: number };

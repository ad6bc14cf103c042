/** One made-up document: of which kind it is, how it is photographed, and what stands on it by field. `clean` ones are level, lit and sharp. */
export type Sample = { readonly file: string; readonly kind: string; readonly clean: boolean; readonly truth: Readonly<Record<string, string>> };

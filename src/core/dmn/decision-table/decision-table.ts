/** Which of the rules that match give the result (DMN 1.5, 8.2.10). */
export type HitPolicy = 'UNIQUE' | 'FIRST' | 'PRIORITY' | 'ANY' | 'COLLECT' | 'RULE ORDER' | 'OUTPUT ORDER';

/** What COLLECT makes of all the results (DMN 1.5, 8.2.10). */
export type Aggregation = 'SUM' | 'COUNT' | 'MIN' | 'MAX';

/** A column of tests (DMN 1.5, 8.3.2). `expression` is FEEL; `values` are unary tests of the values that may come. */
export type InputClause = { readonly expression: string; readonly values?: string; readonly type?: string; readonly label?: string };

/** A column of results (DMN 1.5, 8.3.2). `values` are those that may come out, for PRIORITY and OUTPUT ORDER the most important first. */
export type OutputClause = { readonly name: string; readonly values?: string; readonly defaultValue?: string; readonly type?: string };

/** A row (DMN 1.5, 8.3.3): unary tests, one for each input, and expressions, one for each output. */
export type DecisionRule = { readonly inputs: readonly string[]; readonly outputs: readonly string[]; readonly annotation?: string };

/** A decision table (DMN 1.5, 8.3.1). All texts are FEEL. */
export type DecisionTable = {
  readonly hitPolicy: HitPolicy;
  readonly aggregation?: Aggregation;
  readonly inputs: readonly InputClause[];
  readonly outputs: readonly OutputClause[];
  readonly rules: readonly DecisionRule[];
};

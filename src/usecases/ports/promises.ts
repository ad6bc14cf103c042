/** What waits for somebody about a promise: a request about its record, or an inspection of what a department doubts or nobody can ask by machine. */
export type PromiseTask = { readonly case: string; readonly no: number; readonly service: string; readonly catalogVersion: string; readonly what: 'repair' | 'objection' | 'doubted' | 'due'; readonly since: string };

export type PromiseStore = {
  /** The longest waiting first. */
  tasks(region: string, limit: number): Promise<readonly PromiseTask[]>;
  /** Of these the doubted and the due ones that nobody is inspecting, of the due ones also because they were drawn: what an inspection is opened of, or has found something about. */
  toInspect(region: string, limit: number, after?: PromiseTask): Promise<readonly PromiseTask[]>;
};

/** How an hour of the day went at an office over some days: who came, who was served, how long they waited in minutes. `gone`: gave their number back, or it was never taken up. */
export type QueueHour = { readonly hour: number; readonly arrived: number; readonly served: number; readonly gone: number; readonly median: number | null; readonly most: number | null };
export type QueueFigures = {
  readonly days: number; readonly hours: readonly QueueHour[];
  readonly bookings: { readonly booked: number; readonly arrived: number; readonly cancelled: number; readonly missed: number };
};

/** What the queues of a region show for later staffing. */
export type QueueFigureStore = {
  /** The figures of an office for the days in between, both included. @param until before it an appointment that nobody came for is missed */
  of(region: string, office: string, from: string, to: string, until: string): Promise<QueueFigures>;
};

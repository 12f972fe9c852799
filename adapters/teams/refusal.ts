/** A request that is not answered: the status, and why for the log. Whoever sent it is told nothing. */
export class Refusal extends Error {
  readonly status: number;
  constructor(status: number, why: string) {
    super(why);
    this.status = status;
  }
}

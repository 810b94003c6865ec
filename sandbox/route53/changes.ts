/** A change as GetChange returns it. */
export interface ChangeInfo {
  /** Without "/change/". */
  readonly id: string;
  readonly status: 'PENDING' | 'INSYNC';
  /** Milliseconds since 1970. */
  readonly submittedAt: number;
  readonly comment: string | undefined;
}

interface Submission extends Omit<ChangeInfo, 'status'> {
  readonly inSyncAt: number;
}

/** Every change ever submitted. */
export class Changes {
  readonly #byId = new Map<string, Submission>();

  /** Notes a change that is in sync from `inSyncAt` on. Its own answer says PENDING, as Route 53's does. */
  submit(submission: Submission): ChangeInfo {
    this.#byId.set(submission.id, submission);
    return { ...submission, status: 'PENDING' };
  }

  get(id: string, now: number): ChangeInfo | undefined {
    const submission = this.#byId.get(id);
    return (
      submission && { ...submission, status: submission.inSyncAt <= now ? 'INSYNC' : 'PENDING' }
    );
  }
}

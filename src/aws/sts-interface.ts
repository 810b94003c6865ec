/** A role that the run assumes with the job's OpenID Connect token. */
export interface WebIdentityRole {
  readonly arn: string;
  readonly sessionName: string;
  /** Of one session, which is renewed while the run lasts. */
  readonly durationSeconds: number;
}

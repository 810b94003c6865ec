/** A role that the run assumes by the job's OpenID Connect token. */
export interface WebIdentityRole {
  readonly arn: string;
  readonly sessionName: string;
  /** Of one session; it is renewed for as long as the run lasts. */
  readonly durationSeconds: number;
}

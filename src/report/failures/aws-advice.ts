/** What to do about error codes with a specific meaning for one call. */
import type { Action, ActionCode, ActionSubjects } from '../../current-action.ts';

type Advice<Code extends ActionCode> = Readonly<
  Record<string, (on: ActionSubjects[Code]) => string>
>;

const importLimit = {
  LimitExceededException: () =>
    'ACM limits the number of certificates and of imports in 365 days. Request an increase in Service Quotas.',
};

/** The code for a secret in its recovery window, and for little else. */
const deletedSecret = {
  InvalidRequestException: ({ secretId }: { readonly secretId: string }) =>
    `If it is scheduled for deletion, restore it with \`aws secretsmanager restore-secret --secret-id ${secretId}\`, or set ca-secret-id to another secret.`,
};

const disabledKey = {
  DisabledException: () =>
    'Enable the key: aws kms enable-key --key-id ARN. It is required for signing.',
  KMSInvalidStateException: () =>
    'If the key is scheduled for deletion, restore it with `aws kms cancel-key-deletion` and `aws kms enable-key`.',
};

const zonesDenied = () =>
  "Set hosted-zone-id to the id of the public zone, or allow route53:ListHostedZonesByName in the role's policy.";

const byAction: { readonly [Code in ActionCode]?: Advice<Code> } = {
  'import-server-certificate': importLimit,
  'reimport-server-certificate': importLimit,
  'create-domain-configuration': {
    LimitExceededException: () =>
      'The limit is ten domain configurations per region by default. Delete one, or request an increase in Service Quotas (L-B0F131C8).',
    ResourceAlreadyExistsException: () =>
      'Another configuration has this name, or this domain, perhaps in another account: re-run the job to use one of this account, or set another domain-configuration-name.',
    CertificateValidationException: () =>
      'IoT Core rejected the certificate. Fix what the message names. The validation certificate must be public, ISSUED and cover the domain.',
  },
  'read-secret': deletedSecret,
  'create-secret': deletedSecret,
  'tag-secret': deletedSecret,
  'read-kms-public-key': disabledKey,
  'sign-with-kms-key': disabledKey,
  'read-hosted-zone': {
    NoSuchHostedZone: () =>
      'Set hosted-zone-id to the id of the public zone, and dns-role-arn if it is in another account.',
  },
  'list-hosted-zones': { AccessDenied: zonesDenied, AccessDeniedException: zonesDenied },
  'change-dns-records': {
    // A guardrail has no error code of its own (Route 53 API reference, ChangeGuardrail).
    InvalidChangeBatch: ({ zoneId }) =>
      `Check the record sets of these names in Route 53. If the message names the change guardrail ACTIVE_RECORD_CHECK, a record to delete still receives DNS queries: re-run the job once devices have stopped looking the name up, or turn the guardrail off for the deletion: aws route53 update-hosted-zone-features --hosted-zone-id ${zoneId} --change-guardrails Name=ACTIVE_RECORD_CHECK,Status=DISABLED. Nothing was changed.`,
  },
  'assume-dns-role': {
    AccessDenied: ({ roleArn }) =>
      `Let the job's role assume it in both places: sts:AssumeRole on ${roleArn} in its policy, and its ARN as principal in that role's trust policy.`,
  },
  // STS API reference, AssumeRoleWithWebIdentity, as the SDK spells the codes.
  'assume-role': {
    InvalidIdentityTokenException: ({ audience, issuer }) =>
      `Create an IAM OIDC provider for ${issuer} with the audience ${audience} in the role's account, or add that audience to it.`,
    AccessDenied: () =>
      "Allow this job in the role's trust policy: its sub condition must name this repository and the job's environment or branch (docs/iam-policy.md, Who may assume a role).",
    ExpiredTokenException: () =>
      "The token expired before STS read it: check the runner's clock, then re-run the job.",
    ValidationError: () =>
      "Lower role-duration-seconds, or raise the role's maximum session duration in IAM.",
  },
};

/** Undefined if the code has its usual meaning. */
export function adviceFor<Code extends ActionCode>(
  { code, on }: Action<Code>,
  errorCode: string,
): string | undefined {
  const advice: Advice<Code> | undefined = byAction[code];
  return advice?.[errorCode]?.(on);
}

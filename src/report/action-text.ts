/** What was being done, in words that precede a colon: "importing the server certificate of iot.example.com into ACM". */
import type { Action, ActionCode, ActionSubjects, WaitCode } from '../current-action.ts';
import { awaitText, isAwait } from './await-text.ts';

type Texts = {
  readonly [Code in Exclude<ActionCode, WaitCode>]: (on: ActionSubjects[Code]) => string;
};

const texts: Texts = {
  'identify-account': () => 'asking AWS STS for the account of the credentials',
  'assume-role': ({ roleArn }) => `assuming the role ${roleArn} by this job's OIDC token`,
  'assume-dns-role': ({ roleArn }) => `assuming the role ${roleArn} for Route 53`,
  'find-certificates': ({ domain }) => `listing the certificates of ${domain} in ACM`,
  'describe-certificate': ({ arn }) => `describing ${arn}`,
  'read-certificate': ({ arn }) => `getting ${arn}`,
  'read-certificate-tags': ({ arn }) => `reading the tags of ${arn}`,
  'import-server-certificate': ({ domain }) =>
    `importing the server certificate of ${domain} into ACM`,
  'reimport-server-certificate': ({ subject, arn }) =>
    `re-importing the server certificate of ${subject} to ${arn}`,
  'request-validation-certificate': ({ domain }) =>
    `requesting a public certificate for ${domain} from ACM`,
  'delete-certificate': ({ arn }) => `deleting ${arn}`,
  'create-domain-configuration': ({ domain, name }) =>
    `creating the domain configuration ${name} for ${domain}`,
  'update-domain-configuration': ({ name }) => `updating the domain configuration ${name}`,
  'delete-domain-configuration': ({ name }) => `deleting the domain configuration ${name}`,
  'describe-domain-configuration': ({ name }) => `describing the domain configuration ${name}`,
  'find-domain-configurations': ({ subject }) =>
    `looking for the domain configuration of ${subject}`,
  'find-configurations-with-certificate': ({ arn }) =>
    `looking for the domain configurations that serve ${arn}`,
  'list-domain-configurations': () => 'reading the domain configurations of the account',
  'read-iot-endpoint': ({ region }) =>
    `asking for the account's iot:Data-ATS endpoint in ${region}`,
  'read-iot-tags': ({ arn }) => `reading the tags of ${arn}`,
  'tag-iot-resource': ({ arn }) => `tagging ${arn}`,
  'create-client-identity': ({ policyName, subject }) =>
    `creating the MQTT identity ${policyName} for the verification of ${subject}`,
  'remove-client-identity': ({ policyName }) => `removing the MQTT identity ${policyName}`,
  'find-client-identities': ({ subject }) =>
    `looking for MQTT identities that earlier verifications of ${subject} left behind`,
  'read-secret': ({ secretId }) => `reading the secret ${secretId}`,
  'create-secret': ({ secretId }) => `creating the secret ${secretId}`,
  'put-secret': ({ secretId }) => `storing a new version of the secret ${secretId}`,
  'tag-secret': ({ secretId, tags }) => `tagging the secret ${secretId} with ${tags.join(', ')}`,
  'describe-secret': ({ secretId }) => `describing the secret ${secretId}`,
  'delete-secret': ({ secretId }) => `scheduling the deletion of the secret ${secretId}`,
  'describe-kms-key': ({ keyId }) => `describing the KMS key ${keyId}`,
  'read-kms-public-key': ({ arn }) => `reading the public key of the KMS key ${arn}`,
  'read-kms-tags': ({ arn }) => `listing the tags of the KMS key ${arn}`,
  'create-kms-key': ({ spec }) => `creating a KMS key of ${spec}`,
  'name-kms-key': ({ arn, alias }) => `naming the KMS key ${arn} ${alias}`,
  'sign-with-kms-key': ({ arn, subject }) =>
    `signing a certificate of ${subject} with the KMS key ${arn}`,
  'delete-kms-key': ({ arn }) => `scheduling the deletion of the KMS key ${arn}`,
  'read-parameter': ({ name }) => `reading the SSM parameter ${name}`,
  'read-parameter-tags': ({ name }) => `listing the tags of the SSM parameter ${name}`,
  'put-parameter': ({ name }) => `writing the SSM parameter ${name}`,
  'delete-parameter': ({ name }) => `deleting the SSM parameter ${name}`,
  'find-hosted-zone': ({ domain }) => `looking for the hosted zone of ${domain}`,
  'read-hosted-zone': ({ domain, zoneId }) => `reading the hosted zone ${zoneId} for ${domain}`,
  'list-hosted-zones': ({ name }) => `looking for a hosted zone named ${name}`,
  'read-dns-records': ({ name, zoneId }) =>
    `reading the records of ${name} in the hosted zone ${zoneId}`,
  'change-dns-records': ({ names, zoneId }) =>
    `changing ${names.join(', ')} in the hosted zone ${zoneId}`,
  'read-record-protections': ({ names, zoneId }) =>
    `reading the protections of ${names.join(', ')} in the hosted zone ${zoneId}`,
  'protect-dns-record': ({ name, zoneId }) =>
    `protecting ${name} CNAME in the hosted zone ${zoneId}`,
  'unprotect-dns-record': ({ name, zoneId }) =>
    `removing the protection of ${name} CNAME in the hosted zone ${zoneId}`,
  'read-dns-change': ({ changeId }) => `asking whether the change ${changeId} is in sync`,
  'run-operation': ({ operation, domain }) => `running ${operation} of ${domain}`,
  'check-account': () => 'checking the AWS account',
  'observe-domain': ({ domain }) => `reading the current state of ${domain}`,
  'plan-domain': ({ domain }) => `planning ${domain}`,
  'plan-readiness-domain': ({ domain }) => `planning the readiness domain ${domain}`,
  'change-domain': ({ domain }) => `working on ${domain}`,
  'plan-teardown': ({ domain }) => `planning the teardown of ${domain}`,
  'remove-certificates': ({ domain }) => `removing the certificates of ${domain}`,
  'reach-endpoint': ({ domain }) => `reaching the endpoint of ${domain} before the first change`,
  'verify-domain': ({ domain }) => `verifying ${domain}`,
  'run-check': ({ domain, check }) => `checking ${check} of ${domain}`,
  'parse-certificate': () => 'reading a certificate',
  'issue-server-certificate': ({ domain }) => `issuing the server certificate of ${domain}`,
  'check-server-certificate': ({ domain }) =>
    `checking the server certificate of ${domain} before its import`,
  'check-reimport': ({ arn }) => `re-importing the server certificate ${arn}`,
  'test-server-certificate': ({ domain, tlsVersion }) =>
    `testing the server certificate of ${domain} in a ${tlsVersion} handshake`,
  'sign-certificate': ({ subject }) => `signing the certificate ${subject}`,
  'sign-trust-bundle': ({ domain }) => `signing the trust bundle of ${domain}`,
  'cross-sign-ca': ({ subject, issuer }) => `cross-signing the CA ${subject} by ${issuer}`,
  'find-ca': ({ domain }) => `looking for the CA of ${domain}`,
  'find-ca-secret': ({ secretId }) => `looking for the secret ${secretId}`,
  'find-ca-key': ({ domain }) => `looking for the private key of the CA of ${domain}`,
  'read-ca': ({ secretId }) => `reading the CA from the secret ${secretId}`,
  'read-back-ca': ({ secretId }) => `reading back the CA just stored in ${secretId}`,
  'read-trusted-ca': ({ domain }) => `reading the CA that devices of ${domain} trust`,
  'check-ca': ({ secretId }) => `checking the CA in the secret ${secretId}`,
  'find-dns-server': ({ server }) => `looking up the DNS server ${server}`,
  'request-id-token': () => "asking GitHub for this job's OIDC token",
  'publish-report': () => 'publishing the report',
  'write-report': ({ folder }) => `writing the report into ${folder}`,
  'update-tracking-issue': ({ domains }) => `updating the tracking issue of ${domains.join(', ')}`,
};

function ownText<Code extends Exclude<ActionCode, WaitCode>>({ code, on }: Action<Code>): string {
  return texts[code](on);
}

export function actionText(action: Action): string {
  return isAwait(action) ? `waiting for ${awaitText(action).what}` : ownText(action);
}

/** For listings; what is awaited is also a failure's code. */
export const actionCodes = Object.keys(texts);

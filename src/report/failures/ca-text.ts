/** Failures about certificate authorities and their keys, in words. */

import { day, instant } from '../../days.ts';
import type { FailureCode, FailureFigures } from '../../failures.ts';
import type { CaChange } from '../../pki/failures.ts';
import { refusalRemedy, refusalText } from '../checks/device-text.ts';
import { lifeText, materialText, pathText, successionText } from '../material-text.ts';
import type { FailureTexts, Words } from './words.ts';

type CaCode =
  | Extract<FailureCode, `ca-${string}` | `kms-${string}`>
  | 'parameter-foreign'
  | 'cross-sign-impossible'
  | 'chain-too-long'
  | 'rollover-promised'
  | 'rollover-aborting'
  | 'rollover-cuts-off-devices';

export const caTexts: FailureTexts<CaCode> = {
  'ca-not-found': notFound,
  'ca-unreadable': ({ secretId, problems }) =>
    problems === undefined
      ? {
          said: 'it exists but has no value',
          remedy: 'Nothing was signed. Re-run the job once the secret has its value.',
        }
      : {
          said: problems.map(materialText).join('; '),
          remedy: `The secret was not changed. If the action created it, restore the version that the action wrote. If not, do not use it: ${lookInCloudTrail(secretId)}.`,
        },
  'ca-changed': ({ secretId, change }) => ({
    said: changeText(change),
    remedy: `Do not run rotate or provision, and do not install its certificate on devices: someone else may have written it. Nothing was signed. In AWS, ${lookInCloudTrail(secretId)}; if it was none of your people, treat those credentials as stolen, restore what they changed, and delete what they created.`,
  }),
  'ca-unusable': (figures) =>
    figures.why === 'signature'
      ? {
          said: "the signature does not verify with the CA's public key",
          remedy: 'It was discarded. Check which key the CA has.',
        }
      : {
          said: pathText(figures.problem),
          remedy:
            'No device would accept it, so it was discarded. Provide a CA with its chain in order and, in a rollover, the cross-certificate of its root.',
        },
  'ca-foreign': ({ domain, secretId, to }) =>
    to === 'remove'
      ? {
          said: `the secret ${secretId} was not created by this action for ${domain}, so it is not deleted`,
          remedy: 'Omit delete-ca-secret, and delete the secret manually if required.',
        }
      : {
          said: `the secret ${secretId} exists but does not have this action's tags for ${domain}`,
          remedy: `If your devices trust the CA in it, set ca-secret-id to its name and compare the fingerprint in the plan. If you do not know it, ${lookInCloudTrail(secretId)}.`,
        },
  'parameter-foreign': ({ domain, name, to }) => ({
    said: `the SSM parameter ${name} was not created by this action for ${domain}`,
    remedy:
      to === 'write'
        ? 'Nothing was written into it. Set trust-bundle-parameter to another name, or delete the parameter if nothing uses it.'
        : 'It is not deleted. Omit trust-bundle-parameter, and delete the parameter manually if required.',
  }),
  'ca-shared': ({ secretId, users }) => ({
    said: `the CA in the secret ${secretId} has also issued the server certificate of ${users.join(', ')}`,
    remedy: `Omit delete-ca-secret, or tear down ${users.join(', ')} first: without its CA a server certificate cannot be renewed.`,
  }),
  'ca-key-missing': ({ secretId, certificatesIn, successorIn }) =>
    successorIn === undefined
      ? keyMissing(secretId, certificatesIn)
      : {
          said: `there is no secret ${secretId}, although ${successorIn}, the CA that succeeded it, exists`,
          remedy: `Restore ${secretId} and ${secretId}/certificate (\`aws secretsmanager restore-secret\`), or set ca-secret-id: ${successorIn} to use that CA as the first one.`,
        },
  'ca-not-trusted': ({ domain, issuer, stored }) =>
    stored === undefined
      ? {
          said: `${domain}'s server certificate was issued by ${issuer}, not by the CA you provided`,
          remedy:
            'Provide the CA that the devices trust. provision with replace: true switches to the one provided and cuts off devices that do not trust it.',
        }
      : {
          said: `ACM holds a server certificate of ${domain} that ${issuer} issued, not the CA in ${stored.secretId} (root SHA-256 ${stored.fingerprint})`,
          remedy:
            'If your devices trust the stored CA, someone has imported another certificate over yours (CloudTrail: ImportCertificate): run provision with replace: true, which issues one of the stored CA (docs/emergency.md). Devices that trust only the other issuer are cut off.',
        },
  'ca-expires-too-soon': (figures) =>
    figures.why === 'begin'
      ? {
          said: `the CA ${figures.ca} ${figures.life.kind === 'expired' ? 'expired' : 'expires'} at ${instant(figures.life.at)}, too soon to cross-sign a successor`,
          remedy: `Run provision with replace: true and a ca-secret-id other than ${figures.secretId} to switch to a new CA immediately, and make every device trust it.`,
        }
      : {
          said: `the CA ${figures.ca} ${lifeText(figures.life)}`,
          remedy:
            figures.of === 'signer'
              ? 'Provide a CA that is valid for longer, after installing its root on the devices.'
              : 'Finish the CA rollover: run rotate with rollover: finish.',
        },
  'cross-sign-impossible': (figures) =>
    figures.why === 'chain'
      ? {
          said: pathText(figures.problem),
          remedy:
            'No device could verify a chain through such a certificate. Cross-sign with a CA that is allowed to sign another CA.',
        }
      : {
          said: `${figures.ca} ${lifeText(figures.life)}`,
          remedy:
            'No device could verify a chain through such a certificate. Install the new root on the devices without a rollover.',
        },
  'chain-too-long': ({ domain, certificates, most }) => ({
    said: `a leaf of ${domain} would have ${certificates} certificates in its chain during the rollover; IoT Core allows ${most}`,
    remedy: 'Use CAs with fewer intermediates, such as the roots.',
  }),
  'rollover-promised': (figures) =>
    figures.why === 'finish'
      ? {
          said: `devices of ${figures.domain} may rely on the current CA until ${figures.until ? day(figures.until) : 'a date is announced'}`,
          remedy: `Run rollover: finish ${figures.until ? 'from that date' : 'after rotate (without rollover) has announced the date'}; force: true finishes now and cuts off every device that does not trust the next CA.`,
        }
      : {
          said: `devices of ${figures.domain} may rely on the CA that precedes ${figures.next} until ${day(figures.until)}`,
          remedy: `Until then set ca-secret-id to the secret of that CA, or, if you provide both, set ca-certificate to it and next-ca-certificate to ${figures.next}. rotate with force: true cuts off every device that does not trust the next CA.`,
        },
  'rollover-aborting': ({ domain, step }) => ({
    said: `a rollover of ${domain} was aborted, and the server certificate is still one of the abandoned CA`,
    remedy: `Run rotate without rollover, which issues one of the current CA. After that rollover: ${step} is possible.`,
  }),
  'rollover-cuts-off-devices': cutsOff,
  'kms-key-unusable': unusableKey,
  'kms-key-foreign': foreignKey,
};

function cutsOff({ step, classes }: FailureFigures['rollover-cuts-off-devices']): Words {
  const named = classes.map(({ id, refusal }) => `${id} (${refusalText(refusal)})`).join(', ');
  const remedies = [...new Set(classes.map(({ refusal }) => refusalRemedy(refusal.rule)))];
  const around =
    step === 'begin'
      ? ' Or run rollover: announce, install both roots on every device, then run rollover: finish: it does not need begin.'
      : '';
  return {
    said: `rollover: ${step} would cut off devices of ${named}`,
    remedy: `${remedies.join(' ')}${around} To run it anyway, remove the class from device-classes.`,
  };
}

function notFound(figures: FailureFigures['ca-not-found']): Words {
  const { secretId } = figures;
  switch (figures.why) {
    case 'served-without':
      return {
        said: `${figures.domain} is already served with a certificate issued by ${figures.issuer}, but no CA is stored in the secret ${secretId}`,
        remedy:
          'Set ca-certificate and ca-private-key to the CA that its devices trust, or ca-secret-id to its secret. provision with replace: true creates a new CA, which no device trusts yet.',
      };
    case 'none':
      return {
        said: `no CA is stored in the secret ${secretId}`,
        remedy:
          "Set ca-certificate, or set ca-secret-id to the CA's secret, or run provision to create a CA.",
      };
    case 'not-visible':
      return {
        said: 'the secret is not found',
        remedy: 'Nothing was signed. Re-run the job; it uses the CA once the secret is visible.',
      };
    case 'not-here':
      return {
        said:
          figures.found === undefined
            ? `the account and region of this run have no secret ${secretId}`
            : `in the account and region of this run, ${secretId} is ${figures.found}`,
        remedy:
          "The CA's secret must be in the account and region of the domain. To use a CA of another account, set ca-certificate and ca-private-key. Otherwise set ca-secret-id to the full ARN or the name.",
      };
  }
}

/** Who created or changed a secret. */
function lookInCloudTrail(secretId: string): string {
  return `look in CloudTrail for who called CreateSecret, PutSecretValue and TagResource on ${secretId}`;
}

function changeText(change: CaChange): string {
  switch (change.kind) {
    case 'overwritten':
      return 'this run created it, but it now contains a different certificate';
    case 'other-certificates':
      return `it does not contain the certificates of ${change.of}`;
    case 'other-certificate':
      return 'it contains a different certificate from the stored one';
    case 'no-cross-certificate':
      return 'it has no cross-certificate by the previous CA';
    case 'untagged':
      return `it does not have this action's tags for ${change.domain}, and there is no secret ${change.missing}`;
    case 'unreadable':
      return change.problems.map(materialText).join('; ');
    case 'not-successor':
      return successionText(change.problem);
    case 'other-fingerprint':
      return `it contains the certificate of ${change.subject} with SHA-256 ${change.fingerprint}, and the tag ${change.tag} says ${change.tagged}`;
  }
}

function unusableKey(figures: FailureFigures['kms-key-unusable']): Words {
  switch (figures.why) {
    case 'missing':
      return {
        said: `there is no KMS key ${figures.keyId} in the account and region of this run`,
        remedy:
          figures.to === 'use'
            ? "Set ca-kms-key-id to the key's ARN, or to new to create one."
            : omitDeletion,
      };
    case 'unfit':
      return {
        said: `the KMS key ${figures.arn} cannot be a CA's key: ${keyProblem(figures.problem)}`,
        remedy: `Set ca-kms-key-id to a key with the usage SIGN_VERIFY and the spec ${figures.specs.join(' or ')}, or to new to create one.`,
      };
    case 'taken':
      return {
        said: `the KMS key ${figures.arn} already belongs to the CA in ${figures.secretId}`,
        remedy: 'Set ca-kms-key-id to another key, or to new: a rollover requires a different key.',
      };
  }
}

const omitDeletion =
  'Correct or omit delete-ca-kms-key; schedule the deletion manually if required.';

type KeyProblem = Extract<FailureFigures['kms-key-unusable'], { why: 'unfit' }>['problem'];

function keyProblem(problem: KeyProblem): string {
  switch (problem.kind) {
    case 'usage':
      return `its usage is ${problem.actual}`;
    case 'state':
      return `it is ${problem.actual}`;
    case 'origin':
      return `its key material is not from KMS (origin ${problem.actual}), so a copy exists outside KMS`;
    case 'spec':
      return problem.keyAlgorithm === undefined
        ? `its spec is ${problem.actual}`
        : `its spec is ${problem.actual}, but a key for ${problem.keyAlgorithm} is required`;
    case 'no-public-key':
      return 'it has no public key';
  }
}

function foreignKey(figures: FailureFigures['kms-key-foreign']): Words {
  switch (figures.why) {
    case 'found':
      return {
        said: `${figures.keyId} already names the KMS key ${figures.arn}, created ${figures.createdAt.toISOString()} (origin ${figures.origin}); ca-kms-key-id: new signs with no key that it did not create`,
        remedy:
          "If an interrupted run created that key (its log says so, as does CreateKey in CloudTrail), set ca-kms-key-id to the key's ARN. Otherwise delete the alias, and find out who created it.",
      };
    case 'remove':
      return {
        said: `the KMS key ${figures.arn} was not created by this action for a CA of ${figures.domain}, so its deletion is not scheduled`,
        remedy: omitDeletion,
      };
  }
}

function keyMissing(secretId: string, certificatesIn: string | undefined): Words {
  return {
    said:
      certificatesIn === undefined
        ? `the secret ${secretId} is scheduled for deletion`
        : `there is no secret ${secretId}, although ${certificatesIn} exists`,
    remedy: `Get it back with \`aws secretsmanager restore-secret --secret-id ${secretId}\`, or set ca-secret-id to another secret. docs/emergency.md says what to do when the key is lost.`,
  };
}

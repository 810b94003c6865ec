/** IoT's registry: device certificates, policies, and which is attached to which. */

import { createHash, createPublicKey, X509Certificate } from 'node:crypto';
import { type Account, ApiError, type Past, type SandboxClock } from '../contract.ts';
import { partitionOf } from '../partition.ts';
import { copyMap, pastOf } from '../past.ts';
import type { DeviceAuthority } from '../pki/device-authority.ts';
import { takeRsaKey } from '../pki/rsa-keys.ts';

export type CertificateStatus = 'ACTIVE' | 'INACTIVE' | 'REVOKED';

export interface DeviceCertificate {
  readonly id: string;
  readonly arn: string;
  readonly pem: string;
  readonly createdAt: number;
  readonly mode: 'DEFAULT' | 'SNI_ONLY';
  status: CertificateStatus;
}

export interface Policy {
  readonly name: string;
  readonly arn: string;
  readonly document: string;
  readonly createdAt: number;
  readonly tags: Map<string, string>;
  /** ARNs of certificates. */
  readonly targets: Set<string>;
}

const longestDocument = 2048;

export class Registry {
  #certificates = new Map<string, DeviceCertificate>();
  #policies = new Map<string, Policy>();
  readonly #account: Account;
  readonly #clock: SandboxClock;
  readonly #authority: DeviceAuthority;

  constructor(account: Account, clock: SandboxClock, authority: DeviceAuthority) {
    this.#account = account;
    this.#clock = clock;
    this.#authority = authority;
  }

  get certificates(): Map<string, DeviceCertificate> {
    return this.#certificates;
  }

  get policies(): Map<string, Policy> {
    return this.#policies;
  }

  remember(): Past {
    const certificates = copyMap(this.#certificates, (one) => ({ ...one }));
    const policies = copyMap(this.#policies, (one) => ({
      ...one,
      tags: new Map(one.tags),
      targets: new Set(one.targets),
    }));
    return pastOf(
      { certificates, policies },
      {
        get: () => ({ certificates: this.#certificates, policies: this.#policies }),
        set: (state) => {
          this.#certificates = state.certificates;
          this.#policies = state.policies;
        },
      },
    );
  }

  /** Throws ResourceNotFoundException. */
  certificate(id: string): DeviceCertificate {
    const found = this.certificates.get(id);
    if (!found) {
      throw new ApiError(
        'ResourceNotFoundException',
        `The certificate given ${id} does not exist`,
        404,
      );
    }
    return found;
  }

  /** Issues for the key of a PKCS#10 request in PEM. Throws InvalidRequestException when its signature does not hold. */
  async issueFor(csr: string, active: boolean): Promise<DeviceCertificate> {
    const pem = await this.#authority.issueForRequest(csr, this.#clock.now());
    if (pem === undefined) {
      throw new ApiError(
        'InvalidRequestException',
        'The certificate signing request is not valid.',
      );
    }
    return this.register(pem, active ? 'ACTIVE' : 'INACTIVE', 'DEFAULT');
  }

  async issueWithKeys(active: boolean): Promise<{
    readonly certificate: DeviceCertificate;
    readonly publicKey: string;
    readonly privateKey: string;
  }> {
    const privateKey = takeRsaKey();
    const publicKey = createPublicKey(privateKey);
    const pem = await this.#authority.issueForKey(publicKey, this.#clock.now());
    const certificate = this.register(pem, active ? 'ACTIVE' : 'INACTIVE', 'DEFAULT');
    return {
      certificate,
      publicKey: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
      privateKey: privateKey.export({ type: 'pkcs1', format: 'pem' }).toString(),
    };
  }

  /** The id is the SHA-256 of the DER. */
  register(
    pem: string,
    status: CertificateStatus,
    mode: DeviceCertificate['mode'],
  ): DeviceCertificate {
    const id = createHash('sha256').update(new X509Certificate(pem).raw).digest('hex');
    const present = this.certificates.get(id);
    if (present) {
      throw new ApiError(
        'ResourceAlreadyExistsException',
        'The certificate is registered already.',
        409,
        {
          resourceId: id,
          resourceArn: present.arn,
        },
      );
    }
    const { region, accountId } = this.#account;
    const certificate: DeviceCertificate = {
      id,
      arn: `arn:${partitionOf(region).name}:iot:${region}:${accountId}:cert/${id}`,
      pem,
      createdAt: this.#clock.now(),
      mode,
      status,
    };
    this.certificates.set(id, certificate);
    return certificate;
  }

  deleteCertificate(id: string, force: boolean): void {
    const { arn, status } = this.certificate(id);
    if (status === 'ACTIVE') {
      throw new ApiError(
        'CertificateStateException',
        `The certificate must be deactivated (not ACTIVE) before deletion. Certificate Id: ${id}`,
        406,
      );
    }
    const attached = this.policiesOf(arn);
    if (attached.length > 0 && !force) {
      throw new ApiError(
        'DeleteConflictException',
        `The certificate still has policies attached. Certificate Id: ${id}`,
        409,
      );
    }
    for (const policy of attached) {
      policy.targets.delete(arn);
    }
    this.certificates.delete(id);
  }

  /** Throws ResourceNotFoundException. */
  policy(name: string): Policy {
    const found = this.policies.get(name);
    if (!found) {
      throw new ApiError('ResourceNotFoundException', `Policy not found: ${name}`, 404);
    }
    return found;
  }

  createPolicy(name: string, document: string, tags: Map<string, string>): Policy {
    if (!/^[\w+=,.@-]{1,128}$/.test(name)) {
      throw new ApiError('InvalidRequestException', `Invalid policy name ${name}`);
    }
    const present = this.policies.get(name);
    if (present) {
      throw new ApiError(
        'ResourceAlreadyExistsException',
        `Policy cannot be created - name already exists (name=${name})`,
        409,
        {
          resourceId: name,
          resourceArn: present.arn,
        },
      );
    }
    judgeDocument(document);
    const { region, accountId } = this.#account;
    const policy: Policy = {
      name,
      arn: `arn:${partitionOf(region).name}:iot:${region}:${accountId}:policy/${name}`,
      document,
      createdAt: this.#clock.now(),
      tags,
      targets: new Set(),
    };
    this.policies.set(name, policy);
    return policy;
  }

  deletePolicy(name: string): void {
    if (this.policy(name).targets.size > 0) {
      throw new ApiError(
        'DeleteConflictException',
        `The policy cannot be deleted as the policy is attached to one or more principals (name=${name})`,
        409,
      );
    }
    this.policies.delete(name);
  }

  attach(name: string, target: string): void {
    const policy = this.policy(name);
    this.certificate(target.split('/').at(-1) ?? '');
    policy.targets.add(target);
  }

  /** Throws InvalidRequestException for a policy that is not there: DetachPolicy's model has no ResourceNotFoundException. */
  detach(name: string, target: string): void {
    const policy = this.policies.get(name);
    if (!policy) {
      throw new ApiError('InvalidRequestException', `Policy ${name} does not exist`);
    }
    policy.targets.delete(target);
  }

  policiesOf(certificateArn: string): readonly Policy[] {
    return [...this.policies.values()].filter(({ targets }) => targets.has(certificateArn));
  }
}

function judgeDocument(document: string): void {
  if (document.replace(/\s/g, '').length > longestDocument) {
    throw new ApiError(
      'MalformedPolicyException',
      `Policy document is longer than ${longestDocument} characters`,
    );
  }
  try {
    const parsed: unknown = JSON.parse(document);
    if (typeof parsed === 'object' && parsed !== null && 'Statement' in parsed) {
      return;
    }
  } catch {
    // reported below, like every other problem of a document
  }
  throw new ApiError('MalformedPolicyException', 'Policy document is malformed');
}

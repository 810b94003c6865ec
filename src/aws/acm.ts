/** The server certificate and the validation certificate in AWS Certificate Manager. */
import {
  ACMClient,
  DeleteCertificateCommand,
  DescribeCertificateCommand,
  GetCertificateCommand,
  ImportCertificateCommand,
  ListTagsForCertificateCommand,
  RequestCertificateCommand,
} from '@aws-sdk/client-acm';
import type { Action } from '../current-action.ts';
import type { CertificateChain, ServerCertificate } from '../pki/material.ts';
import { splitPem } from '../pki/pem.ts';
import { certificateFrom } from './acm-certificate.ts';
import { importFields, importUnderNewArn } from './acm-import.ts';
import type { Acm, AcmCertificate } from './acm-interface.ts';
import { listUnissued, searchCovering, searchOnce, unissued } from './acm-search.ts';
import { readFailedCall, required, unlessAbsent } from './answer.ts';
import { requestedNames } from './dns-name.ts';
import { attempt, type Call } from './errors.ts';
import { tryRepeatedly } from './pauses.ts';
import { refuseHtml } from './refuse-html.ts';
import { repeatable, unrepeatable } from './retry.ts';
import { clientSettings, type ServiceContext, type Session, sendOptions } from './session.ts';
import type { Tags } from './tags.ts';
import { creationTags, tagList, tagsFrom } from './tags.ts';

const absent = 'ResourceNotFoundException';

export function createAcm(session: Session): Acm {
  const client = refuseHtml(new ACMClient(clientSettings(session, repeatable)));
  const unrepeating = refuseHtml(new ACMClient(clientSettings(session, unrepeatable)));
  const service = { session, client };
  const searching = (domain: string) => ({
    action: { code: 'find-certificates', on: { domain } } as const,
    permission: 'acm:ListCertificates',
  });
  const lookups = {
    findCovering: (domain: string) =>
      attempt(session, searching(domain), () => searchCovering(service, domain, unissued)),
    searchCovering: (domain: string) =>
      attempt(session, searching(domain), () => searchOnce(service, domain)),
    listUnissued: (domain: string) =>
      attempt(session, searching(domain), () => listUnissued(service, domain)),
    findEveryCovering: (domain: string) =>
      attempt(session, searching(domain), () => searchCovering(service, domain, undefined)),
    describe: (arn: string) => describe(service, arn),
    get: (arn: string) => get(service, arn),
  };
  return {
    ...lookups,
    tags: (arn) => tags(service, arn),
    importNew: (domain, material, tags) =>
      attempt(session, importing({ code: 'import-server-certificate', on: { domain } }), () =>
        importUnderNewArn(session, unrepeating, lookups, { domain, material, tags }),
      ),
    reimport: (arn, material) => reimport(service, arn, material),
    request: (domain, token, tags) => request(service, domain, token, tags),
    remove: (arn) => remove(service, arn),
  };
}

function describe(
  { session, client }: ServiceContext<ACMClient>,
  arn: string,
): Promise<AcmCertificate | undefined> {
  const call: Call = {
    action: { code: 'describe-certificate', on: { arn } },
    permission: 'acm:DescribeCertificate',
  };
  return attempt(session, call, async () => {
    const answer = await unlessAbsent(
      client.send(new DescribeCertificateCommand({ CertificateArn: arn }), sendOptions(session)),
      absent,
    );
    return answer && certificateFrom(arn, required(answer.Certificate, 'Certificate'));
  });
}

function get(
  { session, client }: ServiceContext<ACMClient>,
  arn: string,
): Promise<CertificateChain | undefined> {
  const call: Call = {
    action: { code: 'read-certificate', on: { arn } },
    permission: 'acm:GetCertificate',
  };
  return attempt(session, call, async () => {
    const answer = await unlessAbsent(
      client.send(new GetCertificateCommand({ CertificateArn: arn }), sendOptions(session)),
      absent,
      'RequestInProgressException',
    );
    const [certificate] = splitPem(answer?.Certificate ?? '');
    return certificate === undefined
      ? undefined
      : { certificate, chain: splitPem(answer?.CertificateChain ?? '') };
  });
}

function tags({ session, client }: ServiceContext<ACMClient>, arn: string): Promise<Tags> {
  const call: Call = {
    action: { code: 'read-certificate-tags', on: { arn } },
    permission: 'acm:ListTagsForCertificate',
  };
  return attempt(session, call, async () => {
    const answer = await unlessAbsent(
      client.send(new ListTagsForCertificateCommand({ CertificateArn: arn }), sendOptions(session)),
      absent,
    );
    return tagsFrom(answer?.Tags);
  });
}

function importing(action: Action): Call {
  return { action, permission: 'acm:ImportCertificate' };
}

function reimport(
  service: ServiceContext<ACMClient>,
  arn: string,
  material: ServerCertificate,
): Promise<void> {
  const { session, client } = service;
  const call = importing({
    code: 'reimport-server-certificate',
    on: { subject: session.subject, arn },
  });
  return attempt(session, call, async () => {
    await client.send(
      new ImportCertificateCommand({ ...importFields(material), CertificateArn: arn }),
      sendOptions(session),
    );
  });
}

function request(
  service: ServiceContext<ACMClient>,
  domain: string,
  token: string,
  tags: Tags,
): Promise<string> {
  const { session, client } = service;
  const call: Call = {
    action: { code: 'request-validation-certificate', on: { domain } },
    permission: 'acm:RequestCertificate',
  };
  return attempt(session, call, async () => {
    const { CertificateArn } = await client.send(
      new RequestCertificateCommand({
        ...namesInput(domain),
        ValidationMethod: 'DNS',
        IdempotencyToken: token,
        Tags: tagList(creationTags(session, tags)),
      }),
      sendOptions(session),
    );
    return required(CertificateArn, 'CertificateArn');
  });
}

function namesInput(domain: string) {
  const [DomainName, ...others] = requestedNames(domain);
  return { DomainName, SubjectAlternativeNames: others.length > 0 ? others : undefined };
}

function remove(service: ServiceContext<ACMClient>, arn: string): Promise<boolean> {
  const { session } = service;
  const call: Call = {
    action: { code: 'delete-certificate', on: { arn } },
    permission: 'acm:DeleteCertificate',
  };
  return attempt(session, call, async () => {
    const outcome = await tryRepeatedly(session, conflictPausesMs, () => deleteOnce(service, arn));
    return outcome === 'gone';
  });
}

/** Right after an import ACM answers ConflictException, on live AWS for up to 20 seconds (tests of alchemy-run/alchemy). */
const conflictPausesMs = [2_000, 4_000, 8_000, 16_000];

/** Undefined: ACM is still busy with the certificate. */
async function deleteOnce(
  { session, client }: ServiceContext<ACMClient>,
  arn: string,
): Promise<'gone' | 'in-use' | undefined> {
  try {
    await client.send(new DeleteCertificateCommand({ CertificateArn: arn }), sendOptions(session));
    return 'gone';
  } catch (error) {
    switch (readFailedCall(error).code) {
      case absent:
        return 'gone';
      case 'ResourceInUseException':
        return 'in-use';
      case 'ConflictException':
        return undefined;
      default:
        throw error;
    }
  }
}

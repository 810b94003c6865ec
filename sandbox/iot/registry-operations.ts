/** Device certificates over the API. */
import { z } from 'zod';
import { ApiError } from '../contract.ts';
import { readBody } from '../http/rest-json.ts';
import { anything, type Operation, pageOf, pageQuery } from './operation.ts';
import type { CertificateStatus, DeviceCertificate } from './registry.ts';

const certificateResource: Operation['resource'] = ({ certificateId }) => `cert/${certificateId}`;

export const registryOperations: readonly Operation[] = [
  {
    action: 'CreateCertificateFromCsr',
    method: 'POST',
    path: /^certificates$/,
    query: ['setAsActive'],
    changes: true,
    resource: anything,
    perform: async ({ registry }, { body, query }) => {
      const { certificateSigningRequest } = readBody(
        body,
        z.strictObject({ certificateSigningRequest: z.string().min(1) }),
      );
      return issued(
        await registry.issueFor(certificateSigningRequest, query.get('setAsActive') === 'true'),
      );
    },
  },
  {
    action: 'CreateKeysAndCertificate',
    method: 'POST',
    path: /^keys-and-certificate$/,
    query: ['setAsActive'],
    changes: true,
    resource: anything,
    perform: async ({ registry }, { query }) => {
      const { certificate, publicKey, privateKey } = await registry.issueWithKeys(
        query.get('setAsActive') === 'true',
      );
      return { ...issued(certificate), keyPair: { PublicKey: publicKey, PrivateKey: privateKey } };
    },
  },
  {
    action: 'RegisterCertificateWithoutCA',
    method: 'POST',
    path: /^certificate\/register-no-ca$/,
    changes: true,
    resource: anything,
    perform: ({ registry }, { body }) => {
      const { certificatePem, status } = readBody(
        body,
        z.strictObject({
          certificatePem: z.string().min(1),
          status: z.enum(['ACTIVE', 'INACTIVE', 'REVOKED']).default('INACTIVE'),
        }),
      );
      const { arn, id } = registry.register(certificatePem, status, 'SNI_ONLY');
      return { certificateArn: arn, certificateId: id };
    },
  },
  {
    action: 'DescribeCertificate',
    method: 'GET',
    path: /^certificates\/(?<certificateId>[0-9a-fA-F]{64})$/,
    changes: false,
    resource: certificateResource,
    perform: ({ registry }, { path }) => {
      const { arn, id, status, pem, createdAt, mode } = registry.certificate(
        path.certificateId ?? '',
      );
      return {
        certificateDescription: {
          certificateArn: arn,
          certificateId: id,
          status,
          certificatePem: pem,
          ownedBy: arn.split(':')[4],
          creationDate: new Date(createdAt),
          lastModifiedDate: new Date(createdAt),
          certificateMode: mode,
        },
      };
    },
  },
  {
    action: 'ListCertificates',
    method: 'GET',
    path: /^certificates$/,
    query: [...pageQuery, 'isAscendingOrder'],
    changes: false,
    resource: anything,
    perform: ({ registry }, { query }) => {
      // By creation date, the newest first unless asked otherwise (IoT API reference, ListCertificates).
      const all = [...registry.certificates.values()].sort((a, b) => a.createdAt - b.createdAt);
      const ordered = query.get('isAscendingOrder') === 'true' ? all : all.reverse();
      const { page, next } = pageOf(ordered, query, 250);
      return {
        certificates: page.map(({ arn, id, status, createdAt, mode }) => ({
          certificateArn: arn,
          certificateId: id,
          status,
          certificateMode: mode,
          creationDate: new Date(createdAt),
        })),
        nextMarker: next,
      };
    },
  },
  {
    action: 'UpdateCertificate',
    method: 'PUT',
    path: /^certificates\/(?<certificateId>[0-9a-fA-F]{64})$/,
    query: ['newStatus'],
    changes: true,
    resource: certificateResource,
    perform: ({ registry }, { path, query }) => {
      const certificate = registry.certificate(path.certificateId ?? '');
      certificate.status = readStatus(query.get('newStatus'));
      return {};
    },
  },
  {
    action: 'DeleteCertificate',
    method: 'DELETE',
    path: /^certificates\/(?<certificateId>[0-9a-fA-F]{64})$/,
    query: ['forceDelete'],
    changes: true,
    resource: certificateResource,
    perform: ({ registry }, { path, query }) => {
      registry.deleteCertificate(path.certificateId ?? '', query.get('forceDelete') === 'true');
      return {};
    },
  },
];

function issued({ arn, id, pem }: DeviceCertificate): object {
  return { certificateArn: arn, certificateId: id, certificatePem: pem };
}

function readStatus(text: string | null): CertificateStatus {
  if (text === 'ACTIVE' || text === 'INACTIVE' || text === 'REVOKED') {
    return text;
  }
  throw new ApiError('InvalidRequestException', `Invalid certificate status ${text}`);
}

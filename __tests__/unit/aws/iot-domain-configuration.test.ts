import { describe, expect, it } from '@jest/globals';
import { createIot } from '../../../src/aws/iot.ts';
import { type Answer, json, refusal, startWire, testSession } from './wire.ts';

const domain = 'iot.example.com';
const name = 'iot-example-com';
const arn = `arn:aws:iot:ap-northeast-1:123456789012:domainconfiguration/${name}/78x2l`;
const serverCertificateArn = 'arn:aws:acm:ap-northeast-1:123456789012:certificate/1';
const create = `POST /domainConfigurations/${name}`;
const describeIt = `GET /domainConfigurations/${name}`;

const request = {
  name,
  domain,
  serverCertificateArn,
  validationCertificateArn: 'arn:aws:acm:ap-northeast-1:123456789012:certificate/2',
  settings: { securityPolicy: 'IoTSecurityPolicy_TLS13_1_3_2022_10' },
  tags: { a: 'b' },
};

const configuration = (members: object = {}) => ({
  domainConfigurationName: name,
  domainConfigurationArn: arn,
  domainName: domain,
  domainType: 'CUSTOMER_MANAGED',
  domainConfigurationStatus: 'ENABLED',
  serviceType: 'DATA',
  serverCertificates: [{ serverCertificateArn, serverCertificateStatus: 'VALID' }],
  ...members,
});
const created = json({ domainConfigurationName: name, domainConfigurationArn: arn });
const notFound = refusal('ResourceNotFoundException', 'Not found', 404);
const exists = refusal('ResourceAlreadyExistsException', 'Exists', 409, { resourceArn: arn });

describe('Creating a domain configuration', () => {
  it('always names the server certificate', async () => {
    const wire = await startWire(() => created);
    expect(await createIot(testSession()).createDomainConfiguration(request)).toBe(arn);
    expect(JSON.parse(wire.asked[0]?.body ?? '{}')).toEqual({
      domainName: domain,
      serverCertificateArns: [serverCertificateArn],
      validationCertificateArn: request.validationCertificateArn,
      serviceType: 'DATA',
      tags: [{ Key: 'a', Value: 'b' }],
      tlsConfig: { securityPolicy: request.settings.securityPolicy },
    });
  });

  it.each<[string, Answer]>([
    ['the connection is reset', 'reset'],
    ['IoT answers 5xx', refusal('ServiceUnavailableException', 'Sorry', 503)],
  ])('waits 35 s for Describe to show it when %s, and creates no second', async (_, lost) => {
    const wire = await startWire(({ action }, calls) => {
      if (action === create) {
        return lost;
      }
      return calls <= 3 ? notFound : json(configuration());
    });
    const session = testSession();
    expect(await createIot(session).createDomainConfiguration(request)).toBe(arn);
    expect(wire.count(create)).toBe(1);
    expect(session.clock.slept).toEqual([5_000, 10_000, 20_000]);
  });

  it('takes "already exists" for its own when the first answer was lost', async () => {
    const wire = await startWire(({ action }, calls) => {
      if (action === create) {
        return calls === 1 ? 'reset' : exists;
      }
      return calls <= 4 ? notFound : json(configuration());
    });
    expect(await createIot(testSession()).createDomainConfiguration(request)).toBe(arn);
    expect(wire.count(create)).toBe(2);
  });

  it('does not take one of that name for another domain for its own', async () => {
    const wire = await startWire(({ action }) =>
      action === create ? 'reset' : json(configuration({ domainName: 'other.example.com' })),
    );
    await expect(createIot(testSession()).createDomainConfiguration(request)).rejects.toMatchObject(
      {
        details: {
          action: {
            code: 'create-domain-configuration',
            on: { domain: 'iot.example.com', name: 'iot-example-com' },
          },
          figures: { answer: { kind: 'connection', code: 'ECONNRESET' } },
        },
      },
    );
    expect(wire.count(create)).toBe(3);
  });

  it('fails immediately when someone else has the name', async () => {
    const wire = await startWire(() => exists);
    await expect(createIot(testSession()).createDomainConfiguration(request)).rejects.toMatchObject(
      {
        details: { figures: { answer: { code: 'ResourceAlreadyExistsException' } } },
      },
    );
    expect(wire.actions()).toEqual([create]);
  });

  it('is repeated while IoT throttles, and not when the quota of ten is used up', async () => {
    const wire = await startWire((_, calls) =>
      calls === 1
        ? refusal('ThrottlingException', 'Rate exceeded')
        : refusal('LimitExceededException', 'Too many', 410),
    );
    await expect(createIot(testSession()).createDomainConfiguration(request)).rejects.toMatchObject(
      {
        details: {
          code: 'aws-quota-exceeded',
          action: { code: 'create-domain-configuration' },
          said: 'Too many',
        },
      },
    );
    expect(wire.count(create)).toBe(2);
  });
});

describe('Finding the domain configuration of a domain', () => {
  const namesOf = (...names: string[]) => ({
    domainConfigurations: names.map((domainConfigurationName) => ({ domainConfigurationName })),
  });

  it("describes page by page, passing over the account's endpoints, AWS's domains and what vanishes", async () => {
    const wire = await startWire(({ action, query }) => {
      if (action === 'GET /domainConfigurations') {
        return query.get('marker') === 'more'
          ? json(namesOf('adopted'))
          : json({ ...namesOf('iot:Data-ATS', 'aws-managed', 'gone'), nextMarker: 'more' });
      }
      if (action.endsWith('/gone') || action === describeIt) {
        return notFound;
      }
      const domainType = action.endsWith('aws-managed') ? 'AWS_MANAGED' : 'CUSTOMER_MANAGED';
      return json(configuration({ domainType, domainName: 'IoT.Example.com.' }));
    });
    const found = (await createIot(testSession()).findDomainConfigurations([{ domain, name }])).get(
      domain,
    );
    expect(found).toMatchObject({ name, arn, domainName: domain });
    expect(wire.asked[1]?.query.get('pageSize')).toBe('250');
    expect(wire.actions().toSorted()).toEqual([
      'GET /domainConfigurations',
      'GET /domainConfigurations',
      'GET /domainConfigurations/adopted',
      'GET /domainConfigurations/aws-managed',
      'GET /domainConfigurations/gone',
      describeIt,
    ]);
  });

  it('takes one call where it has the name that the action gives it', async () => {
    const wire = await startWire(() => json(configuration({})));
    const found = await createIot(testSession()).findDomainConfigurations([{ domain, name }]);
    expect(found.get(domain)).toMatchObject({ name, arn });
    expect(wire.actions()).toEqual([describeIt]);
  });

  it('describes the likely name where the list does not show it', async () => {
    await startWire(({ action }) => {
      if (action === 'GET /domainConfigurations') {
        return json(namesOf('another'));
      }
      return action === describeIt ? json(configuration({})) : notFound;
    });
    const found = await createIot(testSession()).findDomainConfigurations([{ domain, name }]);
    expect(found.get(domain)).toMatchObject({ name, arn });
  });

  it('does not wait beyond the deadline for one that is listed and cannot be described', async () => {
    await startWire(({ action }) =>
      action === 'GET /domainConfigurations' ? json(namesOf(name)) : notFound,
    );
    const now = testSession().clock.now().getTime();
    const session = testSession({ deadline: new Date(now + 8_000) });
    expect((await createIot(session).findDomainConfigurations([{ domain, name }])).size).toBe(0);
    expect(session.clock.slept).toEqual([5_000]);
  });

  it('gives nothing when no configuration has the domain', async () => {
    await startWire(({ action }) =>
      action === 'GET /domainConfigurations'
        ? json(namesOf(name))
        : json(configuration({ domainName: undefined })),
    );
    expect((await createIot(testSession()).findDomainConfigurations([{ domain, name }])).size).toBe(
      0,
    );
  });
});

describe('Describing a domain configuration', () => {
  it('reports its settings and the state of its certificate', async () => {
    await startWire(() =>
      json(
        configuration({
          tlsConfig: { securityPolicy: 'P' },
          authenticationType: 'AWS_X509',
          applicationProtocol: 'SECURE_MQTT',
          lastStatusChangeDate: 1_800_000_000,
          serverCertificates: [
            {
              serverCertificateArn,
              serverCertificateStatus: 'INVALID',
              serverCertificateStatusDetail: 'because',
            },
          ],
        }),
      ),
    );
    expect(await createIot(testSession()).describeDomainConfiguration(name)).toEqual({
      name,
      arn,
      domainName: domain,
      domainType: 'CUSTOMER_MANAGED',
      status: 'ENABLED',
      serviceType: 'DATA',
      serverCertificate: { arn: serverCertificateArn, status: 'INVALID', detail: 'because' },
      securityPolicy: 'P',
      authenticationType: 'AWS_X509',
      applicationProtocol: 'SECURE_MQTT',
      lastStatusChange: new Date(1_800_000_000_000),
    });
  });

  it('gives nothing when there is none', async () => {
    await startWire(() => notFound);
    expect(await createIot(testSession()).describeDomainConfiguration(name)).toBeUndefined();
  });
});

describe('Changing and deleting a domain configuration', () => {
  it('sends only what changes', async () => {
    const wire = await startWire(() => json({}));
    await createIot(testSession()).updateDomainConfiguration(name, { status: 'DISABLED' });
    expect(wire.asked[0]).toMatchObject({ action: `PUT /domainConfigurations/${name}` });
    expect(JSON.parse(wire.asked[0]?.body ?? '')).toEqual({
      domainConfigurationStatus: 'DISABLED',
    });
  });

  it.each<[string, Answer, object]>([
    ['deleted', json({}), { deleted: true }],
    ['gone already', notFound, { deleted: true }],
    [
      "refused, in IoT's own words",
      refusal('InvalidRequestException', 'Not yet.'),
      { deleted: false, refused: 'Not yet.' },
    ],
  ])('reports that it is %s', async (_, answer, result) => {
    await startWire(() => answer);
    expect(await createIot(testSession()).deleteDomainConfiguration(name)).toEqual(result);
  });
});

describe('UnauthorizedException, which IoT Core answers for some things that do not exist', () => {
  const unauthorized = refusal('UnauthorizedException', 'Not authorized', 401);
  const listIt = 'GET /domainConfigurations';
  const removeIt = `DELETE /domainConfigurations/${name}`;
  const listed = (...names: readonly string[]) =>
    json({
      domainConfigurations: names.map((domainConfigurationName) => ({ domainConfigurationName })),
    });
  const answering = (list: Answer) =>
    startWire(({ action }) => (action === listIt ? list : unauthorized));

  it('is no configuration where the list has none of the name', async () => {
    await answering(listed('other', 'iot:Data-ATS'));
    expect(await createIot(testSession()).describeDomainConfiguration(name)).toBeUndefined();
    expect(await createIot(testSession()).deleteDomainConfiguration(name)).toEqual({
      deleted: true,
    });
  });

  it.each<[string, Answer]>([
    ['where the list has it', listed(name)],
    ['where the list cannot be had', refusal('AccessDeniedException', 'not authorized', 403)],
  ])('is a missing permission %s', async (_, list) => {
    const wire = await answering(list);
    await expect(createIot(testSession()).describeDomainConfiguration(name)).rejects.toThrow(
      'iot:DescribeDomainConfiguration',
    );
    await expect(createIot(testSession()).deleteDomainConfiguration(name)).rejects.toThrow(
      'iot:DeleteDomainConfiguration',
    );
    expect(wire.count(removeIt)).toBe(1);
  });
});

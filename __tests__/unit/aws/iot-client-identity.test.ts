import { createPublicKey } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { createIot } from '../../../src/aws/iot.ts';
import { clientIdentityName } from '../../../src/aws/iot-client-identity-name.ts';
import { make } from '../../../testkit/certificates.ts';
import { type Asked, json, refusal, startWire, testSession } from './wire.ts';

const certificateId = 'c'.repeat(64);
const certificateArn = `arn:aws-cn:iot:cn-north-1:123456789012:cert/${certificateId}`;
const client = await make({ subject: 'CN=proof-1' });
const policyName = clientIdentityName(createPublicKey(client.privateKey));
const createdAt = 1_700_000_000;
const tags = { 'iot-custom-domain:domain': 'iot.example.com' };
const request = {
  configurationArn: 'arn:aws-cn:iot:cn-north-1:123456789012:domainconfiguration/x/78x2l',
  policyName,
  csr: 'CSR',
  clientId: 'proof-1',
  topic: 'topic/test',
  tags,
};
const gone = refusal('ResourceNotFoundException', 'Not found', 404);

/** Each request as an operation, the random policy name left out. */
const steps = (asked: readonly Asked[]) =>
  asked.map(({ action, query }) =>
    [
      action
        .replace(/iot-custom-domain-proof-[0-9a-f]{16}/, 'POLICY')
        .replace(certificateId, 'CERT'),
      query.get('newStatus'),
    ]
      .filter(Boolean)
      .join(' '),
  );

function answer({ action, query }: Asked) {
  if (action === 'POST /certificates') {
    expect(query.get('setAsActive')).toBe('true');
    return json({ certificateArn, certificateId, certificatePem: 'PEM' });
  }
  if (action.startsWith('GET /policies/')) {
    return json({ creationDate: createdAt });
  }
  if (action === `GET /certificates/${certificateId}`) {
    return json({
      certificateDescription: { certificatePem: client.certificate, creationDate: createdAt },
    });
  }
  return action.startsWith('POST /policy-targets/')
    ? json({ targets: [certificateArn] })
    : json({});
}

const removal = [
  'POST /policy-targets/POLICY',
  'GET /policies/POLICY',
  'GET /certificates/CERT',
  'GET /certificates',
  'PUT /certificates/CERT INACTIVE',
  'DELETE /certificates/CERT',
  'DELETE /policies/POLICY',
];

describe("The proof's identity", () => {
  it('is made in the order that leaves nothing live behind: policy, certificate, attached', async () => {
    const wire = await startWire(answer);
    const made = await createIot(testSession()).createClientIdentity(request);
    expect(made).toMatchObject({ certificateArn, certificateId, certificate: 'PEM' });
    expect(made.policyName).toMatch(/^iot-custom-domain-proof-[0-9a-f]{16}$/);
    expect(steps(wire.asked)).toEqual([
      'POST /policies/POLICY',
      'POST /certificates',
      'PUT /target-policies/POLICY',
    ]);
  });

  it('is removed on the connection on which it was made', async () => {
    const wire = await startWire(answer);
    const iot = createIot(testSession());
    await iot.removeClientIdentity(await iot.createClientIdentity(request));
    expect(wire.asked).toHaveLength(6);
    expect(wire.connections()).toBe(1);
  });

  it('may connect as its client id, use its topic, and nothing else', async () => {
    const wire = await startWire(answer);
    await createIot(testSession()).createClientIdentity(request);
    const sent = JSON.parse(wire.asked[0]?.body ?? '{}');
    const prefix = 'arn:aws-cn:iot:cn-north-1:123456789012';
    expect(sent.tags).toEqual([{ Key: 'iot-custom-domain:domain', Value: 'iot.example.com' }]);
    expect(JSON.parse(sent.policyDocument).Statement).toEqual([
      { Effect: 'Allow', Action: 'iot:Connect', Resource: `${prefix}:client/proof-1` },
      {
        Effect: 'Allow',
        Action: ['iot:Publish', 'iot:Receive'],
        Resource: `${prefix}:topic/topic/test`,
      },
      { Effect: 'Allow', Action: 'iot:Subscribe', Resource: `${prefix}:topicfilter/topic/test` },
    ]);
  });

  it('is removed again when attaching fails, also where the certificate was never attached', async () => {
    const wire = await startWire((asked) => {
      if (asked.action.startsWith('PUT /target-policies/')) {
        return refusal('InvalidRequestException', 'No');
      }
      return asked.action.startsWith('POST /policy-targets/')
        ? json({ targets: [] })
        : answer(asked);
    });
    await expect(createIot(testSession()).createClientIdentity(request)).rejects.toMatchObject({
      details: {
        action: { code: 'create-client-identity', on: { subject: 'iot.example.com' } },
        figures: { answer: { code: 'InvalidRequestException' } },
        said: 'No',
      },
    });
    const withoutTarget = removal.filter((step) => step !== 'GET /certificates/CERT');
    expect(steps(wire.asked).slice(-withoutTarget.length).toSorted()).toEqual(
      withoutTarget.toSorted(),
    );
  });

  it('is removed again when the job is cancelled while it is made', async () => {
    const cancel = new AbortController();
    const wire = await startWire((asked) => {
      if (asked.action === 'POST /certificates') {
        cancel.abort(new Error('The job was cancelled.'));
        return 'hang';
      }
      return asked.action.startsWith('POST /policy-targets/') ? json({}) : answer(asked);
    });
    const iot = createIot(testSession({ signal: cancel.signal }));
    await expect(iot.createClientIdentity(request)).rejects.toThrow('The job was cancelled.');
    expect(steps(wire.asked).slice(-4)).toEqual([
      'POST /policy-targets/POLICY',
      'GET /policies/POLICY',
      'GET /certificates',
      'DELETE /policies/POLICY',
    ]);
  });

  it('says what it could not remove, and still why it could not be made', async () => {
    await startWire((asked) =>
      asked.action.startsWith('POST /policies/')
        ? answer(asked)
        : refusal('InvalidRequestException', 'No'),
    );
    await expect(createIot(testSession()).createClientIdentity(request)).rejects.toMatchObject({
      details: {
        action: { code: 'create-client-identity' },
        leftover: {
          details: {
            action: { code: 'remove-client-identity', on: { policyName: request.policyName } },
            said: 'No',
          },
        },
      },
    });
  });

  it('takes a policy that exists already for its own: the name is random', async () => {
    await startWire((asked, calls) => {
      if (asked.action.startsWith('POST /policies/')) {
        return calls === 1 ? 'reset' : refusal('ResourceAlreadyExistsException', 'Exists', 409);
      }
      return answer(asked);
    });
    await expect(createIot(testSession()).createClientIdentity(request)).resolves.toMatchObject({
      certificateId,
    });
  });
});

describe("Removing the proof's identity", () => {
  it('deactivates before it deletes, and deletes the policy last', async () => {
    const wire = await startWire(answer);
    await createIot(testSession()).removeClientIdentity({ policyName });
    expect(steps(wire.asked).map((step) => step.replace(policyName, 'POLICY'))).toEqual(removal);
  });

  it('works after the job was cancelled', async () => {
    const wire = await startWire(answer);
    const signal = AbortSignal.abort(new Error('The job was cancelled.'));
    await createIot(testSession({ signal })).removeClientIdentity({ policyName });
    expect(wire.asked).toHaveLength(removal.length);
  });

  it('counts what is gone already as done', async () => {
    await startWire((asked) =>
      asked.action.startsWith('POST /policy-targets/') ? answer(asked) : gone,
    );
    await expect(createIot(testSession()).removeClientIdentity({ policyName })).resolves.toEqual(
      [],
    );
  });

  it('that is known takes three calls', async () => {
    const wire = await startWire(answer);
    await createIot(testSession()).removeClientIdentity({ policyName, certificateArn });
    expect(steps(wire.asked)).toEqual([
      'PUT /certificates/CERT INACTIVE',
      'DELETE /certificates/CERT',
      'DELETE /policies/POLICY',
    ]);
    expect(wire.asked[1]?.query.get('forceDelete')).toBe('true');
  });

  it('detaches where the forced deletion left the policy attached', async () => {
    const wire = await startWire((asked, calls) =>
      asked.action.startsWith('DELETE /policies/') && calls === 1
        ? refusal('DeleteConflictException', 'The policy is attached', 409)
        : answer(asked),
    );
    await createIot(testSession()).removeClientIdentity({ policyName, certificateArn });
    expect(steps(wire.asked).slice(2)).toEqual([
      'DELETE /policies/POLICY',
      'POST /target-policies/POLICY',
      'DELETE /policies/POLICY',
    ]);
  });

  it('is given up after a minute, which is no cancellation and no deadline of the run', async () => {
    await startWire((asked) =>
      asked.action.startsWith('DELETE /policies/')
        ? refusal('ThrottlingException', 'Rate exceeded')
        : answer(asked),
    );
    const session = testSession({ deadline: new Date(0) });
    const from = session.clock.now().getTime();
    await expect(createIot(session).removeClientIdentity({ policyName })).rejects.toMatchObject({
      name: 'Failure',
      details: { code: 'aws-throttled', action: { code: 'remove-client-identity' } },
    });
    expect(session.clock.now().getTime() - from).toBeLessThanOrEqual(60_000);
  });

  it('waits while IoT still sees the certificate attached', async () => {
    const wire = await startWire((asked, calls) =>
      asked.action.startsWith('DELETE /certificates/') && calls <= 2
        ? refusal('DeleteConflictException', 'Things are attached', 409)
        : answer(asked),
    );
    const session = testSession();
    await createIot(session).removeClientIdentity({ policyName });
    expect(wire.count(`DELETE /certificates/${certificateId}`)).toBe(3);
    expect(session.clock.slept).toEqual([1_000, 2_000]);
  });
});

describe('Finding identities that killed runs left behind', () => {
  it('gives those of the prefix, the tags and the age', async () => {
    const old = 1_700_000_000;
    const policies: Record<string, { made: number; domain: string }> = {
      [policyName]: { made: old, domain: 'iot.example.com' },
      'iot-custom-domain-proof-young': { made: 1_900_000_000, domain: 'iot.example.com' },
      'iot-custom-domain-proof-other': { made: old, domain: 'other.example.com' },
      devices: { made: old, domain: 'iot.example.com' },
    };
    const wire = await startWire(({ action, query }) => {
      const called = action === 'GET /tags' ? query.get('resourceArn') : action.split('/').at(-1);
      const { made, domain } = policies[called ?? ''] ?? { made: 0, domain: '' };
      if (action === 'GET /policies') {
        const list = Object.keys(policies).map((key) => ({ policyName: key, policyArn: key }));
        return json({ policies: list });
      }
      return action === 'GET /tags'
        ? json({ tags: [{ Key: 'iot-custom-domain:domain', Value: domain }] })
        : json({ policyName: called, creationDate: made });
    });
    const left = await createIot(testSession()).findLeftClientIdentities(tags, {
      unusedSince: new Date(1_800_000_000_000),
    });
    expect(left).toEqual([policyName]);
    expect(wire.actions()).not.toContain('GET /policies/devices');
  });

  it('among the newest policies of an account with many, so that each run makes a few calls', async () => {
    const wire = await startWire(({ action, query }) =>
      action === 'GET /policies'
        ? json({
            policies: [{ policyName: 'device', policyArn: 'device' }],
            nextMarker: String(Number(query.get('marker') ?? 0) + 1),
          })
        : json({}),
    );
    const age = { unusedSince: new Date(), mostPolicies: 1_000 };
    expect(await createIot(testSession()).findLeftClientIdentities(tags, age)).toEqual([]);
    expect(wire.count('GET /policies')).toBe(4);
  });
});

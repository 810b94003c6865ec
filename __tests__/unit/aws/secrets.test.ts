import { describe, expect, it } from '@jest/globals';
import { createSecrets } from '../../../src/aws/secrets.ts';
import { json, refusal, startWire, testSession } from './wire.ts';

const id = 'iot-custom-domain/iot.example.com/ca';
const arn = `arn:aws:secretsmanager:eu-west-1:123456789012:secret:${id}-AbCdEf`;
const secret = {
  name: id,
  description: 'of a test',
  text: 'text',
  tags: { a: 'b' },
  kmsKeyId: undefined,
};

describe('Reading a secret', () => {
  it('gives its text, also of one that was stored as binary', async () => {
    await startWire((_, calls) =>
      calls === 1
        ? json({ SecretString: 'text' })
        : json({ SecretBinary: Buffer.from('bytes').toString('base64') }),
    );
    const secrets = createSecrets(testSession());
    expect(await secrets.read(id)).toBe('text');
    expect(await secrets.read(id)).toBe('bytes');
  });

  it('gives nothing when there is no such secret', async () => {
    await startWire(() => refusal('ResourceNotFoundException', "can't find the specified secret"));
    expect(await createSecrets(testSession()).read(id)).toBeUndefined();
  });

  it('reports one that is scheduled for deletion', async () => {
    await startWire(() => refusal('InvalidRequestException', 'It was marked for deletion.'));
    await expect(createSecrets(testSession()).read(id)).rejects.toMatchObject({
      details: {
        action: { code: 'read-secret', on: { secretId: id } },
        figures: { answer: { kind: 'error', code: 'InvalidRequestException' } },
        said: 'It was marked for deletion',
      },
    });
  });

  it('never quotes an answer that it cannot read, not even in the cause', async () => {
    await startWire(() => ({ status: 200, body: 'SECRETTEXT' }));
    const failure = await createSecrets(testSession())
      .read(id)
      .catch((error: unknown) => error);
    expect(failure).toMatchObject({
      details: { figures: { answer: { kind: 'unreadable', status: 200 } } },
    });
    expect(failure).toHaveProperty('cause', undefined);
    expect(String(failure)).not.toContain('SECRET');
  });
});

describe('Creating a secret', () => {
  it('carries its token through every attempt, so that a repeat is harmless', async () => {
    const wire = await startWire((_, calls) => (calls === 1 ? 'reset' : json({ ARN: 'arn' })));
    expect(await createSecrets(testSession()).create({ ...secret, kmsKeyId: 'alias/mine' })).toBe(
      'created',
    );
    expect(wire.asked.map(({ body }) => JSON.parse(body))).toEqual(
      Array(2).fill(
        expect.objectContaining({
          Name: id,
          SecretString: 'text',
          Description: 'of a test',
          ClientRequestToken: expect.stringMatching(/^[0-9a-f]{64}$/),
          KmsKeyId: 'alias/mine',
          Tags: [{ Key: 'a', Value: 'b' }],
        }),
      ),
    );
  });

  it('leaves alone what someone else made meanwhile', async () => {
    const wire = await startWire(() => refusal('ResourceExistsException', 'Exists'));
    expect(await createSecrets(testSession()).create(secret)).toBe('already-exists');
    expect(wire.actions()).toEqual(['CreateSecret']);
  });
});

describe('Tagging a secret', () => {
  it('adds the tags, and is refused for one that is scheduled for deletion', async () => {
    const wire = await startWire((_, calls) =>
      calls === 1 ? json({}) : refusal('InvalidRequestException', 'It was marked for deletion.'),
    );
    const secrets = createSecrets(testSession());
    await secrets.tag(id, { a: 'b' });
    expect(wire.asked.map(({ body }) => JSON.parse(body))).toEqual([
      { SecretId: id, Tags: [{ Key: 'a', Value: 'b' }] },
    ]);
    await expect(secrets.tag(id, { a: 'b' })).rejects.toMatchObject({
      details: {
        action: { code: 'tag-secret', on: { secretId: id, tags: ['a'] } },
        figures: { answer: { code: 'InvalidRequestException' } },
      },
    });
  });
});

describe('Describing a secret', () => {
  it('reports its name and tags, and nothing of a deletion where none is scheduled', async () => {
    await startWire(() => json({ Name: id, ARN: arn, Tags: [{ Key: 'a', Value: 'b' }] }));
    expect(await createSecrets(testSession()).describe(id)).toEqual({
      name: id,
      arn,
      tags: { a: 'b' },
    });
  });

  it('gives nothing when there is no such secret', async () => {
    await startWire(() => refusal('ResourceNotFoundException', "can't find the specified secret"));
    expect(await createSecrets(testSession()).describe(id)).toBeUndefined();
  });
});

describe('Removing a secret', () => {
  const until = new Date('2026-12-24T00:00:00Z');

  it('asks for the longest recovery window, and never for a deletion without one', async () => {
    const wire = await startWire(() => json({ DeletionDate: until.getTime() / 1000 }));
    expect(await createSecrets(testSession()).remove(id)).toEqual(until);
    expect(wire.asked.map(({ body }) => JSON.parse(body))).toEqual([
      { SecretId: id, RecoveryWindowInDays: 30 },
    ]);
  });

  it('takes one that is scheduled already as done, as after a lost answer', async () => {
    await startWire(({ action }) =>
      action === 'DeleteSecret'
        ? refusal('InvalidRequestException', 'It was already marked for deletion.')
        : json({ Name: id, ARN: arn, DeletedDate: until.getTime() / 1000 }),
    );
    expect(await createSecrets(testSession()).remove(id)).toEqual(until);
  });

  it('is refused in the words of AWS where it exists anyway', async () => {
    await startWire(({ action }) =>
      action === 'DeleteSecret'
        ? refusal('InvalidRequestException', 'It has replicas.')
        : json({ Name: id, ARN: arn }),
    );
    await expect(createSecrets(testSession()).remove(id)).rejects.toMatchObject({
      details: {
        action: { code: 'delete-secret', on: { secretId: id } },
        figures: { answer: { code: 'InvalidRequestException' } },
        said: 'It has replicas',
      },
    });
  });

  it('has nothing to do when there is no such secret', async () => {
    await startWire(() => refusal('ResourceNotFoundException', "can't find the specified secret"));
    expect(await createSecrets(testSession()).remove(id)).toBeUndefined();
  });
});

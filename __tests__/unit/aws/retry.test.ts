import { describe, expect, it } from '@jest/globals';
import { createAcm } from '../../../src/aws/acm.ts';
import { createIot } from '../../../src/aws/iot.ts';
import { systemClock } from '../../../src/clock.ts';
import { makeLeaf } from './leaf.ts';
import { json, refusal, startWire, testSession } from './wire.ts';

const arn = 'arn:aws:acm:ap-northeast-1:123456789012:certificate/1';
const describing = { code: 'describe-certificate', on: { arn } };
const described = json({
  Certificate: { CertificateArn: arn, Status: 'ISSUED', Type: 'IMPORTED' },
});

describe('A call that may be repeated', () => {
  it('is repeated while AWS throttles, with growing pauses that are reported', async () => {
    const wire = await startWire((_, calls) =>
      calls <= 7 ? refusal('ThrottlingException', 'Rate exceeded') : described,
    );
    const session = testSession();
    await createAcm(session).describe(arn);
    expect(wire.count('DescribeCertificate')).toBe(8);
    expect(session.clock.slept).toHaveLength(7);
    expect(session.clock.slept.at(-1)).toBeGreaterThan(session.clock.slept[0] ?? 0);
    expect(session.lines[0]).toMatch(
      /^debug: AWS answered ThrottlingException: retry 1 in \d+ ms\.$/,
    );
  });

  it('is given up after ten throttled attempts', async () => {
    const wire = await startWire(() => refusal('ThrottlingException', 'Rate exceeded'));
    await expect(createAcm(testSession()).describe(arn)).rejects.toMatchObject({
      details: { code: 'aws-throttled', action: describing, said: 'Rate exceeded' },
    });
    expect(wire.count('DescribeCertificate')).toBe(10);
  });

  it.each([
    ['a 5xx', () => refusal('InternalFailure', 'Sorry', 500)],
    ['a 502 that is not of the service', () => ({ status: 502, body: '<h1>Bad gateway</h1>' })],
    ['a reset connection', () => 'reset' as const],
    ['an answer that is not HTTP', () => 'garbage' as const],
  ])('is repeated after %s, and given up after five attempts', async (_, answer) => {
    const wire = await startWire(answer);
    await expect(createAcm(testSession()).describe(arn)).rejects.toMatchObject({
      details: { action: describing },
    });
    expect(wire.count('DescribeCertificate')).toBe(5);
  });

  it('does not hang with a server that never answers', async () => {
    const wire = await startWire((_, calls) => (calls === 1 ? 'hang' : described));
    const session = testSession({ requestTimeoutMs: 1_000 });
    expect(await createAcm(session).describe(arn)).toMatchObject({ arn });
    expect(wire.count('DescribeCertificate')).toBe(2);
  });

  it.each([
    ['throttles', 25_000, () => refusal('ThrottlingException', 'Rate exceeded')],
    ['never answers', 2_000, () => 'hang' as const],
  ])('ends pending by the deadline where AWS %s', async (_, left, answer) => {
    await startWire(answer);
    const now = testSession().clock.now().getTime();
    const session = testSession({ deadline: new Date(now + left), requestTimeoutMs: 50 });
    await expect(createAcm(session).describe(arn)).rejects.toMatchObject({
      name: 'Pending',
      details: { code: 'deadline-reached', action: { code: 'describe-certificate', on: { arn } } },
    });
    expect(session.clock.now().getTime()).toBeLessThanOrEqual(now + left);
  });

  it('is not sent again beyond the deadline, however early AWS failed', async () => {
    const wire = await startWire(() => refusal('InternalFailure', 'Sorry', 500));
    const session = testSession({ deadline: testSession().clock.now() });
    await expect(createAcm(session).describe(arn)).rejects.toMatchObject({ name: 'Pending' });
    expect(wire.count('DescribeCertificate')).toBe(1);
  });

  it.each(['AccessDeniedException', 'ExpiredTokenException', 'ValidationException'])(
    'is sent once when the answer is %s',
    async (code) => {
      const wire = await startWire(() => refusal(code, 'No'));
      await expect(createAcm(testSession()).describe(arn)).rejects.toThrow(code);
      expect(wire.count('DescribeCertificate')).toBe(1);
    },
  );

  it('is sent once when a quota is used up, which no waiting fixes', async () => {
    const wire = await startWire(() => refusal('LimitExceededException', 'Too many certificates'));
    await expect(
      createAcm(testSession()).request('iot.example.com', 't', {}),
    ).rejects.toMatchObject({
      details: { code: 'aws-quota-exceeded', said: 'Too many certificates' },
    });
    expect(wire.count('RequestCertificate')).toBe(1);
  });
});

describe('A cancelled job', () => {
  it('ends a call in flight immediately, with the reason of the cancellation', async () => {
    const cancel = new AbortController();
    const wire = await startWire(() => {
      cancel.abort(new Error('The job was cancelled.'));
      return 'hang';
    });
    const acm = createAcm(testSession({ signal: cancel.signal }));
    await expect(acm.describe(arn)).rejects.toThrow('The job was cancelled.');
    expect(wire.count('DescribeCertificate')).toBe(1);
  });

  it('does not wait for the next attempt', async () => {
    const cancel = new AbortController();
    const wire = await startWire(() => {
      cancel.abort(new Error('The job was cancelled.'));
      return refusal('ThrottlingException', 'Rate exceeded');
    });
    const acm = createAcm(testSession({ signal: cancel.signal }));
    await expect(acm.describe(arn)).rejects.toThrow('The job was cancelled.');
    expect(wire.count('DescribeCertificate')).toBe(1);
  });
});

describe('A runner whose clock is off', () => {
  /** Ten minutes ahead of AWS, which takes no signature that is more than five minutes off. */
  const date = new Date(Date.now() - 600_000).toUTCString();
  const dated = (answer: ReturnType<typeof json>) =>
    typeof answer === 'string' ? answer : { ...answer, headers: { ...answer.headers, date } };

  it('has the refused signature sent again with the time corrected, of an unrepeatable call, too', async () => {
    const leaf = await makeLeaf('8f03');
    const wire = await startWire((_, calls) =>
      dated(
        calls === 1
          ? refusal('InvalidSignatureException', 'Signature not yet current', 403)
          : json({ CertificateArn: arn }),
      ),
    );
    expect(await createAcm(testSession()).importNew('iot.example.com', leaf, {})).toBe(arn);
    expect(wire.actions()).toEqual(['ImportCertificate', 'ImportCertificate']);
  });

  it('is reported for wrong credentials anyway', async () => {
    const wire = await startWire(() =>
      dated(refusal('InvalidSignatureException', 'The signature does not match', 403)),
    );
    const acm = createAcm(testSession());
    await expect(acm.request('iot.example.com', 't', {})).rejects.toThrow('does not match');
    expect(wire.count('RequestCertificate')).toBeLessThan(4);
  });

  it('hears immediately that there is no such thing: only a refused signature is worth another try', async () => {
    const wire = await startWire(() => dated(refusal('ResourceNotFoundException', 'none', 400)));
    expect(await createAcm(testSession()).describe(arn)).toBeUndefined();
    expect(wire.count('DescribeCertificate')).toBe(1);
  });

  it('is known by how much from the first answer of IoT Core', async () => {
    await startWire(() => dated(json({ endpointAddress: 'x-ats.iot.eu-west-1.amazonaws.com' })));
    const iot = createIot({ ...testSession(), clock: systemClock });
    await iot.dataEndpoint();
    expect(Math.round(iot.clockSkew() / 60_000)).toBe(10);
  });
});

describe("An answer that is not AWS's", () => {
  const portal = { status: 200, body: '<html><title>Sign in</title></html>' };
  const broken = { status: 200, body: '{"Certificate": {' };

  it.each([
    ['a page of HTML', portal],
    ['JSON that is cut off', broken],
  ])('has a read sent again: %s', async (_, answer) => {
    const wire = await startWire((__, calls) => (calls <= 2 ? answer : described));
    expect(await createAcm(testSession()).describe(arn)).toMatchObject({ arn });
    expect(wire.count('DescribeCertificate')).toBe(3);
  });

  it('is no answer to a call whose answer has no body, either', async () => {
    const page = { ...portal, headers: { 'content-type': 'text/html' } };
    const wire = await startWire((_, calls) => (calls <= 2 ? page : json({})));
    await createIot(testSession()).tag('arn:aws:iot:eu-west-1:1:domainconfiguration/x/y', {});
    expect(wire.asked).toHaveLength(3);
  });

  it('that stays says that something answers in place of AWS, and quotes nothing', async () => {
    const wire = await startWire(() => portal);
    await expect(createAcm(testSession()).describe(arn)).rejects.toMatchObject({
      message: expect.not.stringContaining('html'),
      details: {
        code: 'aws-unreachable',
        action: describing,
        figures: { answer: { kind: 'unreadable', status: 200 } },
      },
    });
    expect(wire.count('DescribeCertificate')).toBe(5);
  });

  it('and none at all is a fact, not the words of a library', async () => {
    await startWire(() => 'hang');
    const acm = createAcm(testSession({ requestTimeoutMs: 50 }));
    await expect(acm.describe(arn)).rejects.toMatchObject({
      details: {
        code: 'aws-unreachable',
        action: describing,
        figures: { answer: { kind: 'timeout', code: 'ETIMEDOUT' } },
      },
    });
  });
});

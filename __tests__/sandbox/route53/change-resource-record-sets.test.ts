import {
  type Change,
  ChangeResourceRecordSetsCommand,
  ListResourceRecordSetsCommand,
  type ResourceRecordSet,
  type RRType,
} from '@aws-sdk/client-route-53';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { openAccount, type TestAccount } from './account.ts';

const target = 'abc-ats.iot.eu-west-1.amazonaws.com';

let account: TestAccount;
let zoneId: string;
beforeEach(async () => {
  account = await openAccount();
  zoneId = account.createZone({ name: 'example.com' }).id;
});
afterEach(() => account.close());

describe('a record set', () => {
  it('is stored under its lower-case absolute name, its values as they were sent', async () => {
    await change(create(set('IoT.Example.com', 'CNAME', [target], 300)));
    expect(await recordsAt('iot.example.com')).toEqual([
      {
        Name: 'iot.example.com.',
        Type: 'CNAME',
        TTL: 300,
        ResourceRecords: [{ Value: target }],
      },
    ]);
  });

  it.each(['*.example.com', '\\052.example.com'])(
    'named %s is given back with \\052',
    async (name) => {
      await change(create(set(name, 'A', ['192.0.2.1'])));
      expect(await recordsAt('*.example.com')).toMatchObject([{ Name: '\\052.example.com.' }]);
    },
  );

  it('must lie in the zone', async () => {
    await expectRefused(
      [create(set('a.example.org', 'A', ['192.0.2.1']))],
      'RRSet with DNS name a.example.org. is not permitted in zone example.com.',
    );
  });

  it('needs values and a TTL, or an alias target', async () => {
    const bare = { Name: 'a.example.com', Type: 'A' } as const;
    await expect(change(create(bare))).rejects.toMatchObject({
      name: 'InvalidInput',
      message:
        'Invalid request: Expected exactly one of [AliasTarget, all of [TTL, and ResourceRecords], or TrafficPolicyInstanceId], but found none in Change with [Action=CREATE, Name=a.example.com, Type=A, SetIdentifier=null]',
    });
  });

  it.each([
    ['A', 'x', 'ARRDATAIllegalIPv4Address (Value is not a valid IPv4 address)'],
    ['AAAA', '192.0.2.1', 'AAAARRDATAIllegalIPv6Address (Value is not a valid IPv6 address)'],
    ['TXT', 'bare', 'InvalidCharacterString (Value should be enclosed in quotation marks)'],
  ] as const)('of type %s does not take the value %s', async (type, value, problem) => {
    await expectRefused(
      [create(set('a.example.com', type, [value]))],
      `Invalid Resource Record: 'FATAL problem: ${problem} encountered with '${value}''`,
    );
  });

  it('holds a value once', async () => {
    await expectRefused(
      [create(set('a.example.com', 'A', ['192.0.2.1', '192.0.2.1']))],
      "Duplicate Resource Record: '192.0.2.1'",
    );
  });

  it('has labels of 63 characters at most', async () => {
    const label = 'x'.repeat(64);
    await expectRefused(
      [create(set(`${label}.example.com`, 'A', ['192.0.2.1']))],
      `FATAL problem: DomainLabelTooLong (Domain label is too long) encountered with '${label}.example.com.'`,
    );
  });
});

describe('a CNAME', () => {
  it('is not permitted at the apex', async () => {
    await expectRefused(
      [upsert(set('example.com', 'CNAME', [target]))],
      'RRSet of type CNAME with DNS name example.com. is not permitted at apex in zone example.com.',
    );
  });

  it('is not permitted beside another type, by UPSERT neither', async () => {
    await change(create(set('y.example.com', 'TXT', ['"x"'])));
    await expectRefused(
      [upsert(set('y.example.com', 'CNAME', [target]))],
      'RRSet of type CNAME with DNS name y.example.com. is not permitted as it conflicts with other records with the same DNS name in zone example.com.',
    );
  });

  it('lets no other type beside it', async () => {
    await change(create(set('x.example.com', 'CNAME', [target])));
    await expectRefused(
      [upsert(set('x.example.com', 'A', ['192.0.2.1']))],
      'RRSet of type A with DNS name x.example.com. is not permitted because a conflicting RRSet of type CNAME with the same DNS name already exists in zone example.com.',
    );
  });

  it('has exactly one value', async () => {
    await expect(
      change(create(set('x.example.com', 'CNAME', ['a.test', 'b.test']))),
    ).rejects.toMatchObject({ name: 'InvalidChangeBatch' });
  });

  it('takes the place of another type that the same batch deletes first', async () => {
    const address = set('x.example.com', 'A', ['192.0.2.1']);
    await change(create(address));
    await change(
      { Action: 'DELETE', ResourceRecordSet: address },
      create(set('x.example.com', 'CNAME', [target])),
    );
    expect(await recordsAt('x.example.com')).toMatchObject([{ Type: 'CNAME' }]);
  });
});

describe('CREATE', () => {
  it('refuses what already exists, whatever it holds', async () => {
    await change(create(set('x.example.com', 'CNAME', [target])));
    await expectRefused(
      [create(set('x.example.com', 'CNAME', ['other.test']))],
      "Tried to create resource record set [name='x.example.com.', type='CNAME'] but it already exists",
    );
  });
});

describe('UPSERT', () => {
  it('overwrites an existing CNAME without asking', async () => {
    await change(create(set('x.example.com', 'CNAME', ['other.test'])));
    await change(upsert(set('x.example.com', 'CNAME', [target], 300)));
    expect(await recordsAt('x.example.com')).toMatchObject([
      { TTL: 300, ResourceRecords: [{ Value: target }] },
    ]);
  });

  it('creates what does not exist', async () => {
    await change(upsert(set('x.example.com', 'CNAME', [target])));
    expect(await recordsAt('x.example.com')).toHaveLength(1);
  });
});

describe('DELETE', () => {
  const stored = set('x.example.com', 'A', ['192.0.2.1', '192.0.2.2'], 300);
  const remove = (recordSet: ResourceRecordSet): Change => ({
    Action: 'DELETE',
    ResourceRecordSet: recordSet,
  });
  beforeEach(() => change(create(stored)));

  it('takes the exact record set, its values in any order', async () => {
    await change(remove(set('x.example.com', 'A', ['192.0.2.2', '192.0.2.1'], 300)));
    expect(await recordsAt('x.example.com')).toEqual([]);
  });

  it.each([
    ['TTL', set('x.example.com', 'A', ['192.0.2.1', '192.0.2.2'], 60)],
    ['values', set('x.example.com', 'A', ['192.0.2.1'], 300)],
  ])('refuses other %s', async (_, recordSet) => {
    await expectRefused(
      [remove(recordSet)],
      "Tried to delete resource record set [name='x.example.com.', type='A'] but the values provided do not match the current values",
    );
  });

  it('refuses what is not there', async () => {
    await expectRefused(
      [remove(set('z.example.com', 'A', ['192.0.2.1'], 300))],
      "Tried to delete resource record set [name='z.example.com.', type='A'] but it was not found",
    );
  });

  it.each([
    ['NS', 'A HostedZone must contain at least one NS record for the zone itself.'],
    ['SOA', 'A HostedZone must contain exactly one SOA record.'],
  ] as const)('refuses the zone’s own %s', async (type, message) => {
    const [own] = (await recordsAt('example.com')).filter(({ Type }) => Type === type);
    await expectRefused(own === undefined ? [] : [remove(own)], message);
  });
});

describe('a batch', () => {
  it('is atomic: one fault and nothing of it is done', async () => {
    await expect(
      change(
        create(set('a.example.com', 'A', ['192.0.2.1'])),
        create(set('example.com', 'CNAME', [target])),
      ),
    ).rejects.toMatchObject({ name: 'InvalidChangeBatch' });
    expect(await recordsAt('a.example.com')).toEqual([]);
  });

  it('names all of its faults', async () => {
    await expect(
      change(
        create(set('example.com', 'CNAME', [target])),
        create(set('a.example.org', 'A', ['192.0.2.1'])),
      ),
    ).rejects.toMatchObject({
      messages: [
        'RRSet of type CNAME with DNS name example.com. is not permitted at apex in zone example.com.',
        'RRSet with DNS name a.example.org. is not permitted in zone example.com.',
      ],
    });
  });

  it('may name a record set once only, as when base and wildcard share a validation record', async () => {
    const record = set('_token.example.com', 'CNAME', ['_value.acm-validations.aws.']);
    await expectRefused(
      [upsert(record), upsert(record)],
      "The request contains an invalid set of changes for a resource record set 'CNAME _token.example.com.'",
    );
  });

  it('holds 1,000 records at most, those of an UPSERT counted twice', async () => {
    const sets = Array.from({ length: 501 }, (_, index) =>
      set(`n${index}.example.com`, 'A', ['192.0.2.1']),
    );
    await expectRefused(sets.map(upsert), 'Number of records limit of 1000 exceeded.');
    await change(...sets.map(create));
  });

  it('holds 32,000 characters of values at most, those of an UPSERT counted twice', async () => {
    const text = `"${'x'.repeat(200)}"`;
    const sets = Array.from({ length: 81 }, (_, index) =>
      set(`n${index}.example.com`, 'TXT', [text]),
    );
    await expectRefused(sets.map(upsert), 'RDATA character limit of 32000 exceeded.');
    await change(...sets.map(create));
  });
});

describe('a weighted record set', () => {
  const weighted = (setIdentifier: string): ResourceRecordSet => ({
    ...set('w.example.com', 'CNAME', [`${setIdentifier}.test`]),
    SetIdentifier: setIdentifier,
    Weight: 10,
  });

  it('exists beside others of its name and type', async () => {
    await change(create(weighted('one')), create(weighted('two')));
    expect(await recordsAt('w.example.com')).toMatchObject([
      { SetIdentifier: 'one', Weight: 10 },
      { SetIdentifier: 'two', Weight: 10 },
    ]);
  });

  it('is not permitted beside a simple one', async () => {
    await change(create(set('w.example.com', 'CNAME', [target])));
    await expectRefused(
      [create(weighted('one'))],
      'RRSet with DNS name w.example.com., type CNAME, SetIdentifier one cannot be created as a non-weighted set exists with the same name and type.',
    );
  });

  it('keeps a simple one away, by UPSERT too', async () => {
    await change(create(weighted('one')));
    await expectRefused(
      [upsert(set('w.example.com', 'CNAME', [target]))],
      'RRSet with DNS name w.example.com., type CNAME cannot be created as other RRSets exist with the same name and type.',
    );
  });

  it('needs a set identifier', async () => {
    const { SetIdentifier: _, ...anonymous } = weighted('one');
    await expect(change(create(anonymous))).rejects.toMatchObject({ name: 'InvalidInput' });
  });
});

describe('an alias', () => {
  it('is given back with its target and without a TTL', async () => {
    const AliasTarget = {
      HostedZoneId: 'Z2FDTNDATAQYW2',
      DNSName: 'd1.cloudfront.net',
      EvaluateTargetHealth: false,
    };
    await change(create({ Name: 'alias.example.com', Type: 'A', AliasTarget }));
    expect(await recordsAt('alias.example.com')).toEqual([
      {
        Name: 'alias.example.com.',
        Type: 'A',
        AliasTarget: { ...AliasTarget, DNSName: 'd1.cloudfront.net.' },
      },
    ]);
  });
});

describe('PriorRequestNotComplete', () => {
  it('turns a batch away while the one before it on the same zone is processed', async () => {
    const other = account.createZone({ name: 'example.org' }).id;
    account.knobs.changeProcessingMs = 1000;
    await change(create(set('a.example.com', 'A', ['192.0.2.1'])));

    const second = create(set('b.example.com', 'A', ['192.0.2.1']));
    await expect(change(second)).rejects.toMatchObject({
      name: 'PriorRequestNotComplete',
      message: 'The request was rejected because Route 53 was still processing a prior request.',
      $metadata: { httpStatusCode: 400 },
    });
    await send(other, [create(set('a.example.org', 'A', ['192.0.2.1']))]);

    account.pass(1000);
    await change(second);
  });
});

function set(Name: string, Type: RRType, values: readonly string[], TTL = 60): ResourceRecordSet {
  return { Name, Type, TTL, ResourceRecords: values.map((Value) => ({ Value })) };
}

function create(recordSet: ResourceRecordSet): Change {
  return { Action: 'CREATE', ResourceRecordSet: recordSet };
}

function upsert(recordSet: ResourceRecordSet): Change {
  return { Action: 'UPSERT', ResourceRecordSet: recordSet };
}

function send(HostedZoneId: string, Changes: Change[]) {
  return account.client.send(
    new ChangeResourceRecordSetsCommand({ HostedZoneId, ChangeBatch: { Changes } }),
  );
}

async function change(...changes: Change[]): Promise<void> {
  await send(zoneId, changes);
}

async function expectRefused(changes: Change[], message: string): Promise<void> {
  await expect(change(...changes)).rejects.toMatchObject({
    name: 'InvalidChangeBatch',
    message: expect.stringContaining(message),
    messages: expect.arrayContaining([message]),
    $metadata: { httpStatusCode: 400 },
  });
}

async function recordsAt(name: string): Promise<ResourceRecordSet[]> {
  const { ResourceRecordSets = [] } = await account.client.send(
    new ListResourceRecordSetsCommand({ HostedZoneId: zoneId, StartRecordName: name }),
  );
  const shown = `${name.replace('*', '\\052')}.`;
  return ResourceRecordSets.filter(({ Name }) => Name === shown);
}

import { describe, expect, it } from '@jest/globals';
import { createRoute53 } from '../../../src/aws/route53.ts';
import { type Answer, startWire, testSession, xml } from './wire.ts';

const domain = 'iot.example.com';
const zone = { id: 'Z1', name: 'example.com', nameServers: ['ns-1.awsdns-00.com'] };
const namespace = 'xmlns="https://route53.amazonaws.com/doc/2013-04-01/"';
const route53 = (session = testSession()) => createRoute53(session, undefined);

const zoneElement = (id: string, name: string, isPrivate = false) =>
  `<HostedZone><Id>/hostedzone/${id}</Id><Name>${name}</Name><CallerReference>r</CallerReference><Config><PrivateZone>${isPrivate}</PrivateZone></Config></HostedZone>`;

const zoneList = (zones: string, next?: { name: string; id: string }) =>
  xml(
    `<ListHostedZonesByNameResponse ${namespace}><HostedZones>${zones}</HostedZones><IsTruncated>${next !== undefined}</IsTruncated>${
      next
        ? `<NextDNSName>${next.name}</NextDNSName><NextHostedZoneId>${next.id}</NextHostedZoneId>`
        : ''
    }<MaxItems>100</MaxItems></ListHostedZonesByNameResponse>`,
  );

const zoneAnswer = (element: string) =>
  xml(
    `<GetHostedZoneResponse ${namespace}>${element}<DelegationSet><NameServers><NameServer>NS-1.awsdns-00.com.</NameServer></NameServers></DelegationSet></GetHostedZoneResponse>`,
  );

const recordSet = (name: string, type: string, value: string, more = '') =>
  `<ResourceRecordSet><Name>${name}</Name><Type>${type}</Type>${more}<TTL>60</TTL><ResourceRecords><ResourceRecord><Value>${value}</Value></ResourceRecord></ResourceRecords></ResourceRecordSet>`;

const recordList = (sets: string, next = '') =>
  xml(
    `<ListResourceRecordSetsResponse ${namespace}><ResourceRecordSets>${sets}</ResourceRecordSets><IsTruncated>${next !== ''}</IsTruncated>${next}<MaxItems>20</MaxItems></ListResourceRecordSetsResponse>`,
  );

const notFound = (figures: object) => ({ code: 'hosted-zone-not-found', figures });

const routeError = (code: string, message: string, status = 400) =>
  xml(
    `<ErrorResponse ${namespace}><Error><Type>Sender</Type><Code>${code}</Code><Message>${message}</Message></Error><RequestId>r</RequestId></ErrorResponse>`,
    status,
  );

const changeInfo = (status: 'PENDING' | 'INSYNC') =>
  `<ChangeInfo><Id>/change/C1</Id><Status>${status}</Status><SubmittedAt>2026-11-20T12:00:00Z</SubmittedAt></ChangeInfo>`;
const changed = xml(
  `<ChangeResourceRecordSetsResponse ${namespace}>${changeInfo('PENDING')}</ChangeResourceRecordSetsResponse>`,
);

const list = 'GET /2013-04-01/hostedzonesbyname';
const change = 'POST /2013-04-01/hostedzone/Z1/rrset';
const records = 'GET /2013-04-01/hostedzone/Z1/rrset';

describe('Finding the hosted zone', () => {
  const namesAsked = (wire: Awaited<ReturnType<typeof startWire>>) =>
    wire.asked.map(({ query }) => query.get('dnsname'));

  it("takes the longest public zone of exactly a parent's name, from one page that starts at the parent", async () => {
    const wire = await startWire(({ action }) =>
      action === list
        ? zoneList(
            zoneElement('Z0', 'example.com.', true) +
              zoneElement('Z1', 'example.com.') +
              zoneElement('Z2', 'a.example.com.'),
          )
        : zoneAnswer(zoneElement('Z1', 'example.com.')),
    );
    expect(await route53().findZone(domain, undefined)).toEqual(zone);
    expect(namesAsked(wire)).toEqual(['example.com', null]);
    expect(wire.asked[0]?.query.get('maxitems')).toBe('100');
  });

  it.each<[string, string, string]>([
    ['has a zone beyond it', zoneElement('Z9', 'zzz.org.'), 'zzzz.org.'],
    ['continues beyond it', '', 'zzzz.org.'],
  ])('knows that the page has all zones of the parent where it %s', async (_, last, name) => {
    const wire = await startWire(({ action }) =>
      action === list
        ? zoneList(zoneElement('Z1', 'example.com.') + last, { name, id: 'Z8' })
        : zoneAnswer(zoneElement('Z1', 'example.com.')),
    );
    expect(await route53().findZone(domain, undefined)).toEqual(zone);
    expect(namesAsked(wire)).toEqual(['example.com', null]);
  });

  it('asks for the domain itself where the page ends before it', async () => {
    const wire = await startWire(({ action, query }) => {
      if (action !== list) {
        return zoneAnswer(zoneElement('Z2', 'iot.example.com.'));
      }
      return query.get('dnsname') === 'example.com'
        ? zoneList(zoneElement('Z1', 'example.com.') + zoneElement('Z3', 'a.example.com.'), {
            name: 'b.example.com.',
            id: 'Z4',
          })
        : zoneList(zoneElement('Z2', 'iot.example.com.'));
    });
    expect((await route53().findZone(domain, undefined)).id).toBe('Z2');
    expect(namesAsked(wire)).toEqual(['example.com', domain, null]);
  });

  it('reads the next page while there are more zones of that name', async () => {
    const more = { name: 'example.com.', id: 'Z1' };
    const wire = await startWire(({ action, query }) => {
      if (action !== list) {
        return zoneAnswer(zoneElement('Z1', 'example.com.'));
      }
      if (query.get('dnsname') === domain) {
        return zoneList('');
      }
      return query.get('hostedzoneid') === 'Z1'
        ? zoneList(zoneElement('Z1', 'example.com.'))
        : zoneList(zoneElement('Z0', 'example.com.', true), more);
    });
    expect((await route53().findZone(domain, undefined)).id).toBe('Z1');
    expect(namesAsked(wire)).toEqual(['example.com', domain, 'example.com', 'example.com.', null]);
  });

  it.each<[string, string, object]>([
    [
      'two public zones have one name',
      zoneElement('Z1', 'example.com.') + zoneElement('Z2', 'example.com.'),
      { why: 'several', zoneName: 'example.com', zoneIds: ['Z1', 'Z2'] },
    ],
    [
      'there are private zones only',
      zoneElement('Z1', 'example.com.', true),
      { why: 'only-private', zones: [{ zoneId: 'Z1', zoneName: 'example.com' }] },
    ],
    ['there is none', '', { why: 'none' }],
  ])('refuses when %s', async (_, zones, figures) => {
    await startWire(({ query }) => zoneList(query.get('dnsname') === 'example.com' ? zones : ''));
    await expect(route53().findZone(domain, undefined)).rejects.toMatchObject({
      details: { code: 'hosted-zone-not-found', figures: { domain, ...figures } },
    });
  });

  it('reports where listing zones is not allowed', async () => {
    await startWire(() => routeError('AccessDenied', 'User: x is not authorized', 403));
    await expect(route53().findZone(domain, undefined)).rejects.toMatchObject({
      details: {
        code: 'aws-access-denied',
        action: { code: 'list-hosted-zones', on: { name: domain } },
        figures: { permission: 'route53:ListHostedZonesByName' },
      },
    });
  });

  it.each<[string, Answer, object]>([
    [
      'is private',
      zoneAnswer(zoneElement('Z1', 'example.com.', true)),
      notFound({ why: 'private', zoneId: 'Z1', zoneName: 'example.com' }),
    ],
    [
      'belongs to another domain',
      zoneAnswer(zoneElement('Z1', 'ample.com.')),
      notFound({ why: 'other-name', zoneId: 'Z1', zoneName: 'ample.com' }),
    ],
    [
      'does not exist',
      routeError('NoSuchHostedZone', 'No hosted zone found', 404),
      {
        code: 'aws-request-rejected',
        action: { code: 'read-hosted-zone', on: { domain, zoneId: 'Z1' } },
        figures: { answer: { code: 'NoSuchHostedZone' } },
      },
    ],
  ])('refuses a named zone that %s', async (_, answer, details) => {
    await startWire(() => answer);
    await expect(route53().findZone(domain, 'Z1')).rejects.toMatchObject({ details });
  });

  it('asks for nothing but the zone when it is named', async () => {
    const wire = await startWire(() => zoneAnswer(zoneElement('Z1', 'Example.com.')));
    expect(await route53().findZone(domain, 'Z1')).toEqual(zone);
    expect(wire.actions()).toEqual(['GET /2013-04-01/hostedzone/Z1']);
  });
});

describe('Reading the records of a name', () => {
  it('stops behind the name, decodes escapes, and distinguishes routed sets', async () => {
    const wire = await startWire(({ query }) =>
      query.get('type') === 'TXT'
        ? recordList(
            recordSet(
              '\\052.example.com.',
              'TXT',
              '"v=1"',
              '<SetIdentifier>s</SetIdentifier><Weight>1</Weight>',
            ) + recordSet('www.example.com.', 'A', '192.0.2.1'),
          )
        : recordList(
            recordSet('\\052.Example.com.', 'CNAME', 'Target\\055x.Example.net.'),
            '<NextRecordName>\\052.example.com.</NextRecordName><NextRecordType>TXT</NextRecordType>',
          ),
    );
    expect(await route53().recordsAt(zone, '*.example.com')).toMatchObject([
      {
        name: '*.example.com',
        type: 'CNAME',
        ttl: 60,
        values: ['target-x.example.net'],
        special: false,
      },
      { name: '*.example.com', type: 'TXT', values: ['"v=1"'], special: true },
    ]);
    expect(wire.count(records)).toBe(2);
  });
});

describe('Reading the records of several names', () => {
  const validation = `_a1.${domain}`;
  const cname = (name: string) => recordSet(`${name}.`, 'CNAME', 'x.example.net.');
  const next = (name: string) =>
    `<NextRecordName>${name}.</NextRecordName><NextRecordType>A</NextRecordType>`;
  const read = async (answer: (start: string | null) => Answer) => {
    const wire = await startWire(({ query }) => answer(query.get('name')));
    const found = await route53().recordsAtEach(zone, domain, async () => [validation]);
    return {
      asked: wire.asked.map(({ query }) => query.get('name')),
      found: [domain, validation].map((name) => found.get(name)?.map((set) => set.name)),
    };
  };

  it.each<[string, string, string, boolean]>([
    ['are on the page', cname(validation), next(`z.${domain}`), true],
    ['are the last ones of the zone', cname(validation), '', true],
    [
      'are not there, and the page reaches beyond the domain',
      cname('zzz.example.com'),
      next('zzzz.example.com'),
      false,
    ],
    ['are not there, and the list goes on beyond the domain', '', next('zzzz.example.com'), false],
  ])('takes one call where those below the first %s', async (_, more, rest, isThere) => {
    expect(await read(() => recordList(cname(domain) + more, rest))).toEqual({
      asked: [domain],
      found: [[domain], isThere ? [validation] : []],
    });
  });

  it.each<[string, string, string]>([
    ['has not come to them', cname(`0.${domain}`), next(`1.${domain}`)],
    ['ends in the middle of them', cname(validation), next(validation)],
  ])('asks for those below the first where the page %s', async (_, more, rest) => {
    const answer = (start: string | null) =>
      start === domain
        ? recordList(cname(domain) + more, rest)
        : recordList(cname(validation) + recordSet(`${validation}.`, 'TXT', '"t"'));
    expect(await read(answer)).toEqual({
      asked: [domain, validation],
      found: [[domain], [validation, validation]],
    });
  });

  it('asks for a name that is not below the first', async () => {
    const wire = await startWire(() => recordList(''));
    await route53().recordsAtEach(zone, domain, async () => ['_a1.example.com']);
    expect(wire.asked.map(({ query }) => query.get('name'))).toEqual([domain, '_a1.example.com']);
  });
});

describe('Changing records', () => {
  const upsert = [{ name: domain, value: 'x-ats.iot.amazonaws.com', ttl: 60 }];
  const addressSet = recordSet(`${domain}.`, 'A', '192.0.2.1');
  const deleteRefused = routeError(
    'InvalidChangeBatch',
    `[Tried to delete resource record set [name='${domain}.', type='A'] but it was not found]`,
  );

  it('deletes what is in the way as Route 53 gave it, and upserts, in one batch', async () => {
    const wire = await startWire(({ action }) =>
      action === records ? recordList(addressSet) : changed,
    );
    const room = route53();
    const remove = await room.recordsAt(zone, domain);
    expect(await room.change(zone, { upsert, remove })).toBe('/change/C1');
    const sent = wire.asked[1]?.body ?? '';
    expect(sent.indexOf('DELETE')).toBeLessThan(sent.indexOf('UPSERT'));
    expect(sent).toContain(`<Name>${domain}.</Name><Type>A</Type><TTL>60</TTL>`);
    expect(sent).toContain(`<Name>${domain}</Name><Type>CNAME</Type><TTL>60</TTL>`);
  });

  it('waits while Route 53 works on a change before', async () => {
    const wire = await startWire((_, calls) =>
      calls <= 4 ? routeError('PriorRequestNotComplete', 'still processing') : changed,
    );
    expect(await route53().change(zone, { upsert, remove: [] })).toBe('/change/C1');
    expect(wire.count(change)).toBe(5);
  });

  it('sends the rest when a deletion was done by an attempt whose answer was lost', async () => {
    let standing = addressSet;
    const wire = await startWire(({ action }, calls) => {
      if (action === records) {
        return recordList(standing);
      }
      standing = '';
      return calls === 1 ? 'reset' : calls === 2 ? deleteRefused : changed;
    });
    const room = route53();
    const remove = await room.recordsAt(zone, domain);
    expect(await room.change(zone, { upsert, remove })).toBe('/change/C1');
    expect(wire.count(change)).toBe(3);
    expect(wire.asked.at(-1)?.body).not.toContain('DELETE');
  });

  it('is done when the deletions were all there was', async () => {
    let standing = addressSet;
    await startWire(({ action }, calls) => {
      if (action === records) {
        return recordList(standing);
      }
      standing = '';
      return calls === 1 ? 'reset' : deleteRefused;
    });
    const room = route53();
    const remove = await room.recordsAt(zone, domain);
    expect(await room.change(zone, { upsert: [], remove })).toBeUndefined();
  });

  it.each<[string, Answer]>([
    ['in an ErrorResponse', routeError('InvalidChangeBatch', '[not permitted at apex]')],
    [
      'with a root of its own',
      xml(
        `<InvalidChangeBatch ${namespace}><Messages><Message>not permitted at apex</Message></Messages></InvalidChangeBatch>`,
        400,
      ),
    ],
  ])('reports why a batch is refused, %s', async (_, answer) => {
    const wire = await startWire(() => answer);
    await expect(route53().change(zone, { upsert, remove: [] })).rejects.toMatchObject({
      details: {
        action: { code: 'change-dns-records', on: { names: [domain], zoneId: 'Z1' } },
        figures: { answer: { kind: 'error', code: 'InvalidChangeBatch' } },
        said: expect.stringMatching(/^\[?not permitted at apex\]?$/),
      },
    });
    expect(wire.count(change)).toBe(1);
  });

  it('is in sync only when Route 53 says INSYNC', async () => {
    await startWire((_, calls) =>
      xml(
        `<GetChangeResponse ${namespace}>${changeInfo(calls === 1 ? 'PENDING' : 'INSYNC')}</GetChangeResponse>`,
      ),
    );
    const room = route53();
    expect(await room.isInSync('/change/C1')).toBe(false);
    expect(await room.isInSync('/change/C1')).toBe(true);
  });
});

describe('A throttled Route 53', () => {
  it('is asked again', async () => {
    const wire = await startWire((_, calls) =>
      calls <= 2
        ? routeError('Throttling', 'Rate exceeded')
        : zoneAnswer(zoneElement('Z1', 'example.com.')),
    );
    await route53().findZone(domain, 'Z1');
    expect(wire.asked).toHaveLength(3);
  });
});

describe('a page of HTML in place of an answer', () => {
  const portal = {
    status: 200,
    body: '<html><body>Sign in to the guest network</body></html>',
    headers: { 'content-type': 'text/html; charset=utf-8' },
  };

  it('is no empty list: the read is sent again', async () => {
    const records = recordList(recordSet(`${domain}.`, 'CNAME', 'x.example.com'));
    const wire = await startWire((_, calls) => (calls <= 2 ? portal : records));
    expect(await route53().recordsAt(zone, domain)).toHaveLength(1);
    expect(wire.asked).toHaveLength(3);
  });

  it('that stays says that something answers in place of AWS', async () => {
    await startWire(() => portal);
    await expect(route53().findZone(domain, undefined)).rejects.toMatchObject({
      details: {
        code: 'aws-unreachable',
        figures: { answer: { kind: 'unreadable', status: 200 } },
      },
    });
  });
});

import { SearchCertificatesCommand } from '@aws-sdk/client-acm';
import { ListHostedZonesByNameCommand } from '@aws-sdk/client-route-53';
import { expect, it } from '@jest/globals';
import { openAccount, second } from './account.ts';

it('starts with 20,000 certificates and 2,000 hosted zones of others within seconds of processor time', async () => {
  const started = process.cpuUsage();
  const account = await openAccount({ prefill: { certificates: 20_000, zones: 2_000 } });
  try {
    expect(process.cpuUsage(started).user / 1000).toBeLessThan(10 * second);
    const { Results } = await account.acm.send(
      new SearchCertificatesCommand({
        FilterStatement: {
          Filter: {
            X509AttributeFilter: {
              Subject: {
                CommonName: { Value: 'host19999.prefill.example', ComparisonOperator: 'EQUALS' },
              },
            },
          },
        },
      }),
    );
    expect(Results).toHaveLength(1);
    const { HostedZones: [zone] = [] } = await account.route53.send(
      new ListHostedZonesByNameCommand({ DNSName: 'zone1999.prefill.example', MaxItems: 1 }),
    );
    expect(zone?.Name).toBe('zone1999.prefill.example.');
  } finally {
    await account.close();
  }
});

/** Whether re-imports count to the imports of a year. No API returns the count: it shows only in an account that has few left. */
import { ImportCertificateCommand } from '@aws-sdk/client-acm';
import { mint } from '../x509/mint.ts';
import { attempt } from './attempt.ts';
import { blobs, importLeaf, leafRecipe } from './certificates.ts';
import { newName } from './ground.ts';
import { notSettled, type Probe, settled } from './probe.ts';

const of = 're-imports';

export const reimportQuota: Probe = {
  name: 'reimport-quota',
  item: 6,
  asks: 'Do re-imports count to the 5,000 imports of 365 days?',
  needs: 'an account that has few imports left this year, and their number: --imports-left',
  possibilities: ['counted', 'not counted'],
  run: async (ground) => {
    const { importsLeft } = ground.options;
    if (importsLeft === undefined) {
      return [
        notSettled(
          of,
          'would spend the imports of the year: give --imports-left for an account where that is wanted',
        ),
      ];
    }
    const domain = newName(ground);
    const { arn } = await importLeaf(ground, [domain]);
    // One of those left made the certificate; as many re-imports as were left go beyond them.
    for (let done = 0; done < importsLeft; done += 1) {
      const leaf = await mint(leafRecipe(ground.clock.now(), [domain]), ground.shared.authority);
      const answer = await attempt(
        ground.clients.acm.send(
          new ImportCertificateCommand({
            CertificateArn: arn,
            ...blobs(leaf, ground.shared.authority),
          }),
        ),
      );
      if (answer.kind === 'refused') {
        return answer.code === 'LimitExceededException'
          ? [settled(of, 'counted', `after ${done} re-imports: ${answer.said}`)]
          : [notSettled(of, answer.said)];
      }
    }
    return [
      settled(of, 'not counted', `${importsLeft} re-imports passed, one more than were left`),
    ];
  },
};

/** What IoT Core answers about a domain configuration that does not exist. */
import {
  DeleteDomainConfigurationCommand,
  DescribeDomainConfigurationCommand,
} from '@aws-sdk/client-iot';
import { type Attempt, attempt } from './attempt.ts';
import { namePrefix } from './configurations.ts';
import { type Finding, notSettled, type Probe, settled } from './probe.ts';

const possibilities = ['ResourceNotFoundException', 'UnauthorizedException', 'HTTP 200'];

export const missingConfiguration: Probe = {
  name: 'missing-configuration',
  item: 12,
  asks: 'With which code does IoT Core refuse to describe and to delete a configuration that does not exist?',
  needs: 'nothing',
  possibilities,
  run: async ({ clients: { iot }, clock, shared }) => {
    const domainConfigurationName = `${namePrefix}${clock.now()}-${shared.next()}`;
    const describing = iot.send(
      new DescribeDomainConfigurationCommand({ domainConfigurationName }),
    );
    const described = judge('describing it', await attempt(describing));
    const deleting = iot.send(new DeleteDomainConfigurationCommand({ domainConfigurationName }));
    return [described, judge('deleting it', await attempt(deleting))];
  },
};

function judge(of: string, answer: Attempt<unknown>): Finding {
  const verdict = answer.kind === 'refused' ? answer.code : 'HTTP 200';
  const seen = answer.kind === 'refused' ? answer.said : verdict;
  return possibilities.includes(verdict) ? settled(of, verdict, seen) : notSettled(of, seen);
}

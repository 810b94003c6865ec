import { Pending } from '../errors.ts';

/**
 * The end of a run that has lost to another one: the domain is no longer as this run saw or left it.
 *
 * @param seen what has changed: "the domain configuration iot.example.com was deleted".
 */
export function anotherRunAtWork(domain: string, seen: string, cause?: unknown): Pending {
  return new Pending({
    code: 'another-run',
    doing: `working on ${domain}`,
    said: `another run is at work: ${seen}`,
    remedy:
      'Wait until it has ended, then re-run the job; it resumes with what is there. A concurrency group in the workflow keeps runs of one domain apart.',
    cause,
  });
}

/** The copy of the trust bundle in Parameter Store, for build pipelines. */
import type { Context } from '../../context/context.ts';
import type { Step } from '../../context/step.ts';
import { isOurs, tagsOf } from '../../context/tags.ts';
import { Failure } from '../../errors.ts';
import { parameterText } from '../../pki/stored-bundle.ts';
import type { ParameterState } from '../snapshot.ts';
import type { ParameterPlan } from './planned.ts';

/** Undefined if the user names no parameter. */
export async function observeParameter(
  context: Context,
  domain: string,
  name: string | undefined,
): Promise<ParameterState | undefined> {
  if (name === undefined) {
    return undefined;
  }
  const ssm = await context.aws.ssm();
  const value = await ssm.read(name);
  if (value === undefined) {
    return { kind: 'absent', name };
  }
  const isOwn = isOurs(await ssm.tags(name), domain, 'trust-bundle');
  return { kind: 'found', name, value, isOurs: isOwn };
}

/** Writes the bundle that the run publishes. Call it once that is signed. */
export async function applyParameter(
  context: Context,
  domain: string,
  plan: ParameterPlan,
): Promise<void> {
  const { trustBundle } = context.record.facts;
  if (plan.do === 'none' || trustBundle === undefined) {
    return;
  }
  const { name, exists } = plan;
  const value = parameterText(trustBundle.signed);
  const ssm = await context.aws.ssm();
  const isCreated =
    !exists &&
    (await context.record.change(
      step(name, 'created'),
      () =>
        ssm.create({
          name,
          description: `The signed trust bundle of ${domain}`,
          value,
          tags: tagsOf(domain, 'trust-bundle'),
        }),
      (answer) => answer === 'created',
    )) === 'created';
  if (isCreated) {
    return;
  }
  if (!exists) {
    await refuseForeign(context, domain, name);
  }
  await context.record.change(step(name, 'updated'), () => ssm.update(name, value));
}

/** @throws Failure if what was created meanwhile is not this action's. */
async function refuseForeign(context: Context, domain: string, name: string): Promise<void> {
  const ssm = await context.aws.ssm();
  if (!isOurs(await ssm.tags(name), domain, 'trust-bundle')) {
    throw new Failure({
      code: 'parameter-foreign',
      action: { code: 'put-parameter', on: { name } },
      figures: { domain, name, to: 'write' },
    });
  }
}

export async function removeParameter(context: Context, name: string): Promise<void> {
  const ssm = await context.aws.ssm();
  await context.record.change(
    {
      code: 'delete-trust-bundle-parameter',
      resource: 'SSM parameter',
      name,
      makes: 'removed',
    },
    () => ssm.remove(name),
  );
}

function step(name: string, makes: Step['makes']): Step {
  return { code: 'write-trust-bundle-parameter', resource: 'SSM parameter', name, makes };
}

/** IoT policies as the data plane evaluates them: Allow and Deny by action and resource, `*` and `?`, ${iot:ClientId}. */
import { z } from 'zod';
import { globMatches } from '../http/glob.ts';

const oneOrMany = z.union([z.string().transform((one) => [one]), z.array(z.string())]);
const document = z.object({
  Statement: z.array(
    z.object({ Effect: z.enum(['Allow', 'Deny']), Action: oneOrMany, Resource: oneOrMany }),
  ),
});

/** The one policy variable that the sandbox knows. */
const clientIdVariable = `\${iot:ClientId}`;

export type DataAction = 'iot:Connect' | 'iot:Publish' | 'iot:Subscribe' | 'iot:Receive';

/** True when a statement allows it and none denies it. */
export function isAllowed(
  documents: readonly string[],
  action: DataAction,
  resource: string,
  clientId: string,
): boolean {
  const applying = documents
    .flatMap((text) => document.parse(JSON.parse(text)).Statement)
    .filter(
      ({ Action: actions, Resource: resources }) =>
        actions.some((pattern) => globMatches(pattern.toLowerCase(), action.toLowerCase())) &&
        resources.some((pattern) =>
          globMatches(pattern.replaceAll(clientIdVariable, clientId), resource),
        ),
    );
  return (
    applying.some(({ Effect }) => Effect === 'Allow') &&
    !applying.some(({ Effect }) => Effect === 'Deny')
  );
}

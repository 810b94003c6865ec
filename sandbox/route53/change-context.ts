/**
 * What IAM's conditions are judged by in ChangeResourceRecordSets: names in lower case, without the trailing dot, other characters
 * as octal escapes; types and actions in upper case (Route 53 developer guide, "Using IAM policy conditions for fine-grained access
 * control", specifying-conditions-route53.html).
 */
import { ApiError } from '../contract.ts';
import type { ConditionContext } from '../http/iam-keys.ts';
import { renderName } from './names.ts';
import { readChangeBatch } from './record-set-xml.ts';
import type { XmlContent } from './xml.ts';

/** Nothing for a batch that is malformed: it is refused when it is read. */
export function changeContext(body: XmlContent): ConditionContext {
  try {
    const { changes } = readChangeBatch(body.ChangeBatch);
    const all = (of: (change: (typeof changes)[number]) => string) => [...new Set(changes.map(of))];
    return {
      'route53:changeresourcerecordsetsnormalizedrecordnames': all(({ recordSet }) =>
        renderName(recordSet.name).slice(0, -1),
      ),
      'route53:changeresourcerecordsetsrecordtypes': all(({ recordSet }) => recordSet.type),
      'route53:changeresourcerecordsetsactions': all(({ action }) => action),
    };
  } catch (error) {
    if (error instanceof ApiError) {
      return {};
    }
    throw error;
  }
}

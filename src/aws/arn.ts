/** Where a resource is, read from its ARN: `arn:PARTITION:SERVICE:REGION:ACCOUNT:RESOURCE`. */
export interface Whereabouts {
  /** "aws", "aws-cn", … */
  readonly partition: string;
  readonly region: string;
  /** Twelve digits. */
  readonly account: string;
}

/** @throws Error if the text is not an ARN. */
export function parseArn(arn: string): Whereabouts {
  const [scheme, partition, , region, account] = arn.split(':');
  if (scheme !== 'arn' || !partition || !region || !account) {
    throw new Error(`${arn} is not the ARN of a regional resource`);
  }
  return { partition, region, account };
}

/** The name in a domain configuration's ARN (`…:domainconfiguration/NAME/SUFFIX`); undefined for other resources. */
export function domainConfigurationNameIn(arn: string): string | undefined {
  return /^arn:[^:]+:iot:[^:]+:[^:]+:domainconfiguration\/([^/]+)\/[^/]+$/.exec(arn)?.[1];
}

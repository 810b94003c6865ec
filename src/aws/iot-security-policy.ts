/** True for a security policy of IoT Core that refuses TLS 1.2; decided by its name, since no call describes a policy. */
export function isTls13Only(securityPolicy: string | undefined): boolean {
  return securityPolicy?.startsWith('IoTSecurityPolicy_TLS13_1_3_') ?? false;
}

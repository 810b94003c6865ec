/** True of a security policy of IoT Core under which TLS 1.2 is refused; by its name, since no call describes one. */
export function isTls13Only(securityPolicy: string | undefined): boolean {
  return securityPolicy?.startsWith('IoTSecurityPolicy_TLS13_1_3_') ?? false;
}

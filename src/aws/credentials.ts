import { IoTClient } from '@aws-sdk/client-iot';
import { hasCode } from './answer.ts';

/**
 * True when the SDK's credential chain yields any: environment, profile, web identity, container, instance.
 *
 * @throws what goes wrong with a source that is there.
 */
export async function hasCredentials(region: string): Promise<boolean> {
  const client = new IoTClient({ region });
  try {
    await client.config.credentials();
    return true;
  } catch (error) {
    if (hasCode(error, 'CredentialsProviderError')) {
      return false;
    }
    throw error;
  } finally {
    client.destroy();
  }
}

import { IoTClient } from '@aws-sdk/client-iot';
import { hasCode } from './answer.ts';

/**
 * True if the SDK's credential chain finds credentials: environment, profile, web identity, container, instance.
 *
 * @throws the error of a source that exists and fails.
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

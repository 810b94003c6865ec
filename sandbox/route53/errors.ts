/** Route 53's refusals, in its own words where they were recorded (Route 53 API reference; aws-facts, sections 3 and 8). */
import { z } from 'zod';
import { ApiError } from '../contract.ts';
import type { HostedZone } from './hosted-zone.ts';

export function noSuchHostedZone(id: string): ApiError {
  return new ApiError('NoSuchHostedZone', `No hosted zone found with ID: ${id}`, 404);
}

export function noSuchChange(id: string): ApiError {
  return new ApiError('NoSuchChange', `Could not find resource with ID: ${id}`, 404);
}

export function invalidInput(message: string): ApiError {
  return new ApiError('InvalidInput', message);
}

/** A request that does not have the shape of the API's model, or asks for what the sandbox does not have. */
export function invalidShape(error: z.ZodError): ApiError {
  return invalidInput(z.prettifyError(error).replace(/\s+/g, ' '));
}

export function invalidDomainName(name: string): ApiError {
  return new ApiError('InvalidDomainName', `The domain name ${name} is not valid.`);
}

/** `message` lists what `messages` holds one by one. */
export function invalidChangeBatch(messages: readonly string[]): ApiError {
  return new ApiError('InvalidChangeBatch', `[${messages.join(', ')}]`, 400, {
    messages: { Message: messages },
  });
}

export function priorRequestNotComplete(): ApiError {
  return new ApiError(
    'PriorRequestNotComplete',
    'The request was rejected because Route 53 was still processing a prior request.',
  );
}

export function hostedZoneAlreadyExists(): ApiError {
  return new ApiError(
    'HostedZoneAlreadyExists',
    'A hosted zone has already been created with the specified caller reference.',
    409,
  );
}

export function hostedZoneNotEmpty(): ApiError {
  return new ApiError(
    'HostedZoneNotEmpty',
    'The specified hosted zone contains non-required resource record sets and so cannot be deleted.',
  );
}

/** A zone that AWS Cloud Map made can be edited through Cloud Map only. */
export function linkedServiceOnly({ facts }: HostedZone): ApiError {
  const owner = facts.linkedService?.description ?? '';
  return new ApiError(
    'AccessDenied',
    `The resource hostedzone/${facts.id} can only be managed through AWS Cloud Map (${owner})`,
    403,
  );
}

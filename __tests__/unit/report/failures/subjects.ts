/** What the failures of these folders are about. */

export const domain = 'iot.example.com';
export const arn = 'arn:aws:acm:eu-west-1:123456789012:certificate/leaf';
export const secretId = 'iot-custom-domain/iot.example.com/ca';
export const iotEndpoint = 'a1b2c3-ats.iot.eu-west-1.amazonaws.com';
export const at = new Date('2027-03-01T12:00:00Z');
export const key = 'arn:aws:kms:eu-west-1:123456789012:key/1';
export const plan = { code: 'plan-domain', on: { domain } } as const;

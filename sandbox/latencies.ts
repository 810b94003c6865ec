import type { Lags, Latencies } from './contract.ts';

/** Short enough for a demo, long enough for every wait to happen. */
export const defaultLatencies: Latencies = {
  validationRecordMs: 600,
  validationMs: 800,
  dnsPropagationMs: 400,
  domainConfigurationMs: 500,
  firstServeMs: 1_000,
  pickUpMs: 1_000,
};

/** Nothing takes any time: for what is not about waiting. */
export const noLatencies: Latencies = {
  validationRecordMs: 0,
  validationMs: 0,
  dnsPropagationMs: 0,
  domainConfigurationMs: 0,
  firstServeMs: 0,
  pickUpMs: 0,
};

/** No list, search or description lags. */
export const noLags: Lags = {
  acmListMs: 0,
  acmDescribeMs: 0,
  iotListMs: 0,
  iotDescribeMs: 0,
  kmsListMs: 0,
  kmsDescribeMs: 0,
  route53ListMs: 0,
  secretsmanagerListMs: 0,
  secretsmanagerDescribeMs: 0,
};

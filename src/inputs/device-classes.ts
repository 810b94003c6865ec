import { type DeviceClassId, deviceClassIds } from '../pki/device-classes.ts';
import { err, ok, problemsOf, type Result } from '../pki/result.ts';
import { mayHoldKey, oneOf } from './field.ts';

const readDeviceClass = oneOf(deviceClassIds);

/** Reads classes separated by commas or white space; a repeated one counts once. */
export function readDeviceClasses(text: string): Result<readonly DeviceClassId[]> {
  if (mayHoldKey(text)) {
    return err('contains PEM or base64, which is not repeated here; give the names of classes');
  }
  const readings = text
    .split(/[\s,]+/)
    .filter((word) => word !== '')
    .map(readDeviceClass);
  const problems = readings.flatMap(problemsOf);
  return problems.length > 0
    ? err(...problems)
    : ok([...new Set(readings.flatMap((reading) => (reading.ok ? [reading.value] : [])))]);
}

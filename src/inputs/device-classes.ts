import { type DeviceClassId, deviceClassIds } from '../pki/device-classes.ts';
import { accept, faultsOf, type Reading, refuse } from '../pki/reading.ts';
import { mayHoldKey, oneOf } from './field.ts';

const readDeviceClass = oneOf(deviceClassIds);

/** Reads classes separated by commas or white space; one that is given twice counts once. */
export function readDeviceClasses(text: string): Reading<readonly DeviceClassId[]> {
  if (mayHoldKey(text)) {
    return refuse('holds PEM or base64, which is not repeated here; give the names of classes');
  }
  const readings = text
    .split(/[\s,]+/)
    .filter((word) => word !== '')
    .map(readDeviceClass);
  const faults = readings.flatMap(faultsOf);
  return faults.length > 0
    ? refuse(...faults)
    : accept([...new Set(readings.flatMap((reading) => (reading.ok ? [reading.value] : [])))]);
}

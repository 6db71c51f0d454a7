/** Owns which profile's fee a workbook holds its contracts to. */
import type { FeeProfile, FeeResult, FeeRule } from '../../model/fee';
import { computeFee, type FeeOptions } from './compute';
import type { FeeInputs } from './version';

/** By the profile; where that has nothing for the contract, what a person wrote of the city still holds. */
export function feeDue(
  fee: FeeRule,
  profile: FeeProfile,
  inputs: FeeInputs,
  options: FeeOptions,
): FeeResult | undefined {
  const due = computeFee(fee, profile, inputs, options);
  if (due !== undefined || profile === 'seed') return due;
  const ofCity = computeFee(fee, 'seed', inputs, options);
  return ofCity?.grade === 'city' ? ofCity : undefined;
}

/** Owns the settings while their lines are read: the same as {@link Settings}, but growing. */
import type { FeeProfile } from '../../model/fee';
import type { RegisterId } from '../../model/register';
import type { ServiceSpan } from '../../model/settings';
import type { Severity } from '../../model/severity';
import type { Day } from '../../model/time';
import type { CityLine } from './city';

export interface SettingsDraft {
  readonly parameters: Record<string, Record<string, string>>;
  readonly severities: Record<string, Severity>;
  readonly off: Set<string>;
  /** Spans by weekday, 1 Monday … 7 Sunday; an empty list is a weekday without service. */
  readonly week: Map<number, readonly Omit<ServiceSpan, 'weekdays'>[]>;
  readonly extraDays: Record<Day, 'working' | 'free'>;
  cutOff?: number;
  readonly supervisors: string[];
  feeProfile?: FeeProfile;
  /** Held against each other once all are read. */
  readonly cityLines: CityLine[];
  /** Fees with a wrong line. */
  readonly doubtfulCityFees: Set<string>;
  readonly ignoredSheets: Set<string>;
  readonly registers: Record<string, RegisterId>;
  readonly headingRows: Record<string, readonly number[]>;
  readonly columns: Record<string, Record<string, string>>;
}

export function emptyDraft(): SettingsDraft {
  return {
    parameters: {},
    severities: {},
    off: new Set(),
    week: new Map(),
    extraDays: {},
    supervisors: [],
    cityLines: [],
    doubtfulCityFees: new Set(),
    ignoredSheets: new Set(),
    registers: {},
    headingRows: {},
    columns: {},
  };
}

/** Owns what a sheet of ours is asked before it is written anew: its filter, its charts, and whether people wrote anything where it is to grow. */
import type { Area } from '../../model/address';
import type { WriteSheet } from '../../model/change';
import { growth } from '../beside';
import { ownershipOf } from '../layout';
import type { Job } from './bytes';
import { ourChartsJob } from './charts';
import { rangeOf, type Survey } from './survey';

export interface OwnSheet {
  readonly survey: Survey;
  readonly hasFilter: boolean;
  /** Our charts on it. */
  readonly charts: readonly Excel.Chart[];
  /** Where our area is to grow and people have written something beside it. */
  readonly inTheWay: Partial<Readonly<Record<Side, Area>>>;
}

type Side = 'right' | 'down';
type Growing<Type> = { -readonly [Key in keyof Type]: Type[Key] };

/** Before anything was asked of it. */
export function ownSheet(survey: Survey): GrowingSheet {
  return { survey, hasFilter: false, charts: [], inTheWay: {} };
}

export interface GrowingSheet extends OwnSheet {
  hasFilter: boolean;
  readonly charts: Excel.Chart[];
  readonly inTheWay: Growing<OwnSheet['inTheWay']>;
}

/** Asks what must be known of it before it is written anew or taken away. */
export function ownSheetJobs(own: GrowingSheet): Job[] {
  return [filterJob(own), ourChartsJob(own.survey.outline.sheet, own.charts)];
}

/** Asks whether people wrote anything where our area is to grow. */
export function roomJobs(change: WriteSheet, own: GrowingSheet | undefined): Job[] {
  const [old, fresh] = [own?.survey.outline.owned?.area, ownershipOf(change).area];
  if (!own || !old || !fresh) return [];
  const grown = growth(old, fresh);
  return (['right', 'down'] as const).flatMap((side): Job[] => {
    const area = grown[side];
    if (!area) return [];
    const queue = () => {
      const found = rangeOf(own.survey.outline.sheet, area).getUsedRangeOrNullObject(true).load('rowIndex');
      return () => {
        if (!found.isNullObject) own.inTheWay[side] = area;
      };
    };
    return [{ bytes: 500, queue }];
  });
}

function filterJob(own: GrowingSheet): Job {
  return {
    bytes: 500,
    queue: () => {
      const filter = own.survey.outline.sheet.autoFilter.load('enabled');
      return () => {
        own.hasFilter = filter.enabled;
      };
    },
  };
}
